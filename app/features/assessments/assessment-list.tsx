/** The assessments of a person, the newest first. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { RowLead } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { NeedsPage } from './needs-page.server'

export function AssessmentList({ rows }: { readonly rows: NeedsPage['assessments'] }) {
  const { t } = useWords('assessments')
  return (
    <Card flush title={t('list.title')}>
      <Table
        caption={t('list.title')}
        captionHidden
        framed={false}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState icon="document" title={t('list.none')}>
            {t('list.none-text')}
          </EmptyState>
        }
        columns={[
          {
            key: 'day',
            head: t('list.day'),
            lead: true,
            cell: (row) => (
              <RowLead to={row.to} note={row.questionnaire}>
                {row.title}
              </RowLead>
            ),
          },
          { key: 'who', head: t('list.who'), cell: (row) => row.who },
          {
            key: 'state',
            head: t('status-head'),
            label: '',
            width: 'medium',
            cell: (row) => <Badge tone={row.tone}>{row.state}</Badge>,
          },
        ]}
      />
    </Card>
  )
}
