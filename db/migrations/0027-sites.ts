/** Production sites: passports, free space, the pipeline of companies, memoranda. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

const createSites = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'sites',
    {
      id: 'id',
      institutionId: 'text',
      region: 'text',
      name: 'text',
      area: 'int',
      storageArea: 'int?',
      height: 'int?',
      power: 'int?',
      water: 'text',
      heat: 'text',
      floorLoad: 'int?',
      docks: 'int',
      access: 'text?',
      sanitary: 'text',
      sanitaryOn: 'text?',
      fire: 'text',
      fireOn: 'text?',
      repair: 'text',
      repairCost: 'big?',
      safetyLevel: 'text',
      maxHeadcount: 'int',
      activities: 'text',
      contactName: 'text?',
      contactPhone: 'text?',
      description: 'text?',
      state: 'text',
      offered: 'int',
      freeArea: 'int',
      freeHeadcount: 'int',
      createdAt: 'text',
      updatedAt: 'text',
      version: 'int',
    },
    {
      indexes: {
        sites_offered: ['offered', 'id'],
        sites_offered_by_region: ['offered', 'region', 'id'],
        sites_by_state: ['state', 'id'],
        sites_by_institution: ['institutionId', 'id'],
      },
    },
  )

const createPipeline = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'siteEnquiries',
    {
      id: 'id',
      siteId: 'text',
      institutionId: 'text',
      organisationId: 'text',
      stage: 'text',
      stageSince: 'text',
      dueOn: 'sortable?',
      owes: 'text',
      ownerUserId: 'text?',
      area: 'int',
      headcount: 'int',
      activity: 'text',
      product: 'text',
      power: 'int?',
      words: 'text?',
      openKey: 'text?',
      createdBy: 'text',
      createdAt: 'text',
      version: 'int',
    },
    {
      unique: { site_enquiries_open_once: ['openKey'] },
      indexes: {
        site_enquiries_by_site: ['siteId', 'stage', 'id'],
        site_enquiries_by_stage: ['stage', 'id'],
        site_enquiries_by_institution: ['institutionId', 'id'],
        site_enquiries_by_organisation: ['organisationId', 'id'],
        site_enquiries_owed: ['owes', 'dueOn', 'id'],
        site_enquiries_owed_inside: ['institutionId', 'owes', 'dueOn', 'id'],
        site_enquiries_owed_outside: ['organisationId', 'owes', 'dueOn', 'id'],
      },
    },
  )
  await createTable(
    db,
    'siteSteps',
    {
      id: 'id',
      enquiryId: 'text',
      step: 'text',
      fromStage: 'text?',
      toStage: 'text',
      reason: 'text?',
      words: 'text?',
      byUserId: 'text?',
      byRole: 'text',
      at: 'text',
    },
    { indexes: { site_steps_by_enquiry: ['enquiryId', 'id'] } },
  )
}

const createTenancies = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'siteTenancies',
    {
      id: 'id',
      siteId: 'text',
      institutionId: 'text',
      organisationId: 'text',
      enquiryId: 'text?',
      area: 'int',
      headcount: 'int',
      since: 'text',
      until: 'text?',
      contractNumber: 'text',
      endedOn: 'text?',
      countedMonth: 'text?',
      convicts: 'int?',
      civilians: 'int?',
      createdAt: 'text',
      version: 'int',
    },
    {
      indexes: {
        site_tenancies_by_site: ['siteId', 'endedOn', 'id'],
        site_tenancies_by_enquiry: ['enquiryId'],
        site_tenancies_by_institution: ['institutionId', 'endedOn', 'id'],
        site_tenancies_by_organisation: ['organisationId', 'endedOn', 'id'],
      },
    },
  )
  await createTable(
    db,
    'siteCounts',
    {
      id: 'id',
      tenancyId: 'text',
      institutionId: 'text',
      month: 'sortable',
      convicts: 'int',
      civilians: 'int',
      byUserId: 'text',
      at: 'text',
    },
    { unique: { site_counts_once: ['tenancyId', 'month'] } },
  )
}

const createPartners = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'siteMembers',
    {
      id: 'id',
      siteId: 'text',
      institutionId: 'text',
      name: 'text',
      organisationId: 'text?',
      brings: 'text',
      planned: 'big',
      made: 'big',
      madeOn: 'text?',
      createdAt: 'text',
      version: 'int',
    },
    { indexes: { site_members_by_site: ['siteId', 'id'] } },
  )
  await createTable(
    db,
    'siteMemoranda',
    {
      id: 'id',
      institutionId: 'text?',
      parties: 'text',
      subject: 'text',
      products: 'text?',
      since: 'text',
      until: 'text?',
      createdAt: 'text',
      version: 'int',
    },
    { indexes: { site_memoranda_by_institution: ['institutionId', 'id'] } },
  )
  await createTable(
    db,
    'enterpriseBranches',
    { organisationId: 'text', parentId: 'text' },
    { key: ['organisationId'], indexes: { enterprise_branches_by_parent: ['parentId', 'organisationId'] } },
  )
}

export const up = async (db: Kysely<Database>): Promise<void> => {
  await createSites(db)
  await createPipeline(db)
  await createTenancies(db)
  await createPartners(db)
}
