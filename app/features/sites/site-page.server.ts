/** What the page of a site shows: passport, space, pictures, who works there, who asks, what was done. */
import { acceptedEndings } from '~/domain/attachments/kinds'
import { may, mayEver } from '~/domain/access/policy'
import { assess } from '~/domain/law/rule'
import { civilianRules } from '~/domain/sites/civilians'
import { megabytes } from '~/features/attachments/check.server'
import { listAttachments } from '~/features/attachments/store.server'
import { listHistory } from '~/features/organisations/history.server'
import { tellHistory } from '~/features/organisations/telling.server'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { picturesOf } from './commands.server'
import { enquiriesQuery } from './enquiries.server'
import { tellEnquiry } from './enquiry-page.server'
import { type SiteLine, type TenancyRow, askingFor, getSite, membersOf, tenanciesOf } from './queries.server'
import { institutionName, tellFindings, tellGroups, tellLine, tellSiteValue } from './telling.server'

export const picturesIn = async (at: At, siteId: string) =>
  (await listAttachments(at.db, at.desk.keys, picturesOf(siteId))).map(({ id, label }) => ({
    id,
    label,
    to: `/sites/${siteId}/files/${id}`,
  }))

export const tellTenancy = (row: TenancyRow, at: At) => {
  const { t, format, today } = at
  const facts = {
    kind: row.organisationKind,
    convicts: row.convicts,
    civilians: row.civilians,
    month: row.countedMonth,
  }
  const findings = row.endedOn === null ? assess(civilianRules, facts, today) : []
  return {
    id: row.id,
    organisation: row.organisationName,
    kind: t(`organisations:kind.${row.organisationKind}`),
    area: t('sites:unit.area', { number: format.number(row.area) }),
    period: [format.day(row.since), row.endedOn ? format.day(row.endedOn) : format.day(row.until)]
      .filter(Boolean)
      .join(' – '),
    contract: row.contractNumber,
    headcount: format.number(row.headcount),
    people:
      row.convicts === null
        ? t('sites:tenancy.not-counted')
        : t('sites:tenancy.people', {
            convicts: format.number(row.convicts),
            civilians: format.number(row.civilians ?? 0),
            month: row.countedMonth ?? '',
          }),
    isEnded: row.endedOn !== null,
    isPastUntil: row.endedOn === null && row.until !== null && row.until < today,
    findings: tellFindings(findings, at),
    mayChange: may(at.actor, 'site.edit', row),
    mayCount: row.endedOn === null && may(at.actor, 'site.count', row),
  }
}
export type ToldTenancy = ReturnType<typeof tellTenancy>

const memberRows = async (at: At, siteId: string, mayEdit: boolean) =>
  (await membersOf(at.db, siteId)).map((row) => ({
    id: row.id,
    name: row.name,
    brings: row.brings,
    registered: row.registered === null ? '' : at.t('sites:member.registered', { name: row.registered }),
    planned: at.format.money(Number(row.planned)),
    made: at.format.money(Number(row.made)),
    share: Number(row.planned) === 0 ? 0 : Number(row.made) / Number(row.planned),
    madeOn: at.format.day(row.madeOn),
    mayEdit,
  }))

const spaceOf = async (at: At, row: SiteLine) => {
  const { t, format } = at
  const asking = await askingFor(at.db, row.id)
  return {
    area: row.area,
    held: row.area - row.freeArea,
    heldText: t('sites:unit.area', { number: format.number(row.area - row.freeArea) }),
    freeText: t('sites:unit.area', { number: format.number(row.freeArea) }),
    free: row.freeArea,
    asking:
      asking.count === 0
        ? null
        : t('sites:asking', {
            count: asking.count,
            area: format.number(asking.area),
            free: format.number(row.freeArea),
          }),
    isContested: asking.count > 1 && asking.area > row.freeArea,
  }
}

export const sitePageOf = async (at: At) => {
  const { db, actor, t, params } = at
  const row = await getSite(db, actor, params.siteId ?? '')
  const mayEdit = may(actor, 'site.edit', row)
  const seesTenants = may(actor, 'site.tenants', row)
  const seesEnquiries = mayEver(actor, 'enquiry.read') && (actor.organisationId !== null || seesTenants)
  const tenancies = await tenanciesOf(db, actor, row.id).execute()
  const enquiries = seesEnquiries
    ? await enquiriesQuery(db, actor, { list: 'all', site: row.id, after: null }, at.today).execute()
    : []
  return {
    title: row.name,
    line: tellLine(row, at),
    groups: tellGroups(row, at),
    description: row.description,
    space: await spaceOf(at, row),
    pictures: await picturesIn(at, row.id),
    version: row.version,
    once: newId(),
    accept: acceptedEndings,
    megabytes,
    mayEdit,
    seesTenants: seesTenants || tenancies.length > 0,
    mayEnquire:
      mayEver(actor, 'enquiry.post') &&
      row.state !== 'closed' &&
      enquiries.every((each) => each.openKey === null),
    tenancies: tenancies.map((each) => tellTenancy(each, at)),
    members: seesTenants ? await memberRows(at, row.id, mayEdit) : null,
    enquiries: enquiries.map((each) => tellEnquiry(each, at)),
    events: seesTenants
      ? tellHistory(at, 'sites', await listHistory(db, 'site', row.id), tellSiteValue(at))
      : null,
    trail: t('sites:title'),
    institution: institutionName(row, at),
  }
}
export type SitePage = Awaited<ReturnType<typeof sitePageOf>>
