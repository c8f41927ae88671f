/** Notices as rows: about whom, what, to whom, where it stands. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { EmptyState } from '~/ui/empty-state'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { NoticesPage } from './list-page.server'

export function NoticesTable({ rows }: Pick<NoticesPage, 'rows'>) {
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
