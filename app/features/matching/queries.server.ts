/** Matching asked both ways: openings for a person, people for an opening, and one pair explained. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import type { Engine, ReadyOpening } from '~/domain/matching/engine/columns'
import { nearOpeningsFor } from '~/domain/matching/engine/near'
import { topOpeningsFor, topPeopleFor } from '~/domain/matching/engine/search'
import { stepsFor } from '~/domain/matching/engine/unlock'
import { type Explanation, explain } from '~/domain/matching/explain'
import type { Candidate, OpeningFacts, Pair } from '~/domain/matching/facts'
import type { WeightsVersion } from '~/domain/matching/scores/weights'
import type { Unlock } from '~/domain/matching/unlock'
import type { Holding } from '~/domain/placements/held-back'
import type { OpeningKind } from '~/domain/openings/opening'
import { type Person, getPerson } from '~/features/people/queries.server'
import { dayAt } from '~/platform/clock.server'
import { notFound } from '~/platform/guard.server'
import { unscopedEngine } from './engine.server'
import { unscopedCandidates } from './facts.server'
import { unscopedHoldings } from './held-back.server'
import { openingFactsById } from './opening-facts.server'
import { type NamedOpening, getNamedOpening, namedOpenings, openReferrals } from './reading.server'
import { peopleInReach } from './scope.server'

/** Longer lists help nobody choose. */
export const mostOpenings = 100
export const mostPeople = 50
const pageSize = 20

export type Shown = 'all' | 'fits' | 'unknowns' | 'not-yet'
export type MatchFilter = {
  readonly show: Shown
  readonly kind: OpeningKind | null
  /** The last opening of the page before. */
  readonly after: string | null
}

/** An open referral of the pair, if there is one. */
type Referred = { readonly id: string; readonly state: string } | null

export type Match = {
  readonly opening: NamedOpening
  readonly free: number
  readonly explanation: Explanation
  readonly referral: Referred
}

export type Matches = {
  readonly person: Person
  readonly matches: readonly Match[]
  readonly holdings: readonly Holding[]
  readonly next: string | null
  /** How many openings the law lets the person have, up to `mostOpenings`. */
  readonly open: number
  readonly asides: readonly NamedOpening[]
  readonly step: Unlock | null
}

const getCandidate = async (db: Kysely<Database>, id: string): Promise<Candidate> => {
  const [candidate] = await unscopedCandidates(db, [id])
  if (!candidate) throw notFound()
  return candidate
}

const asidesOf = async (db: Kysely<Database>, personId: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('setAsides')
    .select('openingId')
    .where('personId', '=', personId)
    .limit(200)
    .execute()
  return rows.map(({ openingId }) => openingId)
}

const isForWork = ({ isCourse }: ReadyOpening): boolean => !isCourse

const isShown = (show: Shown, unknowns: number): boolean =>
  show === 'all' || (show === 'fits' ? unknowns === 0 : unknowns > 0)

/** Explains openings in the order given, from facts read anew; whatever has closed since is left out. */
const explainAll = async (
  db: Kysely<Database>,
  actor: Actor,
  candidate: Candidate,
  ids: readonly string[],
  by: { readonly weights: WeightsVersion; readonly now: Date },
): Promise<Match[]> => {
  const [facts, names, referrals] = await Promise.all([
    openingFactsById(db, ids),
    namedOpenings(db, actor, ids),
    openReferrals(db, 'personId', candidate.id),
  ])
  return ids.flatMap((id) => {
    const [opening, name] = [facts.get(id), names.get(id)]
    if (!opening || !name) return []
    const explanation = explain({ candidate, opening }, by.weights, dayAt(by.now))
    return [{ opening: name, free: opening.placesFree, explanation, referral: referrals.get(id) ?? null }]
  })
}

/** Openings for a person, best first, with what stands behind each; 404 for a person out of reach. */
export const matchesOf = async (
  db: Kysely<Database>,
  actor: Actor,
  personId: string,
  filter: MatchFilter,
  now: Date,
  permission: 'match.person' | 'match.own' = 'match.person',
): Promise<Matches> => {
  const person = await getPerson(db, actor, personId, permission)
  const [candidate, engine, aside] = await Promise.all([
    getCandidate(db, personId),
    unscopedEngine(db, now),
    asidesOf(db, personId),
  ])
  const isOffered = (id: string): boolean =>
    !aside.includes(id) && (!filter.kind || engine.openings.get(id)?.facts.kind === filter.kind)
  const ranked = topOpeningsFor(engine, personId, mostOpenings)
  const listed =
    filter.show === 'not-yet'
      ? nearOpeningsFor(engine, personId, mostOpenings, isOffered)
      : ranked.filter(({ id, unknowns }) => isOffered(id) && isShown(filter.show, unknowns))
  const from = filter.after ? listed.findIndex(({ id }) => id === filter.after) + 1 : 0
  const ids = listed.slice(from, from + pageSize).map(({ id }) => id)
  const [matches, asides, holdings] = await Promise.all([
    explainAll(db, actor, candidate, ids, { weights: engine.weights, now }),
    namedOpenings(db, actor, aside),
    unscopedHoldings(db, [personId], dayAt(now)),
  ])
  return {
    person,
    matches,
    holdings: holdings.get(personId) ?? [],
    next: listed.length > from + pageSize ? (ids.at(-1) ?? null) : null,
    open: ranked.length,
    asides: [...asides.values()],
    step: stepsFor(engine, personId, isForWork)[0] ?? null,
  }
}

