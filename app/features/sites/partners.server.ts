/** State enterprises and their branches, members of joint productions, memoranda: read and written. */
import type { Kysely } from 'kysely'
import { lockClause } from '#db/dialect'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import { type Contribution, decideContribution, decideMemorandum } from '~/domain/sites/partners'
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'

/** State enterprises with what they belong to, and how many sites they work at. */
export const enterprisesOf = (db: Kysely<Database>) =>
  db
    .selectFrom('organisations as o')
    .leftJoin('enterpriseBranches as b', 'b.organisationId', 'o.id')
    .leftJoin('organisations as p', 'p.id', 'b.parentId')
    .select(['o.id', 'o.name', 'o.region', 'b.parentId', 'p.name as parentName'])
    .select((eb) => [
      eb
        .selectFrom('siteTenancies as t')
        .select((inner) => inner.fn.countAll<number>().as('sites'))
        .whereRef('t.organisationId', '=', 'o.id')
        .where('t.endedOn', 'is', null)
        .as('sites'),
    ])
    .where('o.kind', '=', 'state-enterprise')
    .orderBy('o.name')
    .limit(200)
    .execute()

/** Memoranda of the whole service and of institutions, newest first. */
export const memorandaOf = (db: Kysely<Database>) =>
  db
    .selectFrom('siteMemoranda')
    .leftJoin('institutions', 'institutions.id', 'siteMemoranda.institutionId')
    .selectAll('siteMemoranda')
    .select(['institutions.nameKk', 'institutions.nameRu'])
    .orderBy('siteMemoranda.id', 'desc')
    .limit(100)
    .execute()

/** Whether an enterprise is a branch, or has branches. */
const belongsBy = ({ tx }: Work, side: 'organisationId' | 'parentId', id: string) =>
  tx.selectFrom('enterpriseBranches').select('parentId').where(side, '=', id).limit(1).executeTakeFirst()

/**
 * Says which enterprise a branch belongs to; no parent makes it stand alone. There are no branches of branches. Refused:
 * `parent-itself`, `parent-missing` (also a parent that is itself a branch), `has-branches`.
 */
export const setParent = command(
  'enterprise.manage',
  async (work, organisationId: string, parentId: string | null): Promise<Result<string>> => {
    work.permit({ organisationId })
    if (parentId === organisationId) return refuse('parent-itself')
    const both = [organisationId, ...(parentId === null ? [] : [parentId])]
    const known = await work.tx
      .selectFrom('organisations')
      .select('id')
      .where('id', 'in', both)
      .where('kind', '=', 'state-enterprise')
      .orderBy('id')
      // Both are held, so that two who link the same enterprises at once make no chain either.
      .modifyEnd(lockClause(work.tx))
      .execute()
    if (known.length !== both.length) return refuse('parent-missing')
    if (parentId !== null && (await belongsBy(work, 'organisationId', parentId)))
      return refuse('parent-missing')
    if (parentId !== null && (await belongsBy(work, 'parentId', organisationId)))
      return refuse('has-branches')
    await work.tx.deleteFrom('enterpriseBranches').where('organisationId', '=', organisationId).execute()
    if (parentId !== null)
      await work.tx.insertInto('enterpriseBranches').values({ organisationId, parentId }).execute()
    work.about({ type: 'organisation', id: organisationId, details: { step: 'parent', parent: parentId } })
    return ok(organisationId)
  },
)

type Member = Contribution & {
  readonly name: string
  readonly brings: string
  /** БИН or ИИН of a member that is registered here; empty for one that is not. */
  readonly businessId: string | null
}

/** Which registered organisation a member is; null where none is named. Refused: `member-unknown`. */
const memberOrganisation = async (
  { tx }: Work,
  businessId: string | null,
): Promise<Result<string | null>> => {
  if (businessId === null) return ok(null)
  const row = await tx
    .selectFrom('organisations')
    .select('id')
    .where('businessId', '=', businessId.replace(/\D/g, ''))
    .executeTakeFirst()
  return row ? ok(row.id) : refuse('member-unknown')
}

