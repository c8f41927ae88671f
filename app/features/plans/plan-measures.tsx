/** The measures of a plan, each with its service, its day and what came of it. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { PlanPage } from './plan-page.server'

export function PlanMeasures({ plan }: { readonly plan: PlanPage }) {
  const { t } = useWords('plans')
  return (
    <Card flush title={t('measure.title')} id="measures">
      <Table
        caption={t('measure.title')}
        captionHidden
        framed={false}
        rows={plan.measures}
        rowKey={(row) => row.id}
        empty={
          <EmptyState icon="plan" title={t('measure.none')}>
            {t('measure.none-text')}
          </EmptyState>
        }
        columns={[
          {
            key: 'title',
            head: t('measure.what'),
            lead: true,
            cell: (row) => (
              <>
                <RowLead to={row.to} note={row.service}>
                  {row.title}
                </RowLead>
                {row.outcome ? <RowNote>{row.outcome}</RowNote> : null}
              </>
            ),
          },
          { key: 'status', head: t('measure.status'), width: 'medium', cell: (row) => row.status },
          {
            key: 'due',
            head: t('measure.due'),
            width: 'medium',
            cell: (row) => <Badge tone={row.badge.tone}>{row.badge.text}</Badge>,
          },
        ]}
      />
    </Card>
  )
}
