/** Ticking the checklist of a handover: by whom and when, or why it does not apply. */

import { type ItemKey, type ItemState, decideTick, mayTick } from '~/domain/handovers/items'
import { isOpenHandover } from '~/domain/handovers/state'
import { type Result, ok, refuse } from '~/domain/result'
import { command } from '~/platform/command.server'
import { aboutHandover, loadHandover, stateOf } from './load.server'
import { tiesOf } from './scope.server'

export type Ticking = {
  readonly key: ItemKey
  readonly state: ItemState
  readonly reason: string
  readonly version: number
}

/**
 * Ticks one item, takes the tick back, or says why it does not apply. Refused: `item-not-yours` (the medical summary
 * goes in the medic's channel), `item-reason-missing`, `wrong-state`, `errors:stale`.
 */
export const tickItem = command(
  'handover.tick',
  async (work, handoverId: string, { key, state, reason, version }: Ticking): Promise<Result<string>> => {
    const row = await loadHandover(work.tx, handoverId)
    work.permit(tiesOf(row))
    aboutHandover(work, row, { item: key, state })
    if (!isOpenHandover(stateOf(row))) return refuse('wrong-state')
    if (!mayTick(key, work.actor.role)) return refuse('item-not-yours')
    const decided = decideTick({ state, reason, on: work.today })
    if (!decided.ok) return decided
    const { on, ...words } = decided.value
    const done = await work.tx
      .updateTable('handoverItems')
      .set({ ...words, tickedOn: on, tickedBy: on && work.actor.userId, version: version + 1 })
      .where('handoverId', '=', handoverId)
      .where('key', '=', key)
      .where('version', '=', version)
      .executeTakeFirst()
    return done.numUpdatedRows === 1n ? ok(handoverId) : refuse('errors:stale')
  },
)
