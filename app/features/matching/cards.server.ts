/** Cards for employers: people who fit an opening, behind numbers that mean nothing anywhere else. */
import { createHmac } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { type Card, type CardPart, cardParts, cardsOf } from '~/domain/matching/cards'
import { topPeopleFor } from '~/domain/matching/engine/search'
import { heldBack } from '~/domain/placements/held-back'
import { explain } from '~/domain/matching/explain'
import { dayAt } from '~/platform/clock.server'
import { notFound } from '~/platform/guard.server'
import { type MasterKeys, currentKey } from '~/platform/seal.server'
import { unscopedEngine } from './engine.server'
import { unscopedCandidates } from './facts.server'
import { openingFactsById } from './opening-facts.server'
import { unscopedHoldings } from './held-back.server'
import { mostPeople } from './queries.server'
import { type NamedOpening, getNamedOpening, openReferrals } from './reading.server'

/** The row in which a card must be one of many. */
const crowdRow = 200

/**
 * The candidate's tag at one opening: 32 hexadecimal digits that only we can make, other ones at every opening, so
 * that two openings' cards cannot be put together.
 */
export const candidateTag = (keys: MasterKeys, openingId: string, personId: string): string =>
  createHmac('sha256', currentKey(keys))
    .update(`candidate\n${openingId}\n${personId}`)
    .digest('hex')
    .slice(0, 32)

/** What people call a candidate: six characters of the tag. */
export const candidateNumber = (tag: string): string => tag.slice(0, 6).toUpperCase()

export type CandidateCard = {
  readonly tag: string
  readonly number: string
  readonly card: Card
  readonly total: number
  readonly parts: readonly CardPart[]
  readonly isProposed: boolean
}

type At = { readonly now: Date; readonly keys: MasterKeys }

type Behind = { readonly personId: string; readonly shown: CandidateCard }

/** Cards with the people behind them: never leaves the server. */
const cardsBehind = async (db: Kysely<Database>, openingId: string, { now, keys }: At): Promise<Behind[]> => {
  const engine = await unscopedEngine(db, now)
  const ids = topPeopleFor(engine, openingId, crowdRow).map(({ id }) => id)
  const [candidates, openings, referrals] = await Promise.all([
    unscopedCandidates(db, ids),
    openingFactsById(db, [openingId]),
    openReferrals(db, 'openingId', openingId),
  ])
  const opening = openings.get(openingId)
  if (!opening) throw notFound()
  const facts = new Map(candidates.map((each) => [each.id, each]))
  const pairs = ids.flatMap((id) => {
    const candidate = facts.get(id)
    return candidate ? [{ candidate, opening }] : []
  })
  const cards = cardsOf(pairs, dayAt(now))
  const named = await db
    .selectFrom('openings')
    .select('organisationId')
    .where('id', '=', openingId)
    .executeTakeFirst()
  const holdings = await unscopedHoldings(db, ids, dayAt(now))
  const isHeld = (id: string): boolean =>
    heldBack(holdings.get(id) ?? [], named?.organisationId ?? '', dayAt(now)).length > 0
  return pairs.slice(0, mostPeople).flatMap((pair, at) => {
    const card = cards[at]
    // Whom an organisation could not put forward it is not shown: a refusal would tell that something stands.
    if (!card || isHeld(pair.candidate.id)) return []
    const { total, parts } = explain(pair, engine.weights, dayAt(now))
    const tag = candidateTag(keys, openingId, pair.candidate.id)
    const isProposed = referrals.has(pair.candidate.id)
    const shown = { tag, number: candidateNumber(tag), card, total, parts: cardParts(parts), isProposed }
    return [{ personId: pair.candidate.id, shown }]
  })
}

/** Cards of those who fit an opening of the reader's organisation; 404 for anybody else's. No person's id is among them. */
export const cardsFor = async (
  db: Kysely<Database>,
  actor: Actor,
  openingId: string,
  at: At,
): Promise<{ readonly opening: NamedOpening; readonly cards: readonly CandidateCard[] }> => {
  const opening = await getNamedOpening(db, actor, openingId, 'match.cards')
  const behind = await cardsBehind(db, openingId, at)
  return { opening, cards: behind.map(({ shown }) => shown) }
}

/** The person behind a tag that is on the reader's list now; undefined when it is not. */
export const findBehindCard = async (
  db: Kysely<Database>,
  actor: Actor,
  openingId: string,
  tag: string,
  at: At,
): Promise<string | undefined> => {
  await getNamedOpening(db, actor, openingId, 'match.cards')
  const behind = await cardsBehind(db, openingId, at)
  return behind.find(({ shown }) => shown.tag === tag)?.personId
}
