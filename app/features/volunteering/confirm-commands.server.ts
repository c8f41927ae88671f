/** The officer's look at what the product cannot tell: places as the police named them, restrictions that nobody recorded. */
import { type Result, refuse } from '~/domain/result'
import { decideSeat } from '~/domain/volunteering/sign-up'
import { command } from '~/platform/command.server'
import { lookAtVisits } from './event-visits.server'
import { wallNow } from './scope.server'
import { findingsFor, load, standingOf } from './sign-up-commands.server'
import { tellSignUps } from './telling.server'

/**
 * The officer has looked, and nothing stands against it: the person gets a seat, or a place in line. Refused: see
 * `decideSeat`, `not-standing`, `errors:stale`.
 */
export const confirmFor = command(
  'sign-up.propose',
  async (work, personId: string, id: string, version: number): Promise<Result<'signed-up' | 'waiting'>> => {
    const found = await work.tx
      .selectFrom('volunteerSignUps')
      .select('shiftId')
      .where('id', '=', id)
      .where('personId', '=', personId)
      .executeTakeFirst()
    const loaded = await load(work, { shiftId: found?.shiftId ?? '', personId, step: 'confirm' })
    const row = await standingOf(work, loaded.shift.id, personId)
    if (!row || row.id !== id || row.state !== 'asked') return refuse('not-standing')
    if (row.version !== version) return refuse('errors:stale')
    const findings = await findingsFor(work, loaded, true)
    const decided = decideSeat(loaded.now, findings, wallNow(work.now))
    if (!decided.ok) return decided
    await work.tx
      .updateTable('volunteerSignUps')
      .set({
        state: decided.value,
        findings: JSON.stringify(findings),
        updatedAt: work.now,
        version: version + 1,
      })
      .where('id', '=', id)
      .execute()
    await lookAtVisits(work, [row.shiftId])
    await tellSignUps(work, [{ id, personId }], 'event-changed', `confirmed-${version}`)
    return decided
  },
)
