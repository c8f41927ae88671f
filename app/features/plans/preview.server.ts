/** What would move if a person's term or release changed: counted, shown, and not written. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { type Day, daysBetween } from '~/domain/calendar/day'
import type { DeadlineFacts } from '~/domain/deadlines/facts'
import { type Shift, shiftOf } from '~/domain/deadlines/rebase'
import { releaseDayIn, scheduleDeadlines } from '~/domain/deadlines/schedule'
import { preparationOpensOn } from '~/domain/plans/window'
import { calendarOf } from './calendar.server'
import { gatherFacts } from './facts.server'
import { deadlinesOf } from './queries.server'
import { stoodAt } from './schedule.server'
import type { Translate } from '~/platform/i18n'
import type { Format } from '~/platform/format.server'
import { type MeasureRow, measureTitle } from './wording.server'

type Wording = {
  readonly t: Translate
  readonly format: Format
  readonly today: Day
  readonly actor: Actor
}

export type Overlay = Pick<DeadlineFacts, 'endOfTerm' | 'releaseOn' | 'releaseGround' | 'termSetOn'>

const isLate = (day: Day | null, today: Day): boolean => day !== null && day < today

/** "14 days earlier", "newly overdue": what a move means to whoever works with it. */
const meaningOf = ({ from, to }: Shift, { t, today }: Wording) => {
  if (isLate(to, today) && !isLate(from, today))
    return { tone: 'bad' as const, text: t('plans:preview.newly-overdue') }
  if (!from || !to)
    return { tone: 'info' as const, text: t(`plans:preview.${to ? 'gets-day' : 'loses-day'}`) }
  const days = daysBetween(from, to)
  return days < 0
    ? { tone: 'warn' as const, text: t('plans:preview.earlier', { count: -days }) }
    : { tone: 'plain' as const, text: t('plans:preview.later', { count: days }) }
}

const shiftWords = (shift: Shift, wording: Wording) => {
  const { t, format } = wording
  return {
    code: shift.code,
    short: t(`deadlines:code.${shift.code}.short`),
    from: format.day(shift.from) || t('deadlines:timing.no-day'),
    to: format.day(shift.to) || t('deadlines:timing.no-day'),
    meaning: meaningOf(shift, wording),
  }
}

const openPlanOf = (db: Kysely<Database>, personId: string) =>
  db
    .selectFrom('plans')
    .innerJoin('people', 'people.id', 'plans.personId')
    .select(['plans.id', 'plans.personId', 'plans.institutionId', 'plans.releaseOn', 'people.sharedRegion'])
    .where('plans.openKey', '=', personId)
    .executeTakeFirst()

const measuresBetween = (
  db: Kysely<Database>,
  planId: string,
  after: Day,
  until: Day,
): Promise<MeasureRow[]> =>
  db
    .selectFrom('measures')
    .selectAll()
    .where('planId', '=', planId)
    .where('status', 'in', ['planned', 'in-progress'])
    .where('dueOn', '>', after)
    .where('dueOn', '<=', until)
    .orderBy('dueOn')
    .execute()

/** Without an open plan, only whether one would be opened. */
const withoutPlan = ({ endOfTerm }: Overlay, { t, format, today }: Wording) => {
  const opens = endOfTerm && preparationOpensOn(endOfTerm, today)
  return {
    note: !opens
      ? t('plans:open.no-term')
      : opens > today
        ? t('plans:preview.opens-later', { day: format.day(opens) })
        : t('plans:preview.opens-now'),
    shifts: [],
    measures: [],
    stays: null,
  }
}

/**
 * Every open deadline that would move, old day and new, measures that would come to lie after the release, and how much
 * stays. `after` is what the change would set. The caller has made sure that the reader reaches the person.
 */
export const previewTermChange = async (
  db: Kysely<Database>,
  personId: string,
  after: Overlay,
  wording: Wording,
) => {
  const { t, format, today } = wording
  const plan = await openPlanOf(db, personId)
  const known = plan && (await gatherFacts(db, [{ personId, planId: plan.id }])).get(personId)
  if (!plan || !known) return withoutPlan(after, wording)
  const calendar = await calendarOf(db)
  const facts = { ...known, ...after }
  const rows = await deadlinesOf(db, wording.actor, plan)
  const deadlines = new Map<string, ReturnType<typeof scheduleDeadlines>[number]>(
    scheduleDeadlines(facts, calendar, today).map((each) => [each.code, each]),
  )
  const open = rows.filter((each) => !each.doneOn)
  const shifts = open.flatMap((row) => {
    const is = deadlines.get(row.code)
    const shift = is && is.applies !== false && shiftOf(stoodAt(row), is)
    return shift ? [shift] : []
  })
  const release = releaseDayIn(facts, calendar)
  const measures = release ? await measuresBetween(db, plan.id, release, plan.releaseOn) : []
  return {
    note: null,
    shifts: shifts
      .toSorted((one, other) => (one.to ?? '').localeCompare(other.to ?? ''))
      .map((each) => shiftWords(each, wording)),
    measures: measures.map((each) => ({
      id: each.id,
      title: measureTitle(each, t),
      due: format.day(each.dueOn),
    })),
    stays: t('plans:preview.stays', {
      done: rows.length - open.length,
      open: open.filter((each) => each.applies !== 'no').length - shifts.length,
    }),
  }
}

export type TermPreview = Awaited<ReturnType<typeof previewTermChange>>