/** The facts of a pair read from the database now; undefined when either is gone. Unscoped: callers ask the policy. */
export const unscopedPair = async (
  db: Kysely<Database>,
  personId: string,
  openingId: string,
): Promise<Pair | undefined> => {
  const [candidates, openings] = await Promise.all([
    unscopedCandidates(db, [personId]),
    openingFactsById(db, [openingId]),
  ])
  const [candidate, opening] = [candidates[0], openings.get(openingId)]
  return candidate && opening ? { candidate, opening } : undefined
}

export type PairMatch = {
  readonly person: Person
  readonly opening: NamedOpening
  readonly pair: Pair
  readonly explanation: Explanation
  /** The step that opens this opening, or else the one that opens most. */
  readonly step: (Unlock & { readonly opensThis: boolean }) | null
  readonly aside: { readonly reason: string } | null
  readonly holdings: readonly Holding[]
  /** The place in the person's list, from 1; null when it is not in it. */
  readonly rank: number | null
  readonly of: number
  readonly referral: Referred
}

const stepFor = (engine: Engine, personId: string, openingId: string): PairMatch['step'] => {
  const steps = stepsFor(engine, personId, isForWork)
  const here = stepsFor(engine, personId, ({ facts }) => facts.id === openingId)[0]
  const best = here ? (steps.find(({ step }) => step === here.step) ?? here) : steps[0]
  return best ? { ...best, opensThis: here !== undefined } : null
}

/** One person and one opening, explained: the answer to "why", and to "why not" for any opening whatever. */
export const matchOf = async (
  db: Kysely<Database>,
  actor: Actor,
  personId: string,
  openingId: string,
  now: Date,
): Promise<PairMatch> => {
  const [person, opening] = await Promise.all([
    getPerson(db, actor, personId, 'match.person'),
    getNamedOpening(db, actor, openingId),
  ])
  const [pair, referrals, engine, aside, holdings] = await Promise.all([
    unscopedPair(db, personId, openingId),
    openReferrals(db, 'personId', personId),
    unscopedEngine(db, now),
    db
      .selectFrom('setAsides')
      .select('reason')
      .where('personId', '=', personId)
      .where('openingId', '=', openingId)
      .executeTakeFirst(),
    unscopedHoldings(db, [personId], dayAt(now)),
  ])
  if (!pair) throw notFound()
  const ranked = topOpeningsFor(engine, personId, mostOpenings)
  const rank = ranked.findIndex(({ id }) => id === openingId) + 1
  return {
    person,
    opening,
    pair,
    explanation: explain(pair, engine.weights, dayAt(now)),
    step: stepFor(engine, personId, openingId),
    aside: aside ?? null,
    holdings: holdings.get(personId) ?? [],
    rank: rank > 0 ? rank : null,
    of: ranked.length,
    referral: referrals.get(openingId) ?? null,
  }
}

export type CandidateLine = {
  readonly id: string
  readonly surname: string
  readonly givenName: string
  readonly patronymic: string | null
  readonly birthDate: Candidate['birthDate']
  readonly endOfTerm: Candidate['endOfTerm']
  readonly referral: Referred
  readonly explanation: Explanation
  readonly holdings: readonly Holding[]
}

/** People for an opening within the reader's reach, best first, each explained from facts read anew. */
export const candidatesFor = async (
  db: Kysely<Database>,
  actor: Actor,
  openingId: string,
  now: Date,
): Promise<{
  readonly opening: NamedOpening
  readonly free: number
  readonly people: readonly CandidateLine[]
}> => {
  const [opening, facts] = await Promise.all([
    getNamedOpening(db, actor, openingId),
    openingFactsById(db, [openingId]),
  ])
  const place = facts.get(openingId)
  if (!place) throw notFound()
  const [engine, within] = await Promise.all([
    unscopedEngine(db, now),
    peopleInReach(db, actor, 'match.opening'),
  ])
  const ids = topPeopleFor(engine, openingId, mostPeople, within).map(({ id }) => id)
  return {
    opening,
    free: place.placesFree,
    people: await linesOf(db, ids, place, { weights: engine.weights, now }),
  }
}

export const linesOf = async (
  db: Kysely<Database>,
  ids: readonly string[],
  opening: OpeningFacts,
  by: { readonly weights: WeightsVersion; readonly now: Date },
): Promise<CandidateLine[]> => {
  if (ids.length === 0) return []
  const [rows, candidates, referrals, holdings] = await Promise.all([
    db
      .selectFrom('people')
      .select(['id', 'surname', 'givenName', 'patronymic', 'birthDate', 'endOfTerm'])
      .where('id', 'in', ids)
      .execute(),
    unscopedCandidates(db, ids),
    openReferrals(db, 'openingId', opening.id),
    unscopedHoldings(db, ids, dayAt(by.now)),
  ])
  const [names, facts] = [
    new Map(rows.map((row) => [row.id, row])),
    new Map(candidates.map((each) => [each.id, each])),
  ]
  return ids.flatMap((id) => {
    const [row, candidate] = [names.get(id), facts.get(id)]
    if (!row || !candidate) return []
    const explanation = explain({ candidate, opening }, by.weights, dayAt(by.now))
    return [{ ...row, explanation, referral: referrals.get(id) ?? null, holdings: holdings.get(id) ?? [] }]
  })
}
