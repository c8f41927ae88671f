/** The watch over the share of civilians at the state's own enterprises: every place, the latest month, what the law finds. */
import { assess } from '~/domain/law/rule'
import { civilianRules, monthOwed } from '~/domain/sites/civilians'
import type { At } from '~/platform/guard.server'
import { enterprisesQuery, perPage } from './queries.server'
import { tabsOf } from './tabs.server'
import { institutionName, tellFindings } from './telling.server'

const shareWords = (convicts: number | null, civilians: number | null, { t, format }: At): string =>
  convicts === null || civilians === null || convicts === 0
    ? t('sites:tenancy.not-counted')
    : `${format.number(Math.round((1000 * civilians) / convicts) / 10)} %`

export const watchPageOf = async (at: At) => {
  const { db, actor, t, url, format, today } = at
  const after = url.searchParams.get('after')
  const found = await enterprisesQuery(db, actor, after).execute()
  const rows = found.slice(0, perPage)
  return {
    title: t('sites:watch.title'),
    tabs: tabsOf(at),
    owed: monthOwed(today),
    lines: rows.map((row) => {
      const { convicts, civilians, countedMonth: month, organisationKind: kind } = row
      return {
        id: row.id,
        to: `/sites/${row.siteId}`,
        site: row.siteName,
        institution: institutionName(row, at),
        organisation: row.organisationName,
        month: month ?? '',
        convicts: convicts === null ? '' : format.number(convicts),
        civilians: civilians === null ? '' : format.number(civilians),
        share: shareWords(convicts, civilians, at),
        findings: tellFindings(assess(civilianRules, { kind, convicts, civilians, month }, today), at),
      }
    }),
    firstTo: after ? '/sites/civilians' : undefined,
    nextTo: found.length > perPage ? `/sites/civilians?after=${rows.at(-1)?.id}` : undefined,
  }
}
export type WatchPage = Awaited<ReturnType<typeof watchPageOf>>
