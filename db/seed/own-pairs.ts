/** Pairs of the person of the demo's own account, so that their own page of work is alive. */
import { noneFailed } from '../../app/domain/law/rule'
import { explain } from '../../app/domain/matching/explain'
import type { Candidate, OpeningFacts } from '../../app/domain/matching/facts'
import { defaultWeights } from '../../app/domain/matching/scores/weights'
import { unscopedCandidates } from '../../app/features/matching/facts.server'
import { openingFactsById } from '../../app/features/matching/opening-facts.server'
import type { SeededOpening } from './openings'
import type { Seeding } from './seeding'
import type { SeededUsers } from './users'

export type Pair = {
  readonly candidate: Candidate
  readonly facts: OpeningFacts
  readonly opening: SeededOpening
}

type Around = { readonly openings: readonly SeededOpening[]; readonly users: SeededUsers }

/** Places that the law allows the person, of those that nobody's story has taken. */
export const ownPairs = async (
  { tx, today }: Seeding,
  { openings, users }: Around,
  taken: ReadonlySet<string>,
): Promise<Pair[]> => {
  const user = await tx
    .selectFrom('users')
    .select('personId')
    .where('id', '=', users.byRole.get('person') ?? '')
    .executeTakeFirst()
  const [candidate] = await unscopedCandidates(tx, [user?.personId ?? ''])
  if (!candidate) return []
  const employer = await tx
    .selectFrom('users')
    .select('organisationId')
    .where('id', '=', users.byRole.get('employer') ?? '')
    .executeTakeFirst()
  // The demo's own employer comes first, so that both sides of one road have an account to look from.
  const isFirst = (opening: SeededOpening): number =>
    opening.organisationId === employer?.organisationId ? 0 : 1
  const open = openings
    .filter(({ id, state, kind }) => state === 'open' && kind !== 'volunteer' && !taken.has(id))
    .toSorted((one, other) => isFirst(one) - isFirst(other))
  const facts = await openingFactsById(
    tx,
    open.map(({ id }) => id),
  )
  return open.flatMap((opening): Pair[] => {
    const wanted = facts.get(opening.id)
    if (!wanted) return []
    const { findings } = explain({ candidate, opening: wanted }, defaultWeights, today)
    return noneFailed(findings) ? [{ candidate, facts: wanted, opening }] : []
  })
}
