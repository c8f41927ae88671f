/** Notices as rows: about whom, what, to whom, where it stands. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { EmptyState } from '~/ui/empty-state'
import { RowLead, RowNote } from '~/ui/row-lead'
import { RowTick } from '~/ui/row-tick'
import { Table } from '~/ui/table'
import type { NoticesPage } from './list-page.server'

type Row = NoticesPage['rows'][number]

type Props = {
  readonly rows: readonly Row[]
  /** The notices ticked already; null where nothing may be sent. */
  readonly ticked: readonly string[] | null
}

export function NoticesTable({ rows, ticked }: Props) {
  const { t } = useWords('notices')
  return (
    <Table
      caption={t('title')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState icon="document" title={t('list.none')}>
          {t('list.none-text')}
        </EmptyState>
      }
      columns={[
        ...(ticked === null
          ? []
          : [
              {
                key: 'tick',
                head: t('many.tick'),
                headHidden: true,
                width: 'narrow' as const,
                cell: (row: Row) =>
                  row.mayTick ? (
                    <RowTick
                      name="notice"
                      value={row.id}
                      label={`${row.name}, ${row.kind}`}
                      defaultChecked={ticked.includes(row.id)}
                    />
                  ) : null,
              },
            ]),
        {
          key: 'person',
          head: t('column.person'),
          lead: true,
          cell: (row) => (
            <RowLead to={row.to} note={row.number}>
              {row.name}
            </RowLead>
          ),
        },
        {
          key: 'kind',
          head: t('column.notice'),
          cell: (row) => (
            <>
              {row.kind}
              <RowNote>{row.recipient}</RowNote>
            </>
          ),
        },
        {
          key: 'state',
          head: t('column.state'),
          width: 'medium',
          cell: (row) => <Badge tone={row.badge.tone}>{row.badge.text}</Badge>,
        },
      ]}
    />
  )
}
