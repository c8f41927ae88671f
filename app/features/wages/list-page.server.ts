/** People at work in a month: what stands in their sheets, and whether their statement is out. */
import type { Finding } from '~/domain/law/rule'
import { mayEver } from '~/domain/access/policy'
import type { Month } from '~/domain/wages/pay'
import { whoOf } from '~/features/placements/naming.server'
import type { At } from '~/platform/guard.server'
import { looksLikeId } from '~/platform/ids.server'
import { monthChips, monthIn, monthWords } from './months.server'
import { countDoubts, monthQuery, perPage } from './queries.server'

type Row = Awaited<ReturnType<ReturnType<typeof monthQuery>['execute']>>[number]

const pathOf = (month: Month, after?: string): string =>
  `/wages?${new URLSearchParams({ month, ...(after ? { after } : {}) }).toString()}`

const hasWarning = (findings: string | null): boolean =>
  (JSON.parse(findings ?? '[]') as Finding[]).some(({ state }) => state === 'failed')

const stateOf = (row: Row, { t }: At) => {
  if (row.statementId === null)
    return row.sheetVersion === null
      ? { tone: 'plain' as const, text: t('wages:state.empty') }
      : { tone: 'info' as const, text: t('wages:state.written') }
  return hasWarning(row.findings)
    ? { tone: 'warn' as const, text: t('wages:state.issued-warning') }
    : { tone: 'good' as const, text: t('wages:state.issued') }
}

const payWords = (row: Pick<Row, 'payKind' | 'rate'>, { t, format }: At): string =>
  t(`wages:pay.${row.payKind}`, { amount: format.money(Number(row.rate ?? 0)) })

const linksOf = (row: Row, month: Month, at: At) => {
  const { t, actor } = at
  const link = (to: string, text: string) => ({ to, text })
  const sheet = mayEver(actor, 'attendance.record')
    ? [link(`/wages/${row.id}/attendance?month=${month}`, t('wages:deed.attendance'))]
    : []
  if (row.statementId !== null)
    return [...sheet, link(`/wages/statements/${row.statementId}`, t('wages:deed.statement'))]
  const mayIssue = mayEver(actor, 'wage.issue') && row.sheetVersion !== null
  return mayIssue
    ? [...sheet, link(`/wages/${row.id}/statement?month=${month}`, t('wages:deed.issue'))]
    : sheet
}

const rowOf = (row: Row, month: Month, at: At) => ({
  id: row.id,
  name: whoOf(row, at),
  work: row.work,
  organisation: row.organisation,
  pay: payWords(row, at),
  net: row.net === null ? '' : at.format.money(Number(row.net)),
  state: stateOf(row, at),
  links: linksOf(row, month, at),
})

/** What the list page shows. */
export const wagesPage = async (at: At) => {
  const { db, actor, t, today, url } = at
  const month = monthIn(at)
  const after = url.searchParams.get('after')
  const found = await monthQuery(
    db,
    actor,
    month,
    after !== null && looksLikeId(after) ? after : null,
  ).execute()
  const rows = found.slice(0, perPage)
  const doubts = await countDoubts(db, actor, today)
  return {
    title: t('wages:title'),
    month: monthWords(month, at),
    chips: monthChips(month, at, (each) => pathOf(each)),
    rows: rows.map((row) => rowOf(row, month, at)),
    doubts: doubts.count === 0 ? null : t('wages:doubts', { count: doubts.count }),
    exportTo: `/wages/export?month=${month}`,
    previousTo: after === null ? undefined : pathOf(month),
    nextTo: found.length > perPage ? pathOf(month, rows.at(-1)?.id) : undefined,
  }
}

export type WagesPage = Awaited<ReturnType<typeof wagesPage>>
