/** The pages of placed businesses: a new one, one to correct or end, its monthly counts. */
import { may } from '~/domain/access/policy'
import { assess } from '~/domain/law/rule'
import { civilianRules, monthOwed } from '~/domain/sites/civilians'
import { type At, notFound } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { countsOf, getSite, getTenancy } from './queries.server'
import { tellFindings } from './telling.server'

const backTo = (siteId: string, label: string) => ({ to: `/sites/${siteId}`, label })

/** Approved organisations to choose from, by name. */
const organisationChoices = async ({ db, t }: At) => {
  const rows = await db
    .selectFrom('organisations')
    .select(['id', 'name', 'kind'])
    .where('kind', 'in', ['business', 'state-enterprise'])
    .where('state', '=', 'approved')
    .orderBy('name')
    .limit(500)
    .execute()
  return rows.map((row) => ({ value: row.id, label: `${row.name}, ${t(`organisations:kind.${row.kind}`)}` }))
}

export const newTenancyPageOf = async (at: At) => {
  const row = await getSite(at.db, at.actor, at.params.siteId ?? '')
  if (!may(at.actor, 'site.edit', row)) throw notFound()
  return {
    title: `${at.t('sites:tenancy.add')}: ${row.name}`,
    back: backTo(row.id, row.name),
    once: newId(),
    organisations: await organisationChoices(at),
    stored: {
      area: String(row.freeArea),
      headcount: '',
      since: at.today as string,
      until: '',
      contractNumber: '',
    },
  }
}

const placeIn = ({ params }: At) => ({ siteId: params.siteId ?? '', tenancyId: params.tenancyId ?? '' })

export const tenancyPageOf = async (at: At) => {
  const row = await getTenancy(at.db, at.actor, 'site.edit', placeIn(at))
  return {
    title: row.organisationName,
    back: backTo(row.siteId, row.siteName),
    version: row.version,
    once: newId(),
    stored: {
      area: String(row.area),
      headcount: String(row.headcount),
      since: row.since as string,
      until: (row.until ?? '') as string,
      contractNumber: row.contractNumber,
    },
  }
}

export const countsPageOf = async (at: At) => {
  const row = await getTenancy(at.db, at.actor, 'site.count', placeIn(at))
  const { convicts, civilians, countedMonth: month, organisationKind: kind } = row
  const counts = await countsOf(at.db, row.id)
  return {
    title: `${at.t('sites:count.title')}: ${row.organisationName}`,
    back: backTo(row.siteId, row.siteName),
    once: newId(),
    month: monthOwed(at.today),
    findings: tellFindings(assess(civilianRules, { kind, convicts, civilians, month }, at.today), at),
    counts: counts.map((each) => ({
      id: each.id,
      month: each.month,
      convicts: at.format.number(each.convicts),
      civilians: at.format.number(each.civilians),
    })),
  }
}
