/** Counts of psychologists' work: by need and by institution. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import { reachable } from '~/platform/scope.server'

/** Institutions on one page of the country's picture: each costs a read of its people. */
export const perPage = 20

const custody = 'in-custody'

/** People in custody in the reader's institution, and how many of them are attached to the reader. */
export const countPeople = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('people as p')
    .select((eb) => [
      eb.fn.countAll().as('people'),
      sql<number>`sum(case when p.psychologist_id = ${actor.userId} then 1 else 0 end)`.as('own'),
    ])
    .where(reachable(actor, 'workload.read', { institution: 'p.institutionId' }))
    .where('p.standing', '=', custody)

/** Psychologists of the reader's institution who may sign in. */
export const countPsychologists = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('users')
    .select((eb) => eb.fn.countAll().as('count'))
    .where(reachable(actor, 'workload.read', { institution: 'institutionId' }))
    .where('role', '=', 'psychologist')
    .where('disabledAt', 'is', null)

/** Needs found in the people attached to the reader, most common first, and how many of those people sit in an open group. */
export const needsOfOwn = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('people as p')
    .innerJoin('foundNeeds as n', 'n.personId', 'p.id')
    .select('n.need')
    .select((eb) => [
      eb.fn.countAll().as('people'),
      sql<number>`sum(case when exists (
        select 1 from psychology_group_members m join psychology_groups g on g.id = m.group_id
        where m.person_id = p.id and m.left_on is null and g.closed_on is null and g.need = n.need
      ) then 1 else 0 end)`.as('grouped'),
    ])
    .where(reachable(actor, 'workload.read', { institution: 'p.institutionId' }))
    .where('p.psychologistId', '=', actor.userId)
    .where('p.standing', '=', custody)
    .where('n.state', '=', 'needed')
    .groupBy('n.need')
    .orderBy('people', 'desc')
    .orderBy('n.need')

/** Institutions by code, a page at a time; `after`: the code of the last one before. */
export const institutionsQuery = (db: Kysely<Database>, actor: Actor, after: string) =>
  db
    .selectFrom('institutions as i')
    .select(['i.id', 'i.code', 'i.nameKk', 'i.nameRu'])
    .where(reachable(actor, 'workload.oversee', {}))
    .where('i.code', '>', after)
    .orderBy('i.code')
    .limit(perPage + 1)

/** People in custody by institution, and how many of them nobody has met since a day. Call it with institutions within reach. */
export const unseenCounts = (db: Kysely<Database>, ids: readonly string[], since: Day) =>
  db
    .selectFrom('people as p')
    .select('p.institutionId')
    .select((eb) => [
      eb.fn.countAll().as('people'),
      sql<number>`sum(case when exists (
        select 1 from psychology_sessions s where s.person_id = p.id and s.held_on >= ${since}
          and s.attendance = 'attended' and s.kind not in ('relatives-consultation', 'recommendation')
      ) then 0 else 1 end)`.as('unseen'),
    ])
    .where('p.institutionId', 'in', [...ids])
    .where('p.standing', '=', custody)
    .groupBy('p.institutionId')

/** Sessions held since a day by institution. Call it with institutions within reach. */
export const sessionCounts = (db: Kysely<Database>, ids: readonly string[], since: Day) =>
  db
    .selectFrom('psychologySessions')
    .select(['institutionId', (eb) => eb.fn.countAll().as('count')])
    .where('institutionId', 'in', [...ids])
    .where('heldOn', '>=', since)
    .groupBy('institutionId')

/** Psychologists by institution. Call it with institutions within reach. */
export const psychologistCounts = (db: Kysely<Database>, ids: readonly string[]) =>
  db
    .selectFrom('users')
    .select(['institutionId', (eb) => eb.fn.countAll().as('count')])
    .where('institutionId', 'in', [...ids])
    .where('role', '=', 'psychologist')
    .where('disabledAt', 'is', null)
    .groupBy('institutionId')
