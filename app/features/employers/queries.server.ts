/** Reads about employers, each within the reader's reach. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Permission } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { type Day, addDays } from '~/domain/calendar/day'
import { isEmployerKind } from '~/domain/employers/accreditation'
import { noEnd } from '~/domain/employers/contract'
import { accreditationNotice, endingNotice } from '~/domain/employers/parameters'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'
import type { ContractList, Cursor, OverviewFilters } from './filters'

export const perPage = 25

const overview = (db: Kysely<Database>, actor: Actor) =>
  db.selectFrom('employerStandings').where(
    reachable(actor, 'employer.overview', {
      organisation: 'employerStandings.id',
      region: 'employerStandings.region',
    }),
  )

/** Employers by the end of their accreditation; one more than a page. */
export const overviewQuery = (
  db: Kysely<Database>,
  actor: Actor,
  { light, end, region }: Partial<OverviewFilters>,
  {
    today,
    after,
    limit,
  }: { readonly today: Day; readonly after?: Cursor | undefined; readonly limit: number },
) => {
  const soon = addDays(today, accreditationNotice.on(today))
  return overview(db, actor)
    .innerJoin('organisations', 'organisations.id', 'employerStandings.id')
    .select(['employerStandings.id', 'light', 'failed', 'unknown', 'endKey', 'readOn'])
    .select(['organisations.name', 'organisations.state', 'organisations.businessId', 'organisations.region'])
    .$if(light !== undefined, (query) => query.where('light', '=', light ?? 'red'))
    .$if(region !== undefined, (query) => query.where('employerStandings.region', '=', region ?? ''))
    .$if(end === 'lapsed', (query) => query.where('endKey', '<', today))
    .$if(end === 'ending', (query) => query.where('endKey', '>=', today).where('endKey', '<=', soon))
    .$if(end === 'running', (query) => query.where('endKey', '>', soon).where('endKey', '<', noEnd))
    .$if(end === 'none', (query) => query.where('endKey', '=', noEnd))
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('endKey', 'employerStandings.id'),
          '>',
          eb.tuple((after?.day ?? '') as Day, after?.id ?? ''),
        ),
      ),
    )
    .orderBy('endKey')
    .orderBy('employerStandings.id')
    .limit(limit)
}

/** Employers whose accreditation lapsed or ends soon, and those in red: what headquarters works through. */
export const countToAccredit = async (db: Kysely<Database>, actor: Actor, today: Day) => {
  const row = await overview(db, actor)
    .where('endKey', '<=', addDays(today, accreditationNotice.on(today)))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** Given items that wait for a look. */
export const countGivenItems = async (db: Kysely<Database>) => {
  const row = await db
    .selectFrom('employerItems')
    .where('state', '=', 'given')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** One employer; 404 when it is out of reach or no employer at all. */
export const getEmployer = async (
  db: Kysely<Database>,
  actor: Actor,
  id: string,
  permission: Permission = 'employer.read',
) => {
  const row = await db
    .selectFrom('organisations')
    .selectAll()
    .where('id', '=', id)
    .where(reachable(actor, permission, { organisation: 'organisations.id' }))
    .executeTakeFirst()
  if (!row || !isEmployerKind(row.kind)) throw notFound()
  return row
}

export type EmployerRead = Awaited<ReturnType<typeof getEmployer>>

/** The given items of an employer that the reader already reached, with the names of who gave and who looked. */
export const listItems = (db: Kysely<Database>, organisationId: string) =>
  db
    .selectFrom('employerItems')
    .leftJoin('users as giver', 'giver.id', 'employerItems.givenBy')
    .leftJoin('users as checker', 'checker.id', 'employerItems.checkedBy')
    .selectAll('employerItems')
    .select(['giver.name as giverName', 'checker.name as checkerName'])
    .where('employerItems.organisationId', '=', organisationId)
    .execute()

export type ItemRead = Awaited<ReturnType<typeof listItems>>[number]

export const listDecisions = (db: Kysely<Database>, organisationId: string) =>
  db
    .selectFrom('accreditationDecisions')
    .leftJoin('users', 'users.id', 'accreditationDecisions.decidedBy')
    .selectAll('accreditationDecisions')
    .select('users.name as deciderName')
    .where('accreditationDecisions.organisationId', '=', organisationId)
    .orderBy('accreditationDecisions.id', 'desc')
    .limit(20)
    .execute()

const contracts = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('employerContracts')
    .innerJoin('organisations', 'organisations.id', 'employerContracts.organisationId')
    .leftJoin('institutions', 'institutions.id', 'employerContracts.institutionId')
    .selectAll('employerContracts')
    .select(['organisations.name', 'institutions.nameKk', 'institutions.nameRu'])
    .where(reachable(actor, 'employer.read', { organisation: 'employerContracts.organisationId' }))

type ContractPage = {
  readonly list?: ContractList | undefined
  readonly organisationId?: string | undefined
  /** Only contracts of this institution. */
  readonly institutionId?: string | null | undefined
  readonly today: Day
  readonly after?: Cursor | undefined
}

/** Contracts by their last day; one more than a page. */
export const contractsQuery = (db: Kysely<Database>, actor: Actor, asked: ContractPage) => {
  const { list, organisationId, institutionId, today, after } = asked
  const soon = addDays(today, endingNotice.on(today))
  return contracts(db, actor)
    .$if(organisationId !== undefined, (query) =>
      query.where('employerContracts.organisationId', '=', organisationId ?? ''),
    )
    .$if(typeof institutionId === 'string', (query) =>
      query.where('employerContracts.institutionId', '=', institutionId ?? ''),
    )
    .$if(list === 'ending', (query) =>
      query.where('employerContracts.state', '=', 'signed').where('employerContracts.untilOn', '<=', soon),
    )
    .$if(list !== undefined && list !== 'ending', (query) =>
      query.where('employerContracts.state', '=', list === 'ending' ? 'signed' : (list ?? 'draft')),
    )
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('employerContracts.untilOn', 'employerContracts.id'),
          '>',
          eb.tuple((after?.day ?? '') as Day, after?.id ?? ''),
        ),
      ),
    )
    .orderBy('employerContracts.untilOn')
    .orderBy('employerContracts.id')
    .limit(perPage + 1)
}

