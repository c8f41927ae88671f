/** How many open deadlines a change of the holiday table would move: counted on those it can reach, and not written. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { type Day, addDays } from '~/domain/calendar/day'
import { type Calendar, calendarFrom } from '~/domain/calendar/holidays'
import { shiftOf } from '~/domain/deadlines/rebase'
import { scheduleDeadlines } from '~/domain/deadlines/schedule'
import { gatherFacts } from './facts.server'
import type { HolidayValue } from './holiday-forms'
import { stoodAt } from './schedule.server'

/** Days around a changed day within which a term of working days, or a release, can be touched by it. */
const reach = 60
const step = 10
const perChunk = 100

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

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

type Moved = {
  readonly people: number
  readonly deadlines: number
  readonly byCode: ReadonlyMap<string, number>
}

const movedIn = async (
  db: Kysely<Database>,
  ids: readonly string[],
  calendar: Calendar,
  today: Day,
): Promise<readonly (readonly string[])[]> => {
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
  return plans.map(({ id, personId }) => {
    const known = facts.get(personId)
    if (!known) return []
    const counted = new Map<string, ReturnType<typeof scheduleDeadlines>[number]>(
      scheduleDeadlines(known, calendar, today).map((each) => [each.code, each]),
    )
    return rows.flatMap((row) => {
      const is = row.planId === id ? counted.get(row.code) : undefined
      return is && is.applies !== false && shiftOf(stoodAt(row), is) ? [row.code] : []
    })
  })
}

/** People and deadlines that the change would move, with how many of each kind. */
export const previewHoliday = async (
  db: Kysely<Database>,
  value: HolidayValue,
  today: Day,
): Promise<Moved> => {
  const calendar = await calendarWith(db, value)
  const ids = await candidates(db, value.day)
  const byCode = new Map<string, number>()
  let [people, deadlines] = [0, 0]
  for (let from = 0; from < ids.length; from += perChunk) {
    for (const codes of await movedIn(db, ids.slice(from, from + perChunk), calendar, today)) {
      people += codes.length > 0 ? 1 : 0
      deadlines += codes.length
      for (const code of codes) byCode.set(code, (byCode.get(code) ?? 0) + 1)
    }
    await breathe()
  }
  return { people, deadlines, byCode }
}
