/** What the homes of psychologists, employers and headquarters read. */
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { type Day, addDays } from '~/domain/calendar/day'
import { latestEndInWindow } from '~/domain/plans/window'
import { reachable } from '~/platform/scope.server'
import { perPage } from './queries.server'

/** A person in the last year goes this long without a session before they stand on the list. A habit, not a rule. */
export const quietDays = 30

/** People near release whom no psychologist has met for a while, nearest release first. */
export const peopleWithoutSession = (db: Kysely<Database>, actor: Actor, today: Day) =>
  db
    .selectFrom('people')
    .leftJoin('detachments', 'detachments.id', 'people.detachmentId')
    .select([
      'people.id',
      'people.surname',
      'people.givenName',
      'people.patronymic',
      'people.endOfTerm',
      'detachments.number as detachment',
      (eb) =>
        eb
          .selectFrom('psychologySessions as s')
          .select((inner) => inner.fn.max('s.heldOn').as('last'))
          .whereRef('s.personId', '=', 'people.id')
          .as('last'),
    ])
    .where(reachable(actor, 'person.list', { institution: 'people.institutionId' }))
    .where('people.endOfTerm', '>=', today)
    .where('people.endOfTerm', '<=', latestEndInWindow(today))
    .where('people.standing', '=', 'in-custody')
    .where((eb) =>
      eb.or([eb('people.psychologistId', '=', actor.userId), eb('people.psychologistId', 'is', null)]),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('psychologySessions as s')
            .select('s.id')
            .whereRef('s.personId', '=', 'people.id')
            .where('s.heldOn', '>=', addDays(today, -quietDays)),
        ),
      ),
    )
    .orderBy('people.endOfTerm')
    .orderBy('people.id')
    .limit(perPage)

/** The reader's own sessions since a day. */
export const countOwnSessions = (db: Kysely<Database>, actor: Actor, since: Day) =>
  db
    .selectFrom('psychologySessions')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('psychologistId', '=', actor.userId)
    .where('heldOn', '>=', since)

/** Openings of the reader's organisation by state. */
export const countOwnOpenings = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('openings')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .where(reachable(actor, 'opening.edit', { organisation: 'organisationId' }))
    .groupBy('state')

/** Referrals to the reader's organisation by state. */
export const countOwnReferrals = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('referrals')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .where(
      reachable(actor, 'referral.list', { organisation: 'organisationId', institution: 'institutionId' }),
    )
    .groupBy('state')

/** Openings of the reader's organisation that are not closed, with the referrals that wait. */
export const ownOpenings = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('openings as o')
    .select([
      'o.id',
      'o.title',
      'o.siteName',
      'o.state',
      'o.places',
      'o.closesOn',
      (eb) =>
        eb
          .selectFrom('referrals as r')
          .select((inner) => inner.fn.countAll<number>().as('waiting'))
          .whereRef('r.openingId', '=', 'o.id')
          .where('r.state', '=', 'proposed')
          .as('waiting'),
    ])
    .where(reachable(actor, 'opening.edit', { organisation: 'o.organisationId' }))
    .where('o.state', '!=', 'closed')
    .orderBy('o.id', 'desc')
    .limit(perPage)

/** Openings that wait for the reader's approval. */
export const countToApprove = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('openings')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(reachable(actor, 'opening.approve', { institution: 'institutionId' }))
    .where('state', '=', 'submitted')

export const countNewOrganisations = (db: Kysely<Database>) =>
  db
    .selectFrom('organisations')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', 'registered')

/** Institutions with people who have something overdue, most first. */
export const overdueByInstitution = (db: Kysely<Database>, today: Day) =>
  db
    .selectFrom('people')
    .innerJoin('institutions', 'institutions.id', 'people.institutionId')
    .select((eb) => [
      'institutions.id',
      'institutions.code',
      'institutions.nameKk',
      'institutions.nameRu',
      eb.fn.countAll<number>().as('count'),
    ])
    .where('people.nextDueOn', '<', today)
    .groupBy(['institutions.id', 'institutions.code', 'institutions.nameKk', 'institutions.nameRu'])
    .orderBy(sql`count(*)`, 'desc')
    .orderBy('institutions.code')
    .limit(perPage)

export const countOpenPlans = (db: Kysely<Database>) =>
  db
    .selectFrom('plans')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('openKey', 'is not', null)

export const countUsers = (db: Kysely<Database>) =>
  db.selectFrom('users').select((eb) => eb.fn.countAll<number>().as('count'))

/** How many rows the audit chain holds. */
export const auditLength = (db: Kysely<Database>) =>
  db.selectFrom('auditHead').select('seq').where('id', '=', 1)
