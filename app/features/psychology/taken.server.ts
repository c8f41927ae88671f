/** Whose time and which room is taken around a day, in what was recorded and in what lies ahead. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { type Day, addDays } from '~/domain/calendar/day'
import { startOf } from '~/domain/meetings/meeting'
import { occurrencesOf } from '~/domain/psychology/group'
import type { Taken } from '~/domain/psychology/session'
import { weeklyOf } from './weekly.server'

type Whose = {
  readonly psychologistId: string
  readonly personId: string | null
  readonly institutionId: string
  readonly room: string | null
}

/** Lines of the log that took no time of the person they are about. */
export const withoutPerson = ['relatives-consultation', 'recommendation']

/** Unscoped, with a reason: a time is taken whoever took it, and only its hours are told. */
const unscopedRecorded = (
  db: Kysely<Database>,
  column: 'psychologistId' | 'personId',
  ids: readonly string[],
  on: Day,
) =>
  db
    .selectFrom('psychologySessions')
    .select(['heldOn', 'startedAt', 'minutes', 'kind'])
    .where(column, 'in', [...ids])
    .where('heldOn', '>=', addDays(on, -1))
    .where('heldOn', '<=', addDays(on, 1))
    .where('startedAt', 'is not', null)
    .where('attendance', '<>', 'missed')

/** Recorded sessions of the psychologist and of people on the day and its neighbours. */
export const takenInRecords = async (
  db: Kysely<Database>,
  { psychologistId, personIds }: { readonly psychologistId: string; readonly personIds: readonly string[] },
  on: Day,
): Promise<Taken[]> => {
  const read = async (column: 'psychologistId' | 'personId', ids: readonly string[], of: Taken['of']) =>
    (await unscopedRecorded(db, column, ids, on).execute())
      .filter(({ kind }) => of !== 'person' || !withoutPerson.includes(kind))
      .map(({ heldOn, startedAt, minutes }) => ({ startsAt: startOf(heldOn, startedAt ?? ''), minutes, of }))
  return [
    ...(await read('psychologistId', [psychologistId], 'psychologist')),
    ...(personIds.length === 0 ? [] : await read('personId', personIds, 'person')),
  ]
}

const plannedAround = async (db: Kysely<Database>, whose: Whose, on: Day, except: string | null) => {
  const rows = await db
    .selectFrom('plannedSessions')
    .select(['id', 'psychologistId', 'personId', 'room', 'startsAt', 'minutes'])
    .where('institutionId', '=', whose.institutionId)
    .where('onDay', '>=', addDays(on, -1))
    .where('onDay', '<=', addDays(on, 1))
    .where('state', '=', 'planned')
    .execute()
  return rows.flatMap(({ id, startsAt, minutes, ...row }): Taken[] => [
    ...(id !== except && row.psychologistId === whose.psychologistId
      ? [{ startsAt, minutes, of: 'psychologist' as const }]
      : []),
    ...(id !== except && row.personId === whose.personId
      ? [{ startsAt, minutes, of: 'person' as const }]
      : []),
    ...(id !== except && whose.room !== null && row.room === whose.room
      ? [{ startsAt, minutes, of: 'room' as const }]
      : []),
  ])
}

const groupsAround = async (db: Kysely<Database>, whose: Whose, on: Day): Promise<Taken[]> => {
  const groups = await db
    .selectFrom('psychologyGroups')
    .selectAll()
    .where('institutionId', '=', whose.institutionId)
    .where('closedOn', 'is', null)
    .execute()
  const mine = await db
    .selectFrom('psychologyGroupMembers')
    .select('groupId')
    .where('personId', '=', whose.personId ?? '')
    .where('leftOn', 'is', null)
    .execute()
  const belongs = new Set(mine.map(({ groupId }) => groupId))
  const off = await db
    .selectFrom('psychologyMeetings as m')
    .innerJoin('psychologyGroups as g', 'g.id', 'm.groupId')
    .select(['m.groupId', 'm.heldOn'])
    .where('g.institutionId', '=', whose.institutionId)
    .where('m.heldOn', '>=', addDays(on, -1))
    .where('m.heldOn', '<=', addDays(on, 1))
    .where('m.cancelledBecause', 'is not', null)
    .execute()
  const calledOff = new Set(off.map(({ groupId, heldOn }) => `${groupId} ${heldOn}`))
  return groups.flatMap((group) => {
    const of: Taken['of'][] = [
      ...(group.psychologistId === whose.psychologistId ? ['psychologist' as const] : []),
      ...(belongs.has(group.id) ? ['person' as const] : []),
      ...(whose.room !== null && group.room === whose.room ? ['room' as const] : []),
    ]
    const times = of.length === 0 ? [] : occurrencesOf(weeklyOf(group), addDays(on, -1), addDays(on, 1))
    const held = times.filter((each) => !calledOff.has(`${group.id} ${each.on}`))
    return held.flatMap(({ startsAt, minutes }) => of.map((each) => ({ startsAt, minutes, of: each })))
  })
}

