/** Deeds on a pair: an officer chooses not to propose an opening to a person, and may take that back. */
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'

const loadPair = async (work: Work, personId: string, openingId: string): Promise<Result<null>> => {
  const [person, opening] = await Promise.all([
    work.tx.selectFrom('people').select('institutionId').where('id', '=', personId).executeTakeFirst(),
    work.tx.selectFrom('openings').select('id').where('id', '=', openingId).executeTakeFirst(),
  ])
  work.permit({ institutionId: person?.institutionId ?? null })
  work.about({ type: 'opening', id: openingId, personId, institutionId: person?.institutionId ?? null })
  return opening ? ok(null) : refuse('opening-gone')
}

/** Takes an opening off a person's list, with the reason. Refused: `opening-gone`. */
export const setAside = command(
  'match.set-aside',
  async (work, personId: string, openingId: string, reason: string): Promise<Result<string>> => {
    const pair = await loadPair(work, personId, openingId)
    if (!pair.ok) return pair
    const { actor, now, tx } = work
    await tx
      .insertInto('setAsides')
      .values({ personId, openingId, reason, setBy: actor.userId, setAt: now })
      .onConflict((conflict) =>
        conflict.columns(['personId', 'openingId']).doUpdateSet({ reason, setBy: actor.userId, setAt: now }),
      )
      .execute()
    work.about({ type: 'opening', id: openingId, personId, details: { aside: true, reason } })
    return ok(openingId)
  },
)

/** Puts it back. */
export const bringBack = command(
  'match.set-aside',
  async (work, personId: string, openingId: string): Promise<Result<string>> => {
    const pair = await loadPair(work, personId, openingId)
    if (!pair.ok) return pair
    await work.tx
      .deleteFrom('setAsides')
      .where('personId', '=', personId)
      .where('openingId', '=', openingId)
      .execute()
    work.about({ type: 'opening', id: openingId, personId, details: { aside: false } })
    return ok(openingId)
  },
)
