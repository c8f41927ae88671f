/** Headquarters sets new weights of fit: a version that takes force on its day and is never changed. */
import { decideNewWeights, partNames } from '~/domain/matching/scores/weights'
import { type Result, ok, refuse } from '~/domain/result'
import { command } from '~/platform/command.server'
import { weightsOn } from './weights.server'
import type { SetWeights } from './weights-forms'

/**
 * Sets a version; gives its number. `version` is the number of the last version that the page showed. Refused:
 * `errors:stale`, and what `decideNewWeights` refuses.
 */
export const setWeights = command('weights.set', async (work, words: SetWeights): Promise<Result<number>> => {
  const { tx, actor, today, now } = work
  work.permit({})
  const { fromDay, reason, version, ...points } = words
  const last = await tx
    .selectFrom('scoreWeights')
    .select('number')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  const id = work.newId()
  work.about({ type: 'weights', id, details: { number, fromDay } })
  if (version !== number - 1) return refuse('errors:stale')
  const before = await weightsOn(tx, fromDay < today ? today : fromDay)
  const decided = decideNewWeights({ from: fromDay, points }, before, today)
  if (!decided.ok) return decided
  await tx
    .insertInto('scoreWeights')
    .values({ id, number, fromDay, points: JSON.stringify(points), reason, setBy: actor.userId, setAt: now })
    .execute()
  const changes = Object.fromEntries(
    partNames
      .filter((name) => points[name] !== before.points[name])
      .map((name) => [name, [before.points[name], points[name]]]),
  )
  work.about({ type: 'weights', id, details: { number, fromDay, reason, changes } })
  return ok(number)
})
