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
          key: 'due',
          head: t('deadline.due'),
          width: 'narrow',
          cell: (row) => <span className="nowrap">{row.due}</span>,
        },
        {
          key: 'state',
          head: t('deadline.state'),
          width: 'medium',
          cell: (row) => <Badge tone={row.badge.tone}>{row.badge.text}</Badge>,
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
  const needed = plan.deadlines.filter((each) => each.needed)
  const others = plan.deadlines.filter((each) => !each.needed)
  const othersTitle = t('deadline.others', { count: others.length })
  return (
    <>
      <Card flush title={t('deadline.title')} id="deadlines">
        <DeadlineTable rows={needed} caption={t('deadline.title')} />
      </Card>
      {others.length > 0 ? (
        <Card>
          <Disclosure summary={othersTitle}>
            <DeadlineTable rows={others} caption={othersTitle} />
          </Disclosure>
        </Card>
      ) : null}
    </>
  )
}
