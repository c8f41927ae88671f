/** The sheet itself: a row for each day with what it was, its hours, its pieces, and consent for a day off. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Choice } from '~/ui/choice'
import { Input } from '~/ui/input'
import { Select } from '~/ui/select'
import { Table } from '~/ui/table'
import type { AttendancePage } from './attendance-page.server'

type Props = {
  readonly data: Pick<AttendancePage, 'days' | 'states' | 'isByPiece' | 'hasShifts' | 'title'>
  readonly form: FormReader
}

export function AttendanceSheet({ data, form }: Props) {
  const { t } = useWords('wages')
  const typed = (name: string, stored: string) => ({
    name,
    labelHidden: true,
    error: form.error(name),
    defaultValue: form.value(name, stored),
  })
  return (
    <Table
      caption={data.title}
      captionHidden
      rows={data.days}
      rowKey={(row) => row.date}
      empty={<p className="soft">{t('attendance.no-days')}</p>}
      columns={[
        {
          key: 'day',
          head: t('attendance.day'),
          lead: true,
          width: 'narrow',
          cell: (row) => (
            <>
              {row.name} {row.isOff ? <Badge icon={false}>{t('attendance.off')}</Badge> : null}
            </>
          ),
        },
        {
          key: 'state',
          head: t('attendance.state'),
          cell: (row) => (
            <Select
              {...typed(`state-${row.date}`, row.state)}
              label={`${t('attendance.state')}, ${row.name}`}
              options={data.states}
              emptyLabel="–"
              width="m"
            />
          ),
        },
        ...(data.hasShifts
          ? [
              {
                key: 'shift',
                head: t('attendance.shift'),
                cell: (row: (typeof data.days)[number]) =>
                  row.shifts.length === 0 ? null : (
                    <Select
                      {...typed(`shift-${row.date}`, row.shift)}
                      label={`${t('attendance.shift')}, ${row.name}`}
                      options={row.shifts}
                      emptyLabel="–"
                      width="m"
                    />
                  ),
              },
            ]
          : []),
        {
          key: 'hours',
          head: t('attendance.hours'),
          cell: (row) => (
            <Input
              {...typed(`hours-${row.date}`, row.hours)}
              label={`${t('attendance.hours')}, ${row.name}`}
              inputMode="decimal"
              width="xs"
            />
          ),
        },
        ...(data.isByPiece
          ? [
              {
                key: 'pieces',
                head: t('attendance.pieces'),
                cell: (row: (typeof data.days)[number]) => (
                  <Input
                    {...typed(`pieces-${row.date}`, row.pieces)}
                    label={`${t('attendance.pieces')}, ${row.name}`}
                    inputMode="numeric"
                    width="xs"
                  />
                ),
              },
            ]
          : []),
        {
          key: 'agreed',
          head: t('attendance.agreed'),
          cell: (row) =>
            row.isOff ? (
              <Choice
                type="checkbox"
                group={{ name: `agreed-${row.date}`, label: t('attendance.agreed') }}
                option={{ value: 'yes', label: t('attendance.agreed-short') }}
                index={0}
                checked={form.values(`agreed-${row.date}`, row.agreed ? ['yes'] : []).includes('yes')}
              />
            ) : null,
        },
      ]}
    />
  )
}
