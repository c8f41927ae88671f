/** People who have a place on a shift that changed are looked at again: whom something now stops waits for their officer. */
import { noneFailed } from '~/domain/law/rule'
import { asksOfficer } from '~/domain/volunteering/eligibility'
import type { Work } from '~/platform/command.server'
import { judgePeople, shiftRows } from './facts.server'
import { tellOfficers, tellOrTheirOfficers } from './telling.server'

/** Call it with the event under lock, after the change is written. `key`: names the change, so that it is told of once. */
export const lookAgain = async (work: Work, shiftId: string, key: string): Promise<void> => {
  const shift = await shiftRows(work.tx).where('s.id', '=', shiftId).executeTakeFirst()
  const rows = await work.tx
    .selectFrom('volunteerSignUps')
    .select(['id', 'personId'])
    .where('shiftId', '=', shiftId)
    .where('state', 'in', ['signed-up', 'waiting'])
    .execute()
  if (!shift || rows.length === 0) return
  const judged = await judgePeople(
    work.tx,
    rows.map(({ personId }) => personId),
    shift,
  )
  const stopped = new Set(
    judged
      .filter(({ findings }) => !noneFailed(findings) || asksOfficer(findings))
      .map(({ candidate }) => candidate.id),
  )
  const again = rows.filter(({ personId }) => stopped.has(personId))
  if (again.length === 0) return
  await work.tx
    .updateTable('volunteerSignUps')
    .set((eb) => ({ state: 'asked', updatedAt: work.now, version: eb('version', '+', 1) }))
    .where(
      'id',
      'in',
      again.map(({ id }) => id),
    )
    .execute()
  work.add({ lookedAtAgain: again.length })
  await tellOrTheirOfficers(work, again, 'event-changed', `again-${key}`)
  for (const each of again) await tellOfficers(work, each)
}
