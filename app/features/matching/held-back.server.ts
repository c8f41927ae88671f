/** What holds people back from being put forward, as it stands today. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Day } from '~/domain/calendar/day'
import { type Holding, heldBack, holdingKinds } from '~/domain/placements/held-back'
import type { Teller } from './telling.server'
import { toldFindings } from './telling.server'

/** The query itself, for the lists and for the test that reads its plan. */
export const holdingsQuery = (db: Kysely<Database>, personIds: readonly string[], today: Day) =>
  db
    .selectFrom('referralConsequences')
    .select(['personId', 'kind', 'organisationId', 'untilOn'])
    .where('personId', 'in', personIds)
    .where('undoneAt', 'is', null)
    .where('kind', 'in', holdingKinds)
    .where((eb) => eb.or([eb('untilOn', 'is', null), eb('untilOn', '>=', today)]))

/** Pauses and blocks that stand today, of these people. Unscoped: callers have asked for the people. */
export const unscopedHoldings = async (
  db: Kysely<Database>,
  personIds: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, readonly Holding[]>> => {
  const found = new Map<string, Holding[]>()
  if (personIds.length === 0) return found
  const rows = await holdingsQuery(db, personIds, today).execute()
  for (const { personId, kind, ...rest } of rows)
    found.set(personId, [...(found.get(personId) ?? []), { ...rest, kind: kind as Holding['kind'] }])
  return found
}

/** In words, with until when; empty when nothing holds the person back from that organisation. */
export const toldHeld = (
  holdings: readonly Holding[] | undefined,
  organisationId: string,
  teller: Teller,
): readonly string[] =>
  toldFindings(heldBack(holdings ?? [], organisationId, teller.today), teller).map(({ text, until }) =>
    [text, until].filter(Boolean).join(', '),
  )
