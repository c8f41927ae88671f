/** Loads a plan for a deed, with the facts on which its next step depends. */
import { sql, type Kysely, type Selectable, type Updateable } from 'kysely'
import type { Database } from '#db/schema'
import type { PlanNeedsTable, PlansTable } from '#db/schema/plans'
import type { BlockKey } from '~/domain/plans/blocks'
import type { MeasureStatus } from '~/domain/plans/measures'
import type { FilePart, PlanFacts, PlanState } from '~/domain/plans/plan'
import { type Result, ok, refuse } from '~/domain/result'
import { notFound } from '~/platform/guard.server'
import { afterReleaseKeysIn } from './catalogue.server'

export type PlanRow = Selectable<PlansTable> & { readonly sharedRegion: string | null }

/** The plan's row with its person's region; answers 404 when there is none. */
export const loadPlan = async (tx: Kysely<Database>, id: string): Promise<PlanRow> => {
  const plan = await tx
    .selectFrom('plans')
    .innerJoin('people', 'people.id', 'plans.personId')
    .selectAll('plans')
    .select('people.sharedRegion')
    .where('plans.id', '=', id)
    .executeTakeFirst()
  if (!plan) throw notFound()
  return plan
}

/** Writes a change unless somebody else changed the plan since the form was made: then `errors:stale`. */
export const savePlan = async (
  tx: Kysely<Database>,
  plan: Pick<PlanRow, 'id'>,
  version: number,
  change: Updateable<PlansTable>,
): Promise<Result<string>> => {
  const done = await tx
    .updateTable('plans')
    .set({ ...change, version: version + 1 })
    .where('id', '=', plan.id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n ? ok(plan.id) : refuse('errors:stale')
}

type Dated = { readonly catalogueKey: string | null; readonly dueOn: string | null }

/** Tells which measures belong to the time after release: by their day, or by what the catalogue says of them. */
export const afterReleaseIn = async (db: Kysely<Database>, measures: readonly Dated[], releaseOn: string) => {
  const undated = measures.filter(({ dueOn }) => dueOn === null).map(({ catalogueKey }) => catalogueKey ?? '')
  const keys = await afterReleaseKeysIn(db, undated)
  return (measure: Dated): boolean =>
    measure.dueOn ? measure.dueOn > releaseOn : keys.has(measure.catalogueKey ?? '')
}

const missingParts = async (tx: Kysely<Database>, personId: string): Promise<FilePart[]> => {
  const person = await tx
    .selectFrom('people')
    .select([
      'behaviourDegree',
      'familyTies',
      'fitness',
      'education',
      sql<number>`(select count(*) from person_occupations o where o.person_id = people.id)`.as('trades'),
      sql<number>`(select count(*) from person_skills s where s.person_id = people.id)`.as('skills'),
    ])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  const missing: (FilePart | false)[] = [
    person.behaviourDegree === null && 'behaviour',
    (person.familyTies === null || person.familyTies === 'unknown') && 'social-ties',
    person.fitness === null && 'health',
    person.education === null && 'education',
    person.trades + person.skills === 0 && 'skills',
  ]
  return missing.filter((each) => each !== false)
}

/** The needs on the form, top to bottom. */
export const needsOf = (db: Kysely<Database>, planId: string): Promise<Selectable<PlanNeedsTable>[]> =>
  db.selectFrom('planNeeds').selectAll().where('planId', '=', planId).execute()

/** What the rules of planning see of a loaded plan. */
export const factsOfPlan = async (tx: Kysely<Database>, plan: PlanRow): Promise<PlanFacts> => {
  const needs = await needsOf(tx, plan.id)
  const measures = await tx
    .selectFrom('measures')
    .select(['block', 'status', 'dueOn', 'catalogueKey'])
    .where('planId', '=', plan.id)
    .execute()
  const isAfterRelease = await afterReleaseIn(tx, measures, plan.releaseOn)
  const request = await tx
    .selectFrom('planDeadlines')
    .select('doneOn')
    .where('planId', '=', plan.id)
    .where('code', '=', 'DL-02')
    .executeTakeFirst()
  const person = await tx
    .selectFrom('people')
    .select(['endOfTerm', 'releasedOn', 'placeAfter'])
    .where('id', '=', plan.personId)
    .executeTakeFirstOrThrow()
  return {
    state: plan.state as PlanState,
    endOfTerm: person.endOfTerm,
    releasedOn: person.releasedOn,
    requestOn: request?.doneOn ?? null,
    agreement: plan.agreement,
    placeAfter: plan.placeAfter ?? person.placeAfter,
    neededBlocks: needs.filter((each) => each.needed === 1).map((each) => each.block as BlockKey),
    measures: measures.map((each) => ({
      block: each.block as BlockKey,
      status: each.status as MeasureStatus,
      isAfterRelease: isAfterRelease(each),
    })),
    missingFileParts: await missingParts(tx, plan.personId),
  }
}
