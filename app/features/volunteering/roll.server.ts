/** Those who take part in an event, for its organiser: the name, the briefing, the attendance, and nothing else of them. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { reachable } from '~/platform/scope.server'

/** A sheet longer than this is no sheet: an event has fewer seats on all its shifts. */
const most = 1000

/** Everybody with a seat, shift by shift; only for whoever organises the event. */
export const rollQuery = (db: Kysely<Database>, actor: Actor, eventId: string) =>
  db
    .selectFrom('volunteerSignUps as u')
    .innerJoin('volunteerShifts as s', 's.id', 'u.shiftId')
    .innerJoin('volunteerEvents as e', 'e.id', 'u.eventId')
    .innerJoin('people', 'people.id', 'u.personId')
    .leftJoin('institutions as i', 'i.id', 's.institutionId')
    .select([
      'u.id',
      'u.shiftId',
      'u.state',
      'u.photoConsent',
      'u.briefedOn',
      'u.trainedOn',
      'u.present',
      'u.minutes',
      'people.surname',
      'people.givenName',
      'people.patronymic',
      's.onDay',
      's.startsAt',
      's.endsAt',
      's.role',
      's.placeName',
      's.placeKato',
      's.institutionId',
      'i.nameKk as institutionKk',
      'i.nameRu as institutionRu',
    ])
    .where('u.eventId', '=', eventId)
    .where('u.state', '=', 'signed-up')
    .where(
      reachable(actor, 'volunteering.organise', { organisation: 'e.organisationId', region: 'e.region' }),
    )
    .orderBy('s.onDay')
    .orderBy('s.startsAt')
    .orderBy('people.sortKey')
    .orderBy('u.id')
    .limit(most)

export type RollRow = Awaited<ReturnType<ReturnType<typeof rollQuery>['execute']>>[number]
