/** Sessions, groups and psychologists as tests need them. */
import type { Databases } from '#db/client.server'
import { day } from '~/domain/calendar/day'
import type { SessionForm } from '~/features/psychology/forms'
import { anActor, callerFor } from './actors'
import { aPerson, aUser, anInstitution } from './builders'

/** What a psychologist types into the form of a session. */
export const aSession = (given: Partial<SessionForm> = {}): SessionForm => ({
  heldOn: day('2026-11-20'),
  startedAt: null,
  minutes: 45,
  room: null,
  kind: 'consultation',
  method: 'conversation',
  requestedBy: 'psychologist',
  attendance: 'attended',
  absence: null,
  goal: null,
  results: null,
  note: null,
  conclusion: 'Needs a quiet workplace',
  nextPlan: 'Relaxation',
  nextOn: null,
  planned: null,
  ...given,
})

/** An institution with a psychologist, a colleague, and as many people as asked. */
export const aPractice = async (db: Databases, people = 1) => {
  const institutionId = await anInstitution(db)
  const psychologist = async () =>
    anActor('psychologist', {
      institutionId,
      userId: await aUser(db, { role: 'psychologist', institutionId }),
    })
  const [actor, colleague] = [await psychologist(), await psychologist()]
  const personIds: string[] = []
  for (let at = 0; at < people; at += 1)
    personIds.push(await aPerson(db, { institutionId, psychologistId: actor.userId }))
  return {
    institutionId,
    actor,
    colleague,
    caller: callerFor(db, actor),
    colleagueCaller: callerFor(db, colleague),
    personIds,
    personId: personIds[0] ?? '',
  }
}

export type Practice = Awaited<ReturnType<typeof aPractice>>
