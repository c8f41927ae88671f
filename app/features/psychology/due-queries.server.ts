/** Whose next session is due, and whom nobody has met for long. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import { withoutPerson } from './taken.server'
import { afterPerson } from './person-cursor.server'
import { reachable } from '~/platform/scope.server'

const pageSize = 25

/**
 * Sessions of the reader's own whose next one should be held by a day, and was neither held nor planned; the earliest
 * first. A talk with relatives or a recommendation is no session with the person and leaves it due.
 */
export const dueQuery = (db: Kysely<Database>, actor: Actor, until: Day) =>
  db
    .selectFrom('psychologySessions as s')
    .innerJoin('people as p', 'p.id', 's.personId')
    .select(['s.id', 's.personId', 's.nextOn', 'p.surname', 'p.givenName', 'p.patronymic'])
    .where(reachable(actor, 'session.edit', { author: 's.psychologistId' }))
    .where('s.nextOn', 'is not', null)
    .where('s.nextOn', '<=', until)
    .where('p.institutionId', '=', actor.institutionId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('psychologySessions as later')
            .select('later.id')
            .whereRef('later.personId', '=', 's.personId')
            .whereRef('later.heldOn', '>', 's.heldOn')
            .where('later.attendance', '<>', 'missed')
            .where('later.kind', 'not in', withoutPerson),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('plannedSessions as ahead')
            .select('ahead.id')
            .whereRef('ahead.personId', '=', 's.personId')
            .where('ahead.state', '=', 'planned'),
        ),
      ),
    )
    .orderBy('s.nextOn')
    .orderBy('s.id')
    .limit(pageSize)

/** When anybody last met the person; null for never. Read from the index of a person's sessions. */
const lastMet = sql<Day | null>`(
  select met.held_on from psychology_sessions met
  where met.person_id = p.id and met.attendance = 'attended'
    and met.kind not in ('relatives-consultation', 'recommendation')
  order by met.held_on desc, met.id desc limit 1)`

/**
 * People of the institution whom nobody has met since a day, by name; 25 a page. `after`: the last person of the page
 * before.
 */
export const unseenQuery = (db: Kysely<Database>, actor: Actor, since: Day, after: string | null) => {
  const people = db
    .selectFrom('people as p')
    .select(['p.id', 'p.surname', 'p.givenName', 'p.patronymic', 'p.psychologistId'])
    .select(lastMet.as('last'))
    .where('p.standing', '=', 'in-custody')
    .where(reachable(actor, 'workload.read', { institution: 'p.institutionId' }))
    .where(sql<boolean>`coalesce(${lastMet}, '') < ${since}`)
  return afterPerson(people, after)
    .orderBy('p.sortKey')
    .orderBy('p.id')
    .limit(pageSize + 1)
}

export const unseenPage = async (
  db: Kysely<Database>,
  actor: Actor,
  since: Day,
  after: string | null = null,
) => {
  const rows = await unseenQuery(db, actor, since, after).execute()
  const page = rows.slice(0, pageSize)
  return { rows: page, more: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null }
}
