/** Production sites of the demo: every stage of the way in, a shop over the civilian limit, partners and memoranda. */
import { type Day, addDays, addMonths } from '../../app/domain/calendar/day'
import { calendarFrom } from '../../app/domain/calendar/holidays'
import type { SafetyLevel } from '../../app/domain/people/person'
import { monthOf, monthOwed } from '../../app/domain/sites/civilians'
import { type Stage, dueOf, isOpenStage, stageFacts } from '../../app/domain/sites/pipeline'
import { decideSpace } from '../../app/domain/sites/site'
import type { SiteEnquiriesTable, SiteTenanciesTable } from '../schema/sites'
import { morningOf } from './random'
import { seedPartners } from './site-partners'
import { type Seeding, insertAll } from './seeding'
import {
  type DescribedEnquiry,
  type DescribedSite,
  describedEnquiries,
  describedPlaces,
  describedSites,
} from './site-list'

const at = <T>(list: readonly T[], place: number): T => {
  const found = list[place % list.length]
  if (found === undefined) throw new RangeError('the list is empty')
  return found
}

const aroundOf = async ({ tx }: Seeding) => {
  const organisations = (kind: 'business' | 'state-enterprise') =>
    tx
      .selectFrom('organisations')
      .select('id')
      .where('kind', '=', kind)
      .where('state', '=', 'approved')
      .orderBy('id')
      .execute()
  const institutions = await tx
    .selectFrom('institutions')
    .select(['id', 'region', 'safetyLevel'])
    .orderBy('code')
    .execute()
  const officers = await tx
    .selectFrom('users')
    .select(['id', 'institutionId'])
    .where('role', '=', 'social-worker')
    .orderBy('id')
    .execute()
  return {
    institutions,
    businesses: await organisations('business'),
    enterprises: await organisations('state-enterprise'),
    officerOf: (institutionId: string) =>
      officers.find((each) => each.institutionId === institutionId)?.id ?? null,
  }
}
type Around = Awaited<ReturnType<typeof aroundOf>>

/** Only the bookkeeping columns are missing: they follow from what is held. */
const siteRow = ({ id, today }: Seeding, around: Around, described: DescribedSite, place: number) => {
  const [
    whose,
    name,
    area,
    storageArea,
    height,
    power,
    docks,
    people,
    repair,
    cost,
    sanitary,
    fire,
    activity,
  ] = described
  const institution = at(around.institutions, whose)
  const since = addDays(today, -900 + place * 20)
  return {
    id: id(since),
    institutionId: institution.id,
    region: institution.region,
    name,
    area,
    storageArea,
    height,
    power,
    water: place % 7 === 5 ? ('no' as const) : ('yes' as const),
    heat: place % 5 === 3 ? ('no' as const) : ('yes' as const),
    floorLoad: place % 3 === 0 ? 1500 : null,
    docks,
    access: docks > 0 ? 'Өндірістік аймақ қақпасы, 10 тоннаға дейін, 09:00–17:00' : null,
    sanitary,
    sanitaryOn: sanitary === 'unknown' ? null : addDays(today, -60 - place * 9),
    fire,
    fireOn: fire === 'unknown' ? null : addDays(today, -40 - place * 11),
    repair,
    repairCost: cost === null ? null : cost * 100,
    safetyLevel: institution.safetyLevel as SafetyLevel,
    maxHeadcount: people,
    activities: JSON.stringify([activity]),
    contactName: null,
    contactPhone: `+7 700 000 30 ${String(10 + place)}`,
    description: null,
    createdAt: morningOf(since),
    updatedAt: morningOf(addDays(today, -5)),
    version: 1,
  }
}
type SiteRow = ReturnType<typeof siteRow>

const line: readonly Stage[] = ['enquiry', 'visit', 'feasibility', 'contract', 'fit-out', 'operating']
const stepTo: Readonly<Partial<Record<Stage, string>>> = {
  enquiry: 'post',
  visit: 'invite',
  feasibility: 'study',
  contract: 'draw-up',
  'fit-out': 'sign',
  operating: 'open',
  expanding: 'expand',
  closing: 'wind-down',
  closed: 'close',
  refused: 'refuse',
  withdrawn: 'withdraw',
}

/** The stages that lead to one, itself last. */
const wayTo = (stage: Stage): readonly Stage[] => {
  const reached = line.indexOf(stage)
  if (reached >= 0) return line.slice(0, reached + 1)
  if (stage === 'refused' || stage === 'withdrawn') return ['enquiry', 'visit', stage]
  return stage === 'closed' ? [...line, 'closing', 'closed'] : [...line, stage]
}

const enquiryRow = (
  seeding: Seeding,
  around: Around,
  sites: readonly SiteRow[],
  described: DescribedEnquiry,
) => {
  const [place, company, stage, area, headcount, activity, product, days] = described
  const site = at(sites, place)
  const since = addDays(seeding.today, -days)
  const posted = addDays(since, -12 * (wayTo(stage).length - 1))
  const organisationId = at(around.businesses, company).id
  const row: SiteEnquiriesTable = {
    id: seeding.id(posted),
    siteId: site.id,
    institutionId: site.institutionId,
    organisationId,
    stage,
    stageSince: since,
    dueOn: dueOf(stage, since, calendarFrom([])),
    owes: stageFacts[stage].owes,
    ownerUserId: stage === 'enquiry' ? null : around.officerOf(site.institutionId),
    area,
    headcount,
    activity,
    product,
    power: null,
    words: null,
    openKey: isOpenStage(stage) ? `${site.id} ${organisationId}` : null,
    createdBy: organisationId,
    createdAt: morningOf(posted),
    version: 1,
  }
  return row
}

