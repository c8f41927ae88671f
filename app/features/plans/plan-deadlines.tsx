/** The statutory deadlines of a plan: what the law asks, by when, where it says so, and the deed that settles it. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Disclosure } from '~/ui/confirm'
import { RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { PlanPage } from './plan-page.server'

type Row = PlanPage['deadlines'][number]

function What({ row }: { readonly row: Row }) {
  return (
    <>
      <b>{row.short}</b>
      <RowNote>
        {row.code} · {row.cite}
      </RowNote>
      {row.why ? <RowNote>{row.why}</RowNote> : null}
      {row.late ? <RowNote>{row.late}</RowNote> : null}
      {row.paused ? <RowNote>{row.paused}</RowNote> : null}
      {row.moved ? <RowNote>{row.moved}</RowNote> : null}
    </>
  )
}

function DeadlineTable({ rows, caption }: { readonly rows: readonly Row[]; readonly caption: string }) {
  const { t } = useWords('plans')
  return (
    <Table
      caption={caption}
      captionHidden
      framed={false}
      rows={rows}
      rowKey={(row) => row.code}
      columns={[
        { key: 'what', head: t('deadline.what'), lead: true, cell: (row) => <What row={row} /> },
        {
          key: 'state',
          head: t('deadline.due'),
          label: '',
          width: 'medium',
          cell: (row) => (
            <>
              <Badge tone={row.badge.tone}>{row.badge.text}</Badge>
              {row.due ? <RowNote>{t('deadline.due-day', { day: row.due })}</RowNote> : null}
            </>
          ),
        },
        {
          key: 'deed',
          head: t('deadline.deed'),
          headHidden: true,
          align: 'end',
          width: 'narrow',
          cell: (row) =>
            row.deed ? (
              <ButtonLink to={row.deed.to} label={`${row.deed.text}: ${row.short}`}>
                {row.deed.text}
              </ButtonLink>
            ) : null,
        },
      ]}
    />
  )
}

export function PlanDeadlines({ plan }: { readonly plan: PlanPage }) {
  const { t } = useWords('plans')
  const ahead = plan.deadlines.filter((each) => !each.settled)
  const settled = plan.deadlines.filter((each) => each.settled)
  const settledTitle = t('deadline.settled', { total: settled.length })
  return (
    <Card flush title={t('deadline.title')} id="deadlines">
      {ahead.length > 0 ? <DeadlineTable rows={ahead} caption={t('deadline.title')} /> : null}
      {settled.length > 0 ? (
        <Disclosure wide summary={settledTitle}>
          <DeadlineTable rows={settled} caption={settledTitle} />
        </Disclosure>
      ) : null}
    </Card>
  )
}
