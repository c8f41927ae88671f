/** What a plan is offered: the records, what the person said in an assessment, and the measures in use, put together. */
import type { Kysely, Selectable } from 'kysely'
import type { Database } from '#db/schema'
import type { FoundNeedsTable } from '#db/schema/assessments'
import type { Day } from '~/domain/calendar/day'
import type { Holds } from '~/domain/law/rule'
import type { NeedKey } from '~/domain/plans/needs'
import { type Suggestion, suggestPlan } from '~/domain/plans/suggest'
import { calendarOf } from './calendar.server'
import { type CatalogueEntry, catalogueFor } from './catalogue.server'
import { gatherFacts } from './facts.server'

export type FoundNeed = Selectable<FoundNeedsTable>

/** What assessments left of each need of a person whom the reader already reached. */
export const foundNeedsOf = (db: Kysely<Database>, personId: string): Promise<FoundNeed[]> =>
  db.selectFrom('foundNeeds').selectAll().where('personId', '=', personId).orderBy('need').execute()

/** A need that the person turned down is not offered, as if it had been denied. */
const holdsOf: Readonly<Record<string, Holds>> = { needed: true, 'not-needed': false, declined: false }

const saidIn = (found: readonly FoundNeed[]): ReadonlyMap<NeedKey, Holds> =>
  new Map(found.map(({ need, state }) => [need as NeedKey, holdsOf[state] ?? 'unknown']))

export type SuggestionSubject = {
  readonly id: string
  readonly personId: string
  readonly institutionId: string
}

export type Offered = {
  readonly suggestions: readonly Suggestion[]
  /** What assessments left of the person's needs. */
  readonly found: readonly FoundNeed[]
  /** The measures in use by their keys. */
  readonly catalogue: ReadonlyMap<string, CatalogueEntry>
}

/** Suggestions for one plan; nothing when its person is gone. */
export const suggestionsOf = async (
  db: Kysely<Database>,
  plan: SuggestionSubject,
  today: Day,
): Promise<Offered> => {
  const facts = (await gatherFacts(db, [{ personId: plan.personId, planId: plan.id }])).get(plan.personId)
  const entries = await catalogueFor(db, plan.institutionId)
  const catalogue = new Map(entries.map((each) => [each.key, each]))
  const found = await foundNeedsOf(db, plan.personId)
  if (!facts) return { suggestions: [], found, catalogue }
  const said = saidIn(found)
  const suggestions = suggestPlan(facts, await calendarOf(db), today, { catalogue: entries, said })
  return { suggestions, found, catalogue }
}
