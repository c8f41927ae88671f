/** The measures of a plan, each with its service, its day and what came of it. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { Disclosure } from '~/ui/confirm'
import { EmptyState } from '~/ui/empty-state'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { PlanPage } from './plan-page.server'

type Row = PlanPage['measures'][number]

function MeasureTable({ rows, caption }: { readonly rows: readonly Row[]; readonly caption: string }) {
  const { t } = useWords('plans')
  return (
    <Table
      caption={caption}
      captionHidden
      framed={false}
      rows={rows}
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
        {
          key: 'due',
          head: t('measure.due'),
          label: '',
          width: 'medium',
          cell: (row) => (
            <>
              <Badge tone={row.badge.tone}>{row.badge.text}</Badge>
              <RowNote>{row.status}</RowNote>
            </>
          ),
        },
      ]}
    />
  )
}

export function PlanMeasures({ plan }: { readonly plan: PlanPage }) {
  const { t } = useWords('plans')
  const ahead = plan.measures.filter((each) => !each.settled)
  const settled = plan.measures.filter((each) => each.settled)
  const settledTitle = t('measure.settled', { total: settled.length })
  return (
    <Card flush title={t('measure.title')} id="measures">
      {ahead.length > 0 || settled.length === 0 ? (
        <MeasureTable rows={ahead} caption={t('measure.title')} />
      ) : null}
      {settled.length > 0 ? (
        <Disclosure wide summary={settledTitle}>
          <MeasureTable rows={settled} caption={settledTitle} />
        </Disclosure>
      ) : null}
    </Card>
  )
}
