/** Terms that moved while preparation was under way, with every deadline that moved along. */
import { type Day, addDays } from '../../app/domain/calendar/day'
import type { Calendar } from '../../app/domain/calendar/holidays'
import type { DeadlineFacts } from '../../app/domain/deadlines/facts'
import { scheduleDeadlines } from '../../app/domain/deadlines/schedule'
import type { TermCause } from '../../app/domain/people/term'
import { calendarOf } from '../../app/features/plans/calendar.server'
import { gatherFacts } from '../../app/features/plans/facts.server'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'

/** Whose plan (counted among those under way), how many days later the term ended before, and when it was entered. */
const moves: readonly (readonly [number, number, TermCause, string, number])[] = [
  [0, 41, 'time-credited', '4-311/2026', 24],
  [3, 92, 'sentence-reviewed', '2-1745/2026', 37],
  [6, -60, 'new-sentence', '1-208/2026', 52],
  [8, 183, 'amnesty', 'Рақымшылық жасау туралы заң', 75],
]

const planQuery = ({ tx }: Seeding) =>
  tx
    .selectFrom('plans')
    .select(['id', 'personId', 'institutionId', 'leadUserId', 'endOfTerm'])
    .where('state', '=', 'in-progress')
    .orderBy('endOfTerm')
    .orderBy('id')

type Plan = Awaited<ReturnType<ReturnType<typeof planQuery>['execute']>>[number]

type Move = { readonly plan: Plan; readonly oldEnd: Day; readonly on: Day; readonly changeId: string }

/** Open deadlines with the day they had before. */
const shiftsOf = async (
  { tx, today, id }: Seeding,
  { plan, oldEnd, on, changeId }: Move,
  facts: DeadlineFacts,
  calendar: Calendar,
) => {
  const before = new Map<string, Day | null>(
    scheduleDeadlines({ ...facts, endOfTerm: oldEnd }, calendar, today).map((each) => [each.code, each.due]),
  )
  const open = await tx
    .selectFrom('planDeadlines')
    .select(['code', 'dueOn'])
    .where('planId', '=', plan.id)
    .where('doneOn', 'is', null)
    .where('applies', '!=', 'no')
    .orderBy('code')
    .execute()
  return open.flatMap(({ code, dueOn }) => {
    const fromDay = before.get(code) ?? null
    if (fromDay === null || fromDay === dueOn) return []
    return [
      {
        id: id(on),
        planId: plan.id,
        personId: plan.personId,
        code,
        fromDay,
        toDay: dueOn,
        cause: 'term-moved',
        changeId,
        changedOn: on,
        enteredBy: plan.leadUserId,
      },
    ]
  })
}

/** Writes the moves; call it when the plans stand. */
export const seedTermChanges = async (seeding: Seeding): Promise<void> => {
  const { tx, today, id } = seeding
  const plans = await planQuery(seeding).execute()
  const calendar = await calendarOf(tx)
  for (const [at, later, cause, courtAct, daysAgo] of moves) {
    const plan = plans[at]
    if (!plan) continue
    const on = addDays(today, -daysAgo)
    const move = { plan, oldEnd: addDays(plan.endOfTerm, later), on, changeId: id(on) }
    const { id: planId, personId, institutionId, leadUserId } = plan
    const facts = (await gatherFacts(tx, [{ personId, planId }])).get(personId)
    if (!facts) continue
    await insertAll(tx, 'termChanges', [
      {
        id: move.changeId,
        personId,
        institutionId,
        cause,
        courtAct,
        actOn: addDays(on, -4),
        endBefore: move.oldEnd,
        endAfter: plan.endOfTerm,
        releaseBefore: null,
        releaseAfter: null,
        groundBefore: null,
        groundAfter: null,
        fromInstitutionId: null,
        toInstitutionId: null,
        note: null,
        reason: null,
        importId: null,
        enteredBy: leadUserId,
        enteredAt: morningOf(on),
      },
    ])
    await insertAll(tx, 'deadlineShifts', await shiftsOf(seeding, move, facts, calendar))
  }
}
