/** Volunteers from outside who come to an event inside an institution: to which one, and never beside somebody they are kept apart from. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import { type Result, ok, refuse } from '~/domain/result'
import { type VisitPurpose, decideAtEvent } from '~/domain/volunteering/outside'
import type { Work } from '~/platform/command.server'
import { reachable } from '~/platform/scope.server'
import { tellUser } from './telling-outside.server'

const planned = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('volunteerShifts as s')
    .innerJoin('volunteerEvents as e', 'e.id', 's.eventId')
    .innerJoin('institutions as i', 'i.id', 's.institutionId')
    .select([
      's.id',
      's.institutionId',
      's.onDay',
      's.startsAt',
      's.endsAt',
      'e.title',
      'i.nameKk',
      'i.nameRu',
    ])
    .where(
      reachable(actor, 'volunteering.organise', { organisation: 'e.organisationId', region: 'e.region' }),
    )
    .where('s.state', '=', 'planned')
    .where('e.state', '=', 'planned')

/** Events inside institutions to choose from, the nearest first. */
export const eventsToJoin = (db: Kysely<Database>, actor: Actor, today: Day) =>
  planned(db, actor).where('s.onDay', '>=', today).orderBy('s.onDay').orderBy('s.id').limit(100).execute()

/** Whether somebody with a seat on the shift is kept apart from the volunteer. */
const meetsAtShift = async ({ tx }: Work, volunteerId: string, shiftId: string): Promise<boolean> => {
  const found = await tx
    .selectFrom('volunteersKeptApart as k')
    .innerJoin('volunteerSignUps as u', 'u.personId', 'k.personId')
    .select('u.id')
    .where('k.volunteerId', '=', volunteerId)
    .where('u.shiftId', '=', shiftId)
    .where('u.state', '=', 'signed-up')
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

type Asked = {
  readonly purpose: VisitPurpose
  readonly institutionId: string
  readonly onDay: Day
  readonly shiftId: string | null
}

/**
 * Decides to which event a visit leads; null for a visit that leads to none. Refused: as `decideAtEvent` says, and
 * `event-not-possible`, which does not say why: the reason is another person's.
 */
export const shiftForVisit = async (
  work: Work,
  volunteerId: string,
  asked: Asked,
): Promise<Result<string | null>> => {
  const { shiftId } = asked
  const shift =
    shiftId === null
      ? undefined
      : await planned(work.tx, work.actor).where('s.id', '=', shiftId).executeTakeFirst()
  const decided = decideAtEvent(asked, shift)
  if (!decided.ok || decided.value === null) return decided
  return (await meetsAtShift(work, volunteerId, decided.value)) ? refuse('event-not-possible') : decided
}

/** For the institution, which laid it down itself. Refused: `kept-apart`. */
export const decideBesideOthers = async (
  work: Work,
  { volunteerId, shiftId }: { readonly volunteerId: string; readonly shiftId: string | null },
): Promise<Result<null>> =>
  shiftId !== null && (await meetsAtShift(work, volunteerId, shiftId)) ? refuse('kept-apart') : ok(null)

/** Visits to these shifts that cannot be held any more: called off, moved to another day, or beside somebody kept apart. */
const broken = ({ tx, today }: Work, shiftIds: readonly string[]) =>
  tx
    .selectFrom('volunteerVisits as w')
    .innerJoin('volunteerShifts as s', 's.id', 'w.shiftId')
    .innerJoin('volunteerEvents as e', 'e.id', 's.eventId')
    .select(['w.id', 'w.volunteerId', 'w.askedBy', 'w.decidedBy'])
    .where('w.shiftId', 'in', [...shiftIds])
    .where('w.state', 'in', ['asked', 'allowed'])
    .where('w.onDay', '>=', today)
    .where((eb) =>
      eb.or([
        eb('s.state', '!=', 'planned'),
        eb('e.state', '!=', 'planned'),
        eb('s.onDay', '!=', eb.ref('w.onDay')),
        eb.exists(
          eb
            .selectFrom('volunteersKeptApart as k')
            .innerJoin('volunteerSignUps as u', 'u.personId', 'k.personId')
            .select('u.id')
            .whereRef('k.volunteerId', '=', 'w.volunteerId')
            .whereRef('u.shiftId', '=', 'w.shiftId')
            .where('u.state', '=', 'signed-up'),
        ),
      ]),
    )
    .execute()

/** After a shift or its seats changed: visits that cannot be held are called off, and both sides hear so. The seat goes first. */
export const lookAtVisits = async (work: Work, shiftIds: readonly string[]): Promise<void> => {
  if (shiftIds.length === 0) return
  for (const { id, volunteerId, askedBy, decidedBy } of await broken(work, shiftIds)) {
    await work.tx
      .updateTable('volunteerVisits')
      .set((eb) => ({ state: 'cancelled', version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute()
    const link = `/volunteering/volunteers/${volunteerId}`
    await tellUser(work, askedBy, { kind: 'visit-answered', key: `${id}-event`, link })
    if (decidedBy !== null)
      await tellUser(work, decidedBy, {
        kind: 'visit-called-off',
        key: `${id}-event`,
        link: `/volunteering/visits/${id}`,
      })
  }
}