/** Adds a member of a joint production to a site. Refused: those of `decideContribution`, `member-unknown`. */
export const addMember = command(
  'site.edit',
  async (work, siteId: string, words: Member): Promise<Result<string>> => {
    const site = await work.tx
      .selectFrom('sites')
      .select(['id', 'institutionId'])
      .where('id', '=', siteId)
      .executeTakeFirst()
    work.permit(site ? { institutionId: site.institutionId } : {})
    if (!site) return refuse('absent')
    const decided = decideContribution(words, work.today)
    if (!decided.ok) return decided
    const { businessId, ...said } = words
    const organisation = await memberOrganisation(work, businessId)
    if (!organisation.ok) return organisation
    const id = work.newId()
    await work.tx
      .insertInto('siteMembers')
      .values({
        ...said,
        id,
        siteId,
        institutionId: site.institutionId,
        organisationId: organisation.value,
        createdAt: work.now,
        version: 1,
      })
      .execute()
    const details = { step: 'member-added', member: id, planned: words.planned, made: words.made }
    work.about({ type: 'site', id: siteId, institutionId: site.institutionId, details })
    return ok(siteId)
  },
)

/** Corrects what a member brings, and which organisation it is. Refused: `errors:stale`, those of `decideContribution`, `member-unknown`. */
export const changeMember = command(
  'site.edit',
  async (work, siteId: string, id: string, version: number, words: Member): Promise<Result<string>> => {
    const row = await work.tx
      .selectFrom('siteMembers')
      .selectAll()
      .where('id', '=', id)
      .where('siteId', '=', siteId)
      .executeTakeFirst()
    work.permit(row ? { institutionId: row.institutionId } : {})
    if (!row) return refuse('absent')
    if (row.version !== version) return refuse('errors:stale')
    const decided = decideContribution(words, work.today)
    if (!decided.ok) return decided
    const { businessId, ...said } = words
    const organisation = await memberOrganisation(work, businessId)
    if (!organisation.ok) return organisation
    await work.tx
      .updateTable('siteMembers')
      .set({ ...said, organisationId: organisation.value, version: version + 1 })
      .where('id', '=', id)
      .execute()
    const details = {
      step: 'member-changed',
      member: id,
      before: [row.planned, row.made],
      after: [words.planned, words.made],
    }
    work.about({ type: 'site', id: siteId, institutionId: row.institutionId, details })
    return ok(siteId)
  },
)

/** A member of a site's joint production that the reader may correct; 404 otherwise. */
export const getMember = async (db: Kysely<Database>, actor: Actor, siteId: string, id: string) => {
  const row = await db
    .selectFrom('siteMembers')
    .leftJoin('organisations', 'organisations.id', 'siteMembers.organisationId')
    .selectAll('siteMembers')
    .select('organisations.businessId')
    .where('siteMembers.id', '=', id)
    .where('siteMembers.siteId', '=', siteId)
    .where(reachable(actor, 'site.edit', { institution: 'siteMembers.institutionId' }))
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

type Memorandum = {
  readonly parties: string
  readonly subject: string
  readonly products: string | null
  readonly since: Day
  readonly until: Day | null
}

const aboutMemorandum = (work: Work, id: string, institutionId: string | null, step: string) =>
  work.about({ type: 'memorandum', id, institutionId, details: { step } })

/** Enters a memorandum: an institution's own, or headquarters' for the whole service. Refused: `until-before-since`. */
export const addMemorandum = command(
  'site.edit',
  async (work, words: Memorandum): Promise<Result<string>> => {
    const { institutionId } = work.actor
    work.permit({ institutionId })
    const decided = decideMemorandum(words)
    if (!decided.ok) return decided
    const id = work.newId()
    await work.tx
      .insertInto('siteMemoranda')
      .values({ ...decided.value, id, institutionId, createdAt: work.now, version: 1 })
      .execute()
    aboutMemorandum(work, id, institutionId, 'add')
    return ok(id)
  },
)

/** Corrects a memorandum. Refused: `errors:stale`, `until-before-since`. */
export const changeMemorandum = command(
  'site.edit',
  async (work, id: string, version: number, words: Memorandum): Promise<Result<string>> => {
    const row = await work.tx.selectFrom('siteMemoranda').selectAll().where('id', '=', id).executeTakeFirst()
    work.permit(row ? { institutionId: row.institutionId } : {})
    if (!row) return refuse('absent')
    if (row.version !== version) return refuse('errors:stale')
    const decided = decideMemorandum(words)
    if (!decided.ok) return decided
    await work.tx
      .updateTable('siteMemoranda')
      .set({ ...decided.value, version: version + 1 })
      .where('id', '=', id)
      .execute()
    aboutMemorandum(work, id, row.institutionId, 'edit')
    return ok(id)
  },
)

/** A memorandum that the reader may correct; 404 otherwise. */
export const getMemorandum = async (db: Kysely<Database>, actor: Actor, id: string) => {
  const row = await db
    .selectFrom('siteMemoranda')
    .selectAll()
    .where('id', '=', id)
    .where(reachable(actor, 'site.edit', { institution: 'siteMemoranda.institutionId' }))
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}
