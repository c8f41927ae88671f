/** Production sites, companies on their way in, and those who work there, as tests need them. */
import type { Insertable } from 'kysely'
import type { Databases } from '#db/client.server'
import type { SiteEnquiriesTable, SiteMembersTable, SiteTenanciesTable, SitesTable } from '#db/schema/sites'
import { day } from '~/domain/calendar/day'
import { newId } from '~/platform/ids.server'
import { testNow } from './actors'

/** A sewing shop of 600 m² for 60 people, all of it free unless said otherwise. */
export const aSite = async (
  db: Databases,
  given: Partial<Insertable<SitesTable>> & Pick<SitesTable, 'institutionId'>,
): Promise<string> => {
  const id = given.id ?? newId()
  await db.write
    .insertInto('sites')
    .values({
      region: '79',
      name: 'Тігін цехы, 3-корпус',
      area: 600,
      storageArea: 80,
      height: 450,
      power: 120,
      water: 'yes',
      heat: 'yes',
      floorLoad: null,
      docks: 1,
      access: null,
      sanitary: 'fit',
      sanitaryOn: day('2026-05-10'),
      fire: 'fit',
      fireOn: day('2026-06-01'),
      repair: 'none',
      repairCost: null,
      safetyLevel: 'medium',
      maxHeadcount: 60,
      activities: '["14"]',
      contactName: null,
      contactPhone: null,
      description: null,
      state: 'free',
      offered: 1,
      freeArea: 600,
      freeHeadcount: 60,
      createdAt: testNow,
      updatedAt: testNow,
      version: 1,
      ...given,
      id,
    })
    .execute()
  return id
}

type AtSite = { readonly siteId: string; readonly institutionId: string; readonly organisationId: string }

export const anEnquiry = async (
  db: Databases,
  given: AtSite & Partial<Insertable<SiteEnquiriesTable>>,
): Promise<string> => {
  const id = given.id ?? newId()
  await db.write
    .insertInto('siteEnquiries')
    .values({
      stage: 'enquiry',
      stageSince: day('2026-11-16'),
      dueOn: day('2026-11-23'),
      owes: 'institution',
      ownerUserId: null,
      area: 200,
      headcount: 20,
      activity: '14',
      product: 'Арнайы киім',
      power: 40,
      words: null,
      openKey: `${given.siteId} ${given.organisationId}`,
      createdBy: newId(),
      createdAt: testNow,
      version: 1,
      ...given,
      id,
    })
    .execute()
  return id
}

export const aTenancy = async (
  db: Databases,
  given: AtSite & Partial<Insertable<SiteTenanciesTable>>,
): Promise<string> => {
  const id = given.id ?? newId()
  await db.write
    .insertInto('siteTenancies')
    .values({
      enquiryId: null,
      area: 100,
      headcount: 10,
      since: day('2026-01-15'),
      until: null,
      contractNumber: '12/26',
      endedOn: null,
      countedMonth: null,
      convicts: null,
      civilians: null,
      createdAt: testNow,
      version: 1,
      ...given,
      id,
    })
    .execute()
  return id
}

export const aMember = async (
  db: Databases,
  { siteId, institutionId }: Pick<SiteMembersTable, 'siteId' | 'institutionId'>,
): Promise<string> => {
  const id = newId()
  await db.write
    .insertInto('siteMembers')
    .values({
      id,
      siteId,
      institutionId,
      name: 'ЖШС «Ұста»',
      organisationId: null,
      brings: 'Станоктар',
      planned: 1_000_000_00,
      made: 0,
      madeOn: null,
      createdAt: testNow,
      version: 1,
    })
    .execute()
  return id
}

export const aMemorandum = async (db: Databases, institutionId: string | null): Promise<string> => {
  const id = newId()
  await db.write
    .insertInto('siteMemoranda')
    .values({
      id,
      institutionId,
      parties: 'РМК – Құрылысшылар одағы',
      subject: 'Құрылыс материалдары',
      products: null,
      since: day('2026-02-01'),
      until: null,
      createdAt: testNow,
      version: 1,
    })
    .execute()
  return id
}
