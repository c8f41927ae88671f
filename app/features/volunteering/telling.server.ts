/** Tells people that something about their event changed; the message names nobody, no event and no hour. */
import type { MessageKind } from '~/domain/outbox/message'
import { standingStates } from '~/domain/volunteering/sign-up'
import { enqueue } from '~/features/outbox/commands.server'
import type { Work } from '~/platform/command.server'

type Told = { readonly id: string; readonly personId: string }
type Kind = Extract<MessageKind, `event-${string}`>

/** People with an account of their own hear of it there. Gives those who have none. */
export const tellSignUps = async (
  work: Work,
  told: readonly Told[],
  kind: Kind,
  key: string,
): Promise<readonly Told[]> => {
  if (told.length === 0) return []
  const users = await work.tx
    .selectFrom('users')
    .select(['id', 'personId'])
    .where('role', '=', 'person')
    .where('disabledAt', 'is', null)
    .where(
      'personId',
      'in',
      told.map(({ personId }) => personId),
    )
    .execute()
  for (const user of users) {
    const signUp = told.find(({ personId }) => personId === user.personId)
    if (!signUp) continue
    await enqueue(work.tx, {
      userId: user.id,
      kind,
      dedupKey: `${kind}-${key}-${signUp.id}`,
      link: '/portal/volunteering',
      now: work.now,
    })
  }
  return told.filter(({ personId }) => !users.some((user) => user.personId === personId))
}

type Place = {
  readonly standing: 'in-custody' | 'on-probation' | 'released'
  readonly institutionId: string | null
  readonly sharedRegion: string | null
  readonly caseWorkerId: string | null
}

/** Whoever looks after the person: their officer inside, or everybody inside who may be; outside the probation service of the region. */
const officersAt = async ({ tx }: Work, place: Place): Promise<readonly string[]> => {
  const isInside = place.standing === 'in-custody'
  if (isInside && place.caseWorkerId !== null) return [place.caseWorkerId]
  const users = tx.selectFrom('users').select('id').where('disabledAt', 'is', null).orderBy('id').limit(20)
  const near = isInside
    ? users.where('role', '=', 'social-worker').where('institutionId', '=', place.institutionId)
    : users.where('role', '=', 'probation-officer').where('region', '=', place.sharedRegion)
  return (await near.execute()).map(({ id }) => id)
}

const placeColumns = [
  'people.standing',
  'people.institutionId',
  'people.sharedRegion',
  'people.caseWorkerId',
] as const

const officersOf = async (work: Work, personId: string): Promise<readonly string[]> => {
  const person = await work.tx
    .selectFrom('people')
    .select(placeColumns)
    .where('people.id', '=', personId)
    .executeTakeFirst()
  return person ? officersAt(work, person) : []
}

/** The rows of these sign-ups by the officer who looks after the person; officers of one place are asked for once. */
const byOfficer = async (work: Work, ids: readonly string[]) => {
  const rows = await work.tx
    .selectFrom('volunteerSignUps as u')
    .innerJoin('people', 'people.id', 'u.personId')
    .select(['u.id', 'u.personId', 'u.eventId', ...placeColumns])
    .where('u.id', 'in', [...ids])
    .orderBy('u.id')
    .execute()
  const known = new Map<string, readonly string[]>()
  const found = new Map<string, (typeof rows)[number][]>()
  for (const row of rows) {
    const { standing, institutionId, sharedRegion, caseWorkerId } = row
    const place = [standing, institutionId, sharedRegion, caseWorkerId].join(' ')
    const officers = known.get(place) ?? (await officersAt(work, row))
    known.set(place, officers)
    for (const id of officers) found.set(id, [...(found.get(id) ?? []), row])
  }
  return found
}

/**
 * The same for those without an account: their officer hears of it once, however many of theirs stand on the event, and
 * tells them in person. Whoever did it is told nothing.
 */
export const tellOrTheirOfficers = async (
  work: Work,
  told: readonly Told[],
  kind: Kind,
  key: string,
): Promise<void> => {
  const silent = await tellSignUps(work, told, kind, key)
  if (silent.length === 0) return
  const officers = await byOfficer(
    work,
    silent.map(({ id }) => id),
  )
  for (const [userId, rows] of officers) {
    const [first] = rows
    if (!first || userId === work.actor.userId) continue
    await enqueue(work.tx, {
      userId,
      kind: 'event-of-yours',
      dedupKey: `event-of-yours-${kind}-${key}-${first.id}-${userId}`,
      link:
        rows.length === 1
          ? `/people/${first.personId}/volunteering`
          : `/volunteering/events/${first.eventId}`,
      now: work.now,
    })
  }
}

/** An officer has to look before the person gets a seat. */
export const tellOfficers = async (work: Work, { id, personId }: Told): Promise<void> => {
  for (const userId of await officersOf(work, personId))
    await enqueue(work.tx, {
      userId,
      kind: 'event-asked',
      dedupKey: `event-asked-${id}-${work.now}-${userId}`,
      link: `/people/${personId}/volunteering`,
      now: work.now,
    })
}

/** Everybody who stands on these shifts. */
export const tellThoseOn = async (
  work: Work,
  { shiftIds, key }: { readonly shiftIds: readonly string[]; readonly key: string },
): Promise<void> => {
  const told = await work.tx
    .selectFrom('volunteerSignUps')
    .select(['id', 'personId'])
    .where('shiftId', 'in', [...shiftIds])
    .where('state', 'in', standingStates)
    .execute()
  await tellOrTheirOfficers(work, told, 'event-changed', key)
}