/** What others planned with the person: meetings of the plan, and interviews for work. */
const elsewhere = async (db: Kysely<Database>, personId: string | null, on: Day): Promise<Taken[]> => {
  if (personId === null) return []
  const [from, until] = [addDays(on, -1), addDays(on, 1)]
  const meetings = await db
    .selectFrom('planMeetings')
    .select(['startsAt', 'minutes'])
    .where('personId', '=', personId)
    .where('onDay', '>=', from)
    .where('onDay', '<=', until)
    .where('state', '=', 'planned')
    .execute()
  const interviews = await db
    .selectFrom('interviewSlots')
    .select(['startsAt', 'minutes'])
    .where('personId', '=', personId)
    .where('startsAt', '>=', startOf(from, '00:00'))
    .where('startsAt', '<=', startOf(until, '23:59'))
    .where('state', '=', 'picked')
    .execute()
  return [...meetings, ...interviews].map((each) => ({ ...each, of: 'person' as const }))
}

/** Single sessions from a day on that would stand in the way of a group: the psychologist's own and those in its room. */
export const plannedFrom = async (
  db: Kysely<Database>,
  { psychologistId, institutionId, room }: Omit<Whose, 'personId'>,
  from: Day,
): Promise<Taken[]> => {
  const rows = await db
    .selectFrom('plannedSessions')
    .select(['psychologistId', 'room', 'startsAt', 'minutes'])
    .where('institutionId', '=', institutionId)
    .where('onDay', '>=', from)
    .where('state', '=', 'planned')
    .execute()
  return rows.flatMap(({ startsAt, minutes, ...row }): Taken[] => [
    ...(row.psychologistId === psychologistId ? [{ startsAt, minutes, of: 'psychologist' as const }] : []),
    ...(room !== null && row.room === room ? [{ startsAt, minutes, of: 'room' as const }] : []),
  ])
}

/** Everything single that is planned with a person from a day on, by whomever. */
export const plannedWith = async (db: Kysely<Database>, personId: string, from: Day): Promise<Taken[]> => {
  const sessions = await db
    .selectFrom('plannedSessions')
    .select(['startsAt', 'minutes'])
    .where('personId', '=', personId)
    .where('onDay', '>=', from)
    .where('state', '=', 'planned')
    .execute()
  const meetings = await db
    .selectFrom('planMeetings')
    .select(['startsAt', 'minutes'])
    .where('personId', '=', personId)
    .where('onDay', '>=', from)
    .where('state', '=', 'planned')
    .execute()
  const interviews = await db
    .selectFrom('interviewSlots')
    .select(['startsAt', 'minutes'])
    .where('personId', '=', personId)
    .where('startsAt', '>=', startOf(from, '00:00'))
    .where('state', '=', 'picked')
    .execute()
  return [...sessions, ...meetings, ...interviews].map((each) => ({ ...each, of: 'person' as const }))
}

/** Everything planned around a day that would stand in the way; `except`: the planned session that is moved. */
export const takenAhead = async (
  db: Kysely<Database>,
  whose: Whose,
  on: Day,
  except: string | null = null,
): Promise<Taken[]> => [
  ...(await plannedAround(db, whose, on, except)),
  ...(await groupsAround(db, whose, on)),
  ...(await elsewhere(db, whose.personId, on)),
]
