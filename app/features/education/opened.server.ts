/** Work that a course opened: live openings of its trade, and how many of those who finished may take each. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { isEligible } from '~/domain/education/qualified'
import { isWork } from '~/domain/openings/opening'
import { isOfTrade } from '~/domain/matching/unlock'
import { unscopedEngine } from '~/features/matching/engine.server'
import { unscopedCandidates } from '~/features/matching/facts.server'
import { dayAt } from '~/platform/clock.server'

export type Opened = { readonly openingId: string; readonly free: number; readonly people: readonly string[] }

/** Longer lists help nobody choose. */
const mostShown = 20

/** Unscoped, with a reason: callers hold ids of people within reach, and name openings within theirs. */
export const unscopedOpened = async (
  db: Kysely<Database>,
  now: Date,
  given: { readonly personIds: readonly string[]; readonly occupation: string | null },
): Promise<Opened[]> => {
  const { personIds, occupation } = given
  if (personIds.length === 0 || occupation === null) return []
  const [engine, candidates] = await Promise.all([unscopedEngine(db, now), unscopedCandidates(db, personIds)])
  const today = dayAt(now)
  const works = Array.from(engine.openings.values(), ({ facts }) => facts).filter(
    (each) => isWork(each) && each.occupation !== null && isOfTrade([occupation], each.occupation),
  )
  return works
    .map((facts) => ({
      openingId: facts.id,
      free: facts.placesFree,
      people: candidates.filter((each) => isEligible(each, facts, today)).map(({ id }) => id),
    }))
    .filter(({ people }) => people.length > 0)
    .toSorted(
      (one, other) => other.people.length - one.people.length || (one.openingId < other.openingId ? -1 : 1),
    )
    .slice(0, mostShown)
}