const stepRows = (seeding: Seeding, row: SiteEnquiriesTable, described: DescribedEnquiry) => {
  const way = wayTo(row.stage)
  return way.map((stage, place) => {
    const on = addDays(row.stageSince, -12 * (way.length - 1 - place))
    const why = place === way.length - 1 || stage === 'closing' ? described[8] : undefined
    const isCompany = stage === 'enquiry' || stage === 'withdrawn'
    return {
      id: seeding.id(on),
      enquiryId: row.id,
      step: stepTo[stage] ?? 'post',
      fromStage: way[place - 1] ?? null,
      toStage: stage,
      reason: why?.[0] ?? null,
      words: why?.[1] ?? null,
      byUserId: isCompany ? null : row.ownerUserId,
      byRole: isCompany ? 'employer' : 'social-worker',
      at: morningOf(on),
    }
  })
}

const placedStages: ReadonlySet<Stage> = new Set(['fit-out', 'operating', 'expanding', 'closing', 'closed'])

const tenancyOf = (seeding: Seeding, row: SiteEnquiriesTable): SiteTenanciesTable => {
  const since = addDays(row.stageSince, row.stage === 'fit-out' ? 0 : -200)
  return {
    id: seeding.id(since),
    siteId: row.siteId,
    institutionId: row.institutionId,
    organisationId: row.organisationId,
    enquiryId: row.id,
    area: row.area,
    headcount: row.headcount,
    since,
    until: addMonths(since, 36),
    contractNumber: `${row.area % 90}/${since.slice(2, 4)}`,
    endedOn: row.stage === 'closed' ? row.stageSince : null,
    countedMonth: null,
    convicts: null,
    civilians: null,
    createdAt: morningOf(since),
    version: 1,
  }
}

/** State enterprises at their sites, with the counts of the last months; the officer of the institution counts. */
const placesOf = (seeding: Seeding, aroundAll: Around, sites: readonly SiteRow[]) => {
  const { today, id } = seeding
  const owed = `${monthOwed(today)}-01` as Day
  return describedPlaces.map(([place, enterprise, area, headcount, days, counts]) => {
    const site = at(sites, place)
    const since = addDays(today, -days)
    const last = counts.at(-1)
    const months = counts.map((_, index) => monthOf(addMonths(owed, index + 1 - counts.length)))
    const tenancy: SiteTenanciesTable = {
      id: id(since),
      siteId: site.id,
      institutionId: site.institutionId,
      organisationId: at(aroundAll.enterprises, enterprise).id,
      enquiryId: null,
      area,
      headcount,
      since,
      until: null,
      contractNumber: `РМК-${area % 70}`,
      endedOn: null,
      countedMonth: months.at(-1) ?? null,
      convicts: last?.[0] ?? null,
      civilians: last?.[1] ?? null,
      createdAt: morningOf(since),
      version: 1,
    }
    const rows = counts.map(([convicts, civilians], index) => ({
      id: id(today),
      tenancyId: tenancy.id,
      institutionId: site.institutionId,
      month: months[index] ?? '',
      convicts,
      civilians,
      byUserId: aroundAll.officerOf(site.institutionId) ?? tenancy.organisationId,
      at: morningOf(addDays(today, -3)),
    }))
    return { tenancy, rows }
  })
}

const withSpace = (
  row: SiteRow,
  tenancies: readonly SiteTenanciesTable[],
  enquiries: readonly SiteEnquiriesTable[],
) => {
  const held = [
    ...tenancies.filter((each) => each.siteId === row.id && each.endedOn === null),
    ...enquiries.filter((each) => each.siteId === row.id && each.stage === 'contract'),
  ].reduce((sum, each) => ({ area: sum.area + each.area, headcount: sum.headcount + each.headcount }), {
    area: 0,
    headcount: 0,
  })
  const space = decideSpace({ ...row, isClosed: false }, held)
  if (!space.ok) throw new RangeError(`${row.name}: ${space.refusal.code}`)
  return { ...row, ...space.value, offered: space.value.freeArea > 0 ? (1 as const) : (0 as const) }
}

export const seedSites = async (seeding: Seeding): Promise<void> => {
  const { tx } = seeding
  const aroundAll = await aroundOf(seeding)
  const sites = describedSites.map((each, place) => siteRow(seeding, aroundAll, each, place))
  const enquiries = describedEnquiries.map((each) => enquiryRow(seeding, aroundAll, sites, each))
  const places = placesOf(seeding, aroundAll, sites)
  const tenancies = [
    ...enquiries.filter((each) => placedStages.has(each.stage)).map((each) => tenancyOf(seeding, each)),
    ...places.map(({ tenancy }) => tenancy),
  ]
  await insertAll(
    tx,
    'sites',
    sites.map((each) => withSpace(each, tenancies, enquiries)),
  )
  await insertAll(tx, 'siteEnquiries', enquiries)
  const steps = enquiries.flatMap((row, place) => stepRows(seeding, row, at(describedEnquiries, place)))
  await insertAll(tx, 'siteSteps', steps)
  await insertAll(tx, 'siteTenancies', tenancies)
  await insertAll(
    tx,
    'siteCounts',
    places.flatMap(({ rows }) => rows),
  )
  await seedPartners(seeding, aroundAll, at(sites, 2))
}