/** How many signed contracts end soon or are past their last day: of the own institution, or of all. */
export const countEndingContracts = async (
  db: Kysely<Database>,
  actor: Actor,
  today: Day,
): Promise<number> => {
  const row = await db
    .selectFrom('employerContracts')
    .where(reachable(actor, 'employer.contract', { institution: 'employerContracts.institutionId' }))
    .where('state', '=', 'signed')
    .where('untilOn', '<=', addDays(today, endingNotice.on(today)))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** One contract of an employer; 404 when it is out of reach. */
export const getContract = async (db: Kysely<Database>, actor: Actor, organisationId: string, id: string) => {
  const row = await contracts(db, actor)
    .where('employerContracts.id', '=', id)
    .where('employerContracts.organisationId', '=', organisationId)
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export type ContractRead = Awaited<ReturnType<typeof getContract>>

const lines = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('obligationRecords')
    .leftJoin('users', 'users.id', 'obligationRecords.recordedBy')
    .selectAll('obligationRecords')
    .select('users.name as recorderName')
    .where(reachable(actor, 'employer.read', { organisation: 'obligationRecords.organisationId' }))

/** The ledger of an employer, newest day first; one more than a page. */
export const linesQuery = (
  db: Kysely<Database>,
  actor: Actor,
  organisationId: string,
  { kind, after }: { readonly kind?: string | undefined; readonly after?: Cursor | undefined },
) =>
  lines(db, actor)
    .where('obligationRecords.organisationId', '=', organisationId)
    .$if(kind !== undefined, (query) => query.where('obligationRecords.kind', '=', kind ?? ''))
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('obligationRecords.onDay', 'obligationRecords.id'),
          '<',
          eb.tuple((after?.day ?? '') as Day, after?.id ?? ''),
        ),
      ),
    )
    .orderBy('obligationRecords.onDay', 'desc')
    .orderBy('obligationRecords.id', 'desc')
    .limit(perPage + 1)

/** One line of an employer's ledger; 404 when it is out of reach. */
export const getLine = async (db: Kysely<Database>, actor: Actor, organisationId: string, id: string) => {
  const row = await lines(db, actor)
    .where('obligationRecords.id', '=', id)
    .where('obligationRecords.organisationId', '=', organisationId)
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export type LineRead = Awaited<ReturnType<typeof getLine>>

export const listRemarks = (db: Kysely<Database>, recordId: string) =>
  db
    .selectFrom('inspectionRemarks')
    .selectAll()
    .where('recordId', '=', recordId)
    .orderBy('id')
    .limit(100)
    .execute()

/** Colleagues of the company, by name; only for its own people. */
export const listCompanyUsers = (db: Kysely<Database>, actor: Actor, organisationId: string) =>
  db
    .selectFrom('users')
    .select(['id', 'login', 'name', 'disabledAt', 'createdAt', 'version'])
    .where('organisationId', '=', organisationId)
    .where('role', '=', 'employer')
    .where(reachable(actor, 'employer.users', { organisation: 'users.organisationId' }))
    .orderBy('name')
    .orderBy('id')
    .limit(200)
    .execute()

/** Institutions that a contract or a line may name: the own one, or every one. */
export const listInstitutions = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('institutions')
    .select(['id', 'nameKk', 'nameRu'])
    .$if(actor.institutionId !== null, (query) => query.where('id', '=', actor.institutionId))
    .orderBy('code')
    .limit(200)
    .execute()
