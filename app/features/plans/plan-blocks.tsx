/** The programme at a glance: the six needs of the form, how far each has come, and what is next. */
import { Link } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ProgressBar } from '~/ui/progress-bar'
import { Table } from '~/ui/table'
import type { PlanPage } from './plan-page.server'

type Row = PlanPage['blocks'][number]

function Progress({ row }: { readonly row: Row }) {
  const { t } = useWords('plans')
  if (row.total === 0) return <Badge tone={row.mark.tone}>{row.mark.text}</Badge>
  return (
    <ProgressBar
      value={row.done}
      max={row.total}
      label={row.name}
      words={t('block.progress', { done: row.done, total: row.total })}
      tone={row.done === row.total ? 'good' : undefined}
    />
  )
}

function Next({ row }: { readonly row: Row }) {
  if (!row.next) return <span className="soft">–</span>
  return (
    <>
      <Badge tone={row.next.badge.tone}>{row.next.badge.text}</Badge>{' '}
      <Link to={row.next.to}>{row.next.title}</Link>
    </>
  )
}

export function PlanBlocks({ plan }: { readonly plan: PlanPage }) {
  const { t } = useWords('plans')
  return (
    <Card
      flush
      title={t('card.title')}
      aside={
        <>
          <Badge tone={plan.agreement.tone}>{plan.agreement.text}</Badge>
          <ButtonLink to={`/plans/${plan.id}/print?lang=both`} icon="print">
            {t('card.print')}
          </ButtonLink>
        </>
      }
    >
      <Table
        caption={t('card.title')}
        captionHidden
        framed={false}
        rows={plan.blocks}
        rowKey={(row) => row.key}
        columns={[
          {
            key: 'name',
            head: t('block.name'),
            lead: true,
            width: 'medium',
            cell: (row) => <b>{row.name}</b>,
          },
          { key: 'done', head: t('block.done'), width: 'medium', cell: (row) => <Progress row={row} /> },
          { key: 'next', head: t('block.next'), cell: (row) => <Next row={row} /> },
        ]}
      />
    </Card>
  )
}
