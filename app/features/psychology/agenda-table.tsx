/** Sessions and groups by the clock, each one step from being written down. */
import { useWords } from '~/platform/i18n'
import { ButtonLink } from '~/ui/button'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { EntryRow } from './today-page.server'

type Row = EntryRow & { readonly hasBegun: boolean }

type Props = { readonly caption: string; readonly rows: readonly Row[]; readonly withDay?: boolean }

export function AgendaTable({ caption, rows, withDay = false }: Props) {
  const { t } = useWords('psychology')
  return (
    <Table
      caption={caption}
      captionHidden
      framed={false}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        {
          key: 'time',
          head: t('column.time'),
          label: '',
          width: 'narrow',
          cell: (row) => (
            <>
              <span className="nowrap">{row.time}</span>
              {withDay ? <RowNote>{row.day}</RowNote> : null}
            </>
          ),
        },
        {
          key: 'name',
          head: t('column.person'),
          lead: true,
          cell: (row) => (
            <>
              <RowLead to={row.to}>{row.name}</RowLead>
              <RowNote>{row.note}</RowNote>
            </>
          ),
        },
        {
          key: 'record',
          head: t('deed.write'),
          headHidden: true,
          align: 'end',
          cell: (row) =>
            row.hasBegun ? (
              <ButtonLink
                to={row.recordTo}
                kind="primary"
                label={t('deed.write-one', { name: row.name, time: row.time })}
              >
                {t('deed.write')}
              </ButtonLink>
            ) : null,
        },
      ]}
    />
  )
}
