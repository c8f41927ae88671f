/** Production sites: passports, free space, the pipeline of companies, memoranda. */
import type { Day } from '../../app/domain/calendar/day'
import type { SafetyLevel } from '../../app/domain/people/person'
import type { Stage } from '../../app/domain/sites/pipeline'
import type { Inspection, Repair, SiteState, Supply } from '../../app/domain/sites/site'

export type SitesTable = {
  id: string
  institutionId: string
  region: string
  name: string
  /** Whole square metres of production, and of storage. */
  area: number
  storageArea: number | null
  /** Centimetres. */
  height: number | null
  /** Kilowatts. */
  power: number | null
  water: Supply
  heat: Supply
  /** Kilograms on a square metre. */
  floorLoad: number | null
  docks: number
  access: string | null
  sanitary: Inspection
  sanitaryOn: Day | null
  fire: Inspection
  fireOn: Day | null
  repair: Repair
  /** Tiyn. */
  repairCost: number | null
  safetyLevel: SafetyLevel
  maxHeadcount: number
  /** JSON list of ОКЭД divisions. */
  activities: string
  contactName: string | null
  contactPhone: string | null
  description: string | null
  state: SiteState
  /** 1 while a company may ask for it: space is free and the site is not closed. */
  offered: 0 | 1
  /** What is neither let nor promised in a contract being drawn up; kept by `settleSpace` alone. */
  freeArea: number
  freeHeadcount: number
  createdAt: string
  updatedAt: string
  version: number
}

/** A company's way into a site. */
export type SiteEnquiriesTable = {
  id: string
  siteId: string
  institutionId: string
  organisationId: string
  stage: Stage
  stageSince: Day
  dueOn: Day | null
  /** `institution` or `company` owes the next step; `nobody` when none is owed. */
  owes: 'institution' | 'company' | 'nobody'
  ownerUserId: string | null
  area: number
  headcount: number
  activity: string
  /** What would be made there. */
  product: string
  power: number | null
  words: string | null
  /** Site and organisation while open, null after: one open enquiry for a pair. */
  openKey: string | null
  createdBy: string
  createdAt: string
  version: number
}

export type SiteStepsTable = {
  id: string
  enquiryId: string
  step: string
  fromStage: string | null
  toStage: string
  reason: string | null
  words: string | null
  byUserId: string | null
  byRole: string
  at: string
}

/** A business placed at a site; open until `endedOn`. */
export type SiteTenanciesTable = {
  id: string
  siteId: string
  institutionId: string
  organisationId: string
  enquiryId: string | null
  area: number
  headcount: number
  since: Day
  until: Day | null
  contractNumber: string
  endedOn: Day | null
  /** The latest monthly count; null while nobody has counted. */
  countedMonth: string | null
  convicts: number | null
  civilians: number | null
  createdAt: string
  version: number
}

export type SiteCountsTable = {
  id: string
  tenancyId: string
  institutionId: string
  /** `YYYY-MM`. */
  month: string
  convicts: number
  civilians: number
  byUserId: string
  at: string
}

/** A member of a joint production at a site, with what it brings in. */
export type SiteMembersTable = {
  id: string
  siteId: string
  institutionId: string
  name: string
  organisationId: string | null
  brings: string
  planned: number
  made: number
  madeOn: Day | null
  createdAt: string
  version: number
}

/** A signed memorandum; without an institution it is for the whole service. */
export type SiteMemorandaTable = {
  id: string
  institutionId: string | null
  parties: string
  subject: string
  products: string | null
  since: Day
  until: Day | null
  createdAt: string
  version: number
}

/** Which state enterprise a branch belongs to. */
export type EnterpriseBranchesTable = { organisationId: string; parentId: string }

export type SitesSchema = {
  sites: SitesTable
  siteEnquiries: SiteEnquiriesTable
  siteSteps: SiteStepsTable
  siteTenancies: SiteTenanciesTable
  siteCounts: SiteCountsTable
  siteMembers: SiteMembersTable
  siteMemoranda: SiteMemorandaTable
  enterpriseBranches: EnterpriseBranchesTable
}
