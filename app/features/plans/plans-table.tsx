/** Plans as rows: whose, at which stage, what the person said, what is due next. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { EmptyState } from '~/ui/empty-state'
import { RowLead } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { PlansPage } from './list-page.server'

export function PlansTable({ rows }: { readonly rows: PlansPage['rows'] }) {
  const { t } = useWords('plans')
  return (
    <Table
      caption={t('title')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState icon="plan" title={t('list.none')}>
          {t('list.none-text')}
        </EmptyState>
      }
      columns={[
        {
          key: 'name',
          head: t('list.person'),
          lead: true,
          cell: (row) => (
            <RowLead to={row.to} note={row.note}>
              {row.name}
            </RowLead>
          ),
        },
        { key: 'state', head: t('list.state'), width: 'medium', cell: (row) => row.state },
        {
          key: 'agreement',
          head: t('list.agreement'),
          width: 'medium',
          cell: (row) => <Badge tone={row.agreement.tone}>{row.agreement.text}</Badge>,
        },
        {
          key: 'due',
          head: t('list.due'),
          width: 'medium',
          cell: (row) => (row.due ? <Badge tone={row.due.tone}>{row.due.text}</Badge> : '–'),
        },
      ]}
    />
  )
}
