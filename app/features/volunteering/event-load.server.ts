/** An event and a shift as deeds see them: under lock, permitted, and named for the audit row. */
import { lockClause } from '#db/dialect'
import type { Work } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { tiesOf } from './scope.server'

/** The event under lock; 404 when it is gone or out of reach. */
export const loadEvent = async (work: Work, id: string, step: string) => {
  const event = await work.tx
    .selectFrom('volunteerEvents')
    .selectAll()
    .where('id', '=', id)
    .modifyEnd(lockClause(work.tx))
    .executeTakeFirst()
  work.permit(event ? tiesOf(event) : {})
  if (!event) throw notFound()
  work.about({ type: 'volunteer-event', id, details: { step, state: event.state } })
  return event
}

export type LoadedEvent = Awaited<ReturnType<typeof loadEvent>>

export const programmeOf = ({ tx }: Work, { programmeId }: Pick<LoadedEvent, 'programmeId'>) =>
  tx
    .selectFrom('volunteerProgrammes')
    .select(['state', 'sites', 'form', 'reward'])
    .where('id', '=', programmeId)
    .executeTakeFirstOrThrow()

/** The shift under lock: seats are counted and given while nobody else gives any. Undefined when it is gone. */
export const lockShift = ({ tx }: Work, id: string) =>
  tx
    .selectFrom('volunteerShifts')
    .selectAll()
    .where('id', '=', id)
    .modifyEnd(lockClause(tx))
    .executeTakeFirst()

export type LockedShift = NonNullable<Awaited<ReturnType<typeof lockShift>>>

/** People with a seat on the shift. */
export const takenOn = async ({ tx }: Work, shiftId: string): Promise<number> => {
  const row = await tx
    .selectFrom('volunteerSignUps')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('shiftId', '=', shiftId)
    .where('state', '=', 'signed-up')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export const shiftsIn = ({ tx }: Work, eventId: string) =>
  tx
    .selectFrom('volunteerShifts')
    .selectAll()
    .where('eventId', '=', eventId)
    .where('state', '=', 'planned')
    .orderBy('onDay')
    .orderBy('startsAt')
    .orderBy('id')
    .execute()

/** First and last day of the event follow its shifts. */
export const keepDays = async (work: Work, event: Pick<LoadedEvent, 'id' | 'version'>): Promise<void> => {
  const days = (await shiftsIn(work, event.id)).map(({ onDay }) => onDay)
  const [firstOn, lastOn] = [days[0], days.at(-1)]
  await work.tx
    .updateTable('volunteerEvents')
    .set({
      ...(firstOn && lastOn ? { firstOn, lastOn } : {}),
      updatedAt: work.now,
      version: event.version + 1,
    })
    .where('id', '=', event.id)
    .execute()
}
