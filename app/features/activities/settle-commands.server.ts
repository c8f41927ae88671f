/** What becomes of an activity: held with its counts, corrected, called off. */
import { type Held, decideCancel, decideCorrection, decideHold } from '~/domain/activities/activity'
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import type { CancelForm, CorrectForm, HoldForm } from './forms'
import { type LoadedActivity, loadActivity, namedOn } from './load.server'

const heldIn = ({ onDay, audience, certainty }: HoldForm): Held => ({
  onDay,
  audience: { count: audience, certainty },
})

const writeHeld = async (
  work: Work,
  row: LoadedActivity,
  { onDay, audience }: Held,
  reason: string | null,
): Promise<void> => {
  work.add({
    before: { onDay: row.onDay, audience: row.audience, certainty: row.certainty },
    after: { onDay, audience: audience.count, certainty: audience.certainty },
  })
  await work.tx
    .updateTable('activities')
    .set({
      onDay,
      audience: audience.count,
      certainty: audience.certainty,
      state: 'held',
      reason,
      settledOn: work.today,
      settledBy: work.actor.userId,
      updatedAt: work.now,
      version: row.version + 1,
    })
    .where('id', '=', row.id)
    .execute()
}

/** An activity was held: on which day, and how many came. Refused: `errors:stale`, and as `decideHold` says. */
export const holdActivity = command(
  'activity.keep',
  async (work, id: string, form: HoldForm): Promise<Result<string>> => {
    const row = await loadActivity(work, id, 'hold')
    const named = await namedOn(work, id)
    const held = decideHold(row.state, heldIn(form), { named, today: work.today })
    if (!held.ok) return held
    if (row.version !== form.version) return refuse('errors:stale')
    await writeHeld(work, row, held.value, null)
    return ok(id)
  },
)

/** Corrects the day and the counts of what was held, with the reason. Refused: `errors:stale`, and as `decideCorrection` says. */
export const correctActivity = command(
  'activity.keep',
  async (work, id: string, form: CorrectForm): Promise<Result<string>> => {
    const row = await loadActivity(work, id, 'correct')
    const { reason } = form
    const named = await namedOn(work, id)
    const held = decideCorrection(row.state, { ...heldIn(form), reason }, { named, today: work.today })
    if (!held.ok) return held
    if (row.version !== form.version) return refuse('errors:stale')
    const { onDay, audience } = held.value
    await writeHeld(work, row, { onDay, audience }, reason)
    return ok(id)
  },
)

/** Calls a planned activity off, with the reason. Refused: `errors:stale`, and as `decideCancel` says. */
export const cancelActivity = command(
  'activity.keep',
  async (work, id: string, form: CancelForm): Promise<Result<string>> => {
    const row = await loadActivity(work, id, 'cancel')
    const reason = decideCancel(row.state, form.reason)
    if (!reason.ok) return reason
    if (row.version !== form.version) return refuse('errors:stale')
    await work.tx
      .updateTable('activities')
      .set({
        state: 'cancelled',
        reason: reason.value,
        settledOn: work.today,
        settledBy: work.actor.userId,
        updatedAt: work.now,
        version: row.version + 1,
      })
      .where('id', '=', id)
      .execute()
    return ok(id)
  },
)
