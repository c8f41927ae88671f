/** How many open deadlines and duties a change of the holiday table would move: counted on those it can reach, and not written. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { type Day, addDays } from '~/domain/calendar/day'
import { type Calendar, calendarFrom } from '~/domain/calendar/holidays'
import { shiftOf } from '~/domain/deadlines/rebase'
import { scheduleDeadlines } from '~/domain/deadlines/schedule'
import { movableDue, movedTo } from '~/features/duties/calendar-moves.server'
import { gatherFacts } from '~/features/plans/facts.server'
import { breathe } from '~/platform/breath.server'
import type { HolidayValue } from './holiday-forms'
import { stoodAt } from '~/features/plans/schedule.server'

/** Days around a changed day within which a term of working days, or a release, can be touched by it. */
const reach = 60
const step = 10
const perChunk = 100

const calendarWith = async (db: Kysely<Database>, { day, kind }: HolidayValue): Promise<Calendar> => {
  const rows = await db.selectFrom('holidays').select(['day', 'kind']).execute()
  const others = rows.filter((each) => each.day !== day)
  return calendarFrom(kind === 'ordinary' ? others : [...others, { day, kind }])
}

/** Open deadlines whose stretch of days holds the changed one, looked for in short steps of their due days. */
export const stretchedOver = (db: Kysely<Database>, day: Day, from: Day) =>
  db
    .selectFrom('planDeadlines')
    .select('planId')
    .distinct()
    .where('doneOn', 'is', null)
    .where('dueOn', '>=', from)
    .where('dueOn', '<', addDays(from, step))
    .where((eb) =>
      eb.or([
        eb.and([eb('anchorDay', '<=', day), eb('dueOn', '>=', day)]),
        eb.and([
          eb('dueOn', '<=', day),
          eb('anchorDay', '>=', day),
          eb('anchorDay', '<=', addDays(day, reach)),
        ]),
      ]),
    )

const candidates = async (db: Kysely<Database>, day: Day): Promise<string[]> => {
  const found = new Set<string>()
  for (let days = -reach; days < reach; days += step) {
    const rows = await stretchedOver(db, day, addDays(day, days)).execute()
    for (const { planId } of rows) found.add(planId)
    await breathe()
  }
  const releases = await db
    .selectFrom('plans')
    .select('id')
    .where('openKey', 'is not', null)
    .where('endOfTerm', '>=', day)
    .where('endOfTerm', '<=', addDays(day, reach / 2))
    .execute()
  return [...new Set([...found, ...releases.map((each) => each.id)])]
}

type ByCode = ReadonlyMap<string, number>

type Moved = {
  readonly people: number
  readonly deadlines: number
  readonly duties: number
  readonly byCode: ByCode
  readonly dutiesByCode: ByCode
}

type Hit = { readonly personId: string | null; readonly code: string }

const movedIn = async (
  db: Kysely<Database>,
  ids: readonly string[],
  calendar: Calendar,
  today: Day,
): Promise<readonly Hit[]> => {
  const plans = await db
    .selectFrom('plans')
    .select(['id', 'personId'])
    .where('id', 'in', ids)
    .where('openKey', 'is not', null)
    .execute()
  const facts = await gatherFacts(
    db,
    plans.map((each) => ({ personId: each.personId, planId: each.id })),
  )
  const rows = await db
    .selectFrom('planDeadlines')
    .selectAll()
    .where('planId', 'in', ids)
    .where('doneOn', 'is', null)
    .execute()
  return plans.flatMap(({ id, personId }) => {
    const known = facts.get(personId)
    if (!known) return []
    const counted = new Map<string, ReturnType<typeof scheduleDeadlines>[number]>(
      scheduleDeadlines(known, calendar, today).map((each) => [each.code, each]),
    )
    return rows.flatMap((row) => {
      const is = row.planId === id ? counted.get(row.code) : undefined
      return is && is.applies !== false && shiftOf(stoodAt(row), is) ? [{ personId, code: row.code }] : []
    })
  })
}

const dutiesMoved = async (
  db: Kysely<Database>,
  around: Day,
  calendar: Calendar,
): Promise<readonly Hit[]> => {
  const hits: Hit[] = []
  for (let days = -reach; days < reach; days += step) {
    const rows = await movableDue(db, addDays(around, days), step).execute()
    hits.push(...rows.filter((row) => movedTo(row, calendar) !== null))
    await breathe()
  }
  return hits
}

const countCodes = (hits: readonly Hit[]): ByCode => {
  const byCode = new Map<string, number>()
  for (const { code } of hits) byCode.set(code, (byCode.get(code) ?? 0) + 1)
  return byCode
}

/** People, deadlines and running duties that the change would move, with how many of each kind. */
export const previewHoliday = async (
  db: Kysely<Database>,
  value: HolidayValue,
  today: Day,
): Promise<Moved> => {
  const calendar = await calendarWith(db, value)
  const ids = await candidates(db, value.day)
  const deadlines: Hit[] = []
  for (let from = 0; from < ids.length; from += perChunk) {
    deadlines.push(...(await movedIn(db, ids.slice(from, from + perChunk), calendar, today)))
    await breathe()
  }
  const duties = await dutiesMoved(db, value.day, calendar)
  const people = new Set([...deadlines, ...duties].flatMap(({ personId }) => personId ?? []))
  return {
    people: people.size,
    deadlines: deadlines.length,
    duties: duties.length,
    byCode: countCodes(deadlines),
    dutiesByCode: countCodes(duties),
  }
}
