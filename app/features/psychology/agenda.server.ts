/** What lies ahead and what was left unwritten: planned sessions and the times of groups, on one list. */
import type { Selectable } from 'kysely'
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { PsychologyGroupsTable } from '#db/schema/psychology'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import { fullName } from '~/domain/people/names'
import { occurrencesOf } from '~/domain/psychology/group'
import { reachable } from '~/platform/scope.server'
import { ownPlannedQuery } from './planned-queries.server'
import { weeklyOf } from './weekly.server'

export type Entry = {
  readonly key: string
  readonly on: Day
  readonly startsAt: string
  readonly minutes: number
  readonly kind: string
  readonly room: string | null
  /** The person's name or the group's. */
  readonly name: string
  /** Where it is moved or cancelled. */
  readonly to: string
  /** Where it is written down. */
  readonly recordTo: string
}

/** Open groups of the reader's own. */
export const ownGroupsQuery = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('psychologyGroups as g')
    .selectAll()
    .where(reachable(actor, 'therapy-group.lead', { author: 'g.psychologistId' }))
    .orderBy('g.id', 'desc')
    .limit(100)

/** Meetings of the reader's groups that were written down or called off between two days. */
const metQuery = (db: Kysely<Database>, groupIds: readonly string[], from: Day, until: Day) =>
  db
    .selectFrom('psychologyMeetings')
    .select(['groupId', 'heldOn', 'startedAt'])
    .where('groupId', 'in', [...groupIds])
    .where('heldOn', '>=', from)
    .where('heldOn', '<=', until)

type Group = Selectable<PsychologyGroupsTable>

const groupEntries = (group: Group, from: Day, until: Day): Entry[] => {
  const last = group.closedOn !== null && group.closedOn < until ? group.closedOn : until
  return occurrencesOf(weeklyOf(group), from, last).map(({ on, startsAt, minutes }) => ({
    key: `${group.id} ${startsAt}`,
    on,
    startsAt,
    minutes,
    kind: group.kind,
    room: group.room,
    name: group.name,
    to: `/psychology/groups/${group.id}`,
    recordTo: `/psychology/groups/${group.id}/meeting?on=${on}`,
  }))
}

/** Everything of the reader's own between two days that is neither written down nor called off, by the clock. */
export const ownAgenda = async (
  db: Kysely<Database>,
  actor: Actor,
  from: Day,
  until: Day,
): Promise<Entry[]> => {
  const planned = await ownPlannedQuery(db, actor, from, until).execute()
  const groups = await ownGroupsQuery(db, actor).execute()
  const met =
    groups.length === 0
      ? []
      : await metQuery(
          db,
          groups.map(({ id }) => id),
          from,
          until,
        ).execute()
  // A meeting settles its day: it may have begun a little later than the week's time.
  const settled = new Set(met.map(({ groupId, heldOn }) => `${groupId} ${heldOn}`))
  const single = planned.map((row): Entry => {
    const { id, personId, onDay, startsAt, minutes, kind, room } = row
    return {
      key: id,
      on: onDay,
      startsAt,
      minutes,
      kind,
      room,
      name: fullName({ surname: row.surname, given: row.givenName, patronymic: row.patronymic }),
      to: `/psychology/planned/${id}`,
      recordTo: `/people/${personId}/sessions/new?planned=${id}`,
    }
  })
  const ofGroups = groups
    .flatMap((group) => groupEntries(group, from, until).map((entry) => ({ group, entry })))
    .filter(({ group, entry }) => !settled.has(`${group.id} ${entry.on}`))
    .map(({ entry }) => entry)
  return [...single, ...ofGroups].toSorted((one, other) =>
    one.startsAt === other.startsAt ? (one.key < other.key ? -1 : 1) : one.startsAt < other.startsAt ? -1 : 1,
  )
}
