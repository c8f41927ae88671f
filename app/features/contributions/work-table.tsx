/** Measures as rows: whose, what is owed, by when, where it stands. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { EmptyState } from '~/ui/empty-state'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { WorkList } from './list-page.server'

export function WorkTable({ rows, isNgo }: Pick<WorkList, 'rows' | 'isNgo'>) {
  const { t } = useWords('contributions')
  return (
    <Table
      caption={t('title')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState icon="plan" title={t('list.none')}>
          {t(isNgo ? 'list.none-ngo' : 'list.none-text')}
        </EmptyState>
      }
      columns={[
        {
          key: 'what',
          head: t('list.what'),
          lead: true,
          cell: (row) => (
            <RowLead to={row.to} note={row.service}>
              {row.what}
            </RowLead>
          ),
        },
        {
          key: 'who',
          head: t('list.person'),
          label: '',
          width: 'wide',
          cell: (row) => (
            <>
              {row.name}
              {row.note ? <RowNote>{row.note}</RowNote> : null}
            </>
          ),
        },
        {
          key: 'due',
          head: t('list.due'),
          label: '',
          width: 'medium',
          cell: (row) => (
            <>
              <Badge tone={row.due.tone}>{row.due.text}</Badge>
              <RowNote>{row.status}</RowNote>
            </>
          ),
        },
      ]}
    />
  )
}
