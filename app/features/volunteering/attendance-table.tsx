/** Everybody with a seat, each with what the coordinator tells of them. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Checkbox } from '~/ui/checkbox'
import { EmptyState } from '~/ui/empty-state'
import { Input } from '~/ui/input'
import { RowLead } from '~/ui/row-lead'
import { Select } from '~/ui/select'
import { Table } from '~/ui/table'
import type { SheetRow } from './attendance-page.server'

type Props = { readonly caption: string; readonly rows: readonly SheetRow[]; readonly form: FormReader }

/** A box that was sent unticked comes back unticked: then its row's other fields were typed. */
const isTicked = (form: FormReader, row: SheetRow, part: 'briefed' | 'trained'): boolean => {
  const wasSent = form.value(row.fields.present, '-') !== '-'
  return wasSent ? form.value(row.fields[part]) !== '' : row[part]
}

export function AttendanceTable({ caption, rows, form }: Props) {
  const { t } = useWords('volunteering')
  const tick = (part: 'briefed' | 'trained') => ({
    key: part,
    head: t(`column.${part}`),
    cell: (row: SheetRow) => (
      <Checkbox
        name={row.fields[part]}
        label={<span className="unseen">{`${t(`column.${part}`)}, ${row.name}`}</span>}
        defaultChecked={isTicked(form, row, part)}
        error={form.error(row.fields[part])}
      />
    ),
  })
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState icon="volunteer" title={t('empty.roll')}>
          {t('empty.roll-text')}
        </EmptyState>
      }
      columns={[
        {
          key: 'name',
          head: t('column.name'),
          lead: true,
          cell: (row) => <RowLead note={`${row.note} · ${row.photos}`}>{row.name}</RowLead>,
        },
        tick('briefed'),
        tick('trained'),
        {
          key: 'present',
          head: t('column.present'),
          cell: (row) => (
            <Select
              name={row.fields.present}
              label={`${t('column.present')}, ${row.name}`}
              labelHidden
              width="s"
              emptyLabel={t('presence.unknown')}
              options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`presence.${value}`) }))}
              defaultValue={form.value(row.fields.present, row.present)}
              error={form.error(row.fields.present)}
            />
          ),
        },
        {
          key: 'hours',
          head: t('column.hours'),
          cell: (row) => (
            <Input
              name={row.fields.hours}
              label={`${t('column.hours')}, ${row.name}`}
              labelHidden
              width="xs"
              defaultValue={form.value(row.fields.hours, row.hours)}
              error={form.error(row.fields.hours)}
            />
          ),
        },
      ]}
    />
  )
}
