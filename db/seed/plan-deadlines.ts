/** Statutory deadlines of a seeded plan, counted by the real rules and settled as its stage says. */
import { type Day, addDays } from '../../app/domain/calendar/day'
import type { Calendar } from '../../app/domain/calendar/holidays'
import type { DeadlineCode } from '../../app/domain/deadlines/codes'
import type { Deadline } from '../../app/domain/deadlines/deadline'
import { scheduleDeadlines } from '../../app/domain/deadlines/schedule'
import type { NeedFacts } from '../../app/domain/plans/needs'
import { planStates } from '../../app/domain/plans/plan'
import type { PlanDeadlinesTable } from '../schema/plans'
import type { Milestones } from './plan-milestones'
import type { Stage } from './stages'

export type Settled = { readonly on: Day; readonly answer: PlanDeadlinesTable['answer'] }

type Plan = { readonly stage: Stage; readonly milestones: Milestones; readonly today: Day }

const reached = ({ state }: Stage, goal: Stage['state']): boolean =>
  planStates.indexOf(state) >= planStates.indexOf(goal)

/** Deeds that go with a step of the plan happen on the day of the step. */
const byStep = (code: DeadlineCode, { stage, milestones }: Plan): Day | null => {
  if (code === 'DL-02') return milestones.requestOn
  if (code === 'DL-03' || code === 'DL-04') return milestones.sentOn
  return code === 'DL-16' && reached(stage, 'handed-over') ? milestones.handedOverOn : null
}

const stepped: ReadonlySet<DeadlineCode> = new Set(['DL-02', 'DL-03', 'DL-04', 'DL-16'])
const replies: ReadonlySet<DeadlineCode> = new Set(['DL-08', 'DL-11'])

const answerOf = ({ code, applies }: Deadline): Settled['answer'] => {
  if (applies === 'unknown') return 'not-needed'
  return replies.has(code) ? 'yes' : null
}

/** When the deed was done, or undefined while it is open. */
const settle = (deadline: Deadline, plan: Plan): Settled | undefined => {
  const { stage, today } = plan
  const { code, due, applies } = deadline
  if (applies === false || stage.behind.includes(code)) return undefined
  const done = byStep(code, plan)
  if (done) return { on: done, answer: null }
  const early = stage.ahead[code]
  if (early !== undefined && applies === true) return { on: addDays(today, -early), answer: null }
  if (stepped.has(code) || !due || due > today) return undefined
  const usual = addDays(due, -(Number(code.slice(3, 5)) % 4))
  return { on: usual > stage.openedOn ? usual : stage.openedOn, answer: answerOf(deadline) }
}

const factsWith = (facts: NeedFacts, settled: ReadonlyMap<DeadlineCode, Settled>): NeedFacts => {
  const reply = settled.get('DL-08')
  const isAnswer = reply?.answer === 'yes' || reply?.answer === 'no'
  const doneOn = [...settled].flatMap(([code, { on, answer }]) =>
    answer === 'not-needed' ? [] : [[code, on]],
  )
  return {
    ...facts,
    doneOn: Object.fromEntries(doneOn) as NeedFacts['doneOn'],
    housingAnswer: isAnswer ? { on: reply.on, hasPlace: reply.answer === 'yes' } : null,
  }
}

export type Counted = {
  readonly facts: NeedFacts
  readonly deadlines: readonly Deadline[]
  readonly settled: ReadonlyMap<DeadlineCode, Settled>
}

/** One deed opens the next (a request, its answer), so the rules are asked until nothing more is settled. */
export const countDeadlines = (known: NeedFacts, plan: Plan, calendar: Calendar): Counted => {
  const settled = new Map<DeadlineCode, Settled>()
  for (;;) {
    const facts = factsWith(known, settled)
    const deadlines = scheduleDeadlines(facts, calendar, plan.today)
    const fresh = deadlines.flatMap((each): [DeadlineCode, Settled][] => {
      const done = settled.has(each.code) ? undefined : settle(each, plan)
      return done ? [[each.code, done]] : []
    })
    if (fresh.length === 0) return { facts, deadlines, settled }
    for (const [code, done] of fresh) settled.set(code, done)
  }
}

const noticeFor: Partial<Record<DeadlineCode, DeadlineCode>> = { 'DL-08': 'DL-07', 'DL-11': 'DL-10' }

/** A notice that turned out not to be needed was never sent. */
const sentOn = (notice: Settled | undefined): Day | null =>
  notice && notice.answer !== 'not-needed' ? notice.on : null

type Owner = { readonly planId: string; readonly personId: string; readonly institutionId: string }

/** The rows as the product's own scheduler would have left them. */
export const deadlineRows = (
  { deadlines, settled }: Counted,
  owner: Owner,
  { doneBy, isClosed, newId }: { doneBy: string; isClosed: boolean; newId: () => string },
) =>
  deadlines.map(({ code, applies, anchorDay, due, late }) => {
    const done = settled.get(code)
    const stillApplies = applies === 'unknown' ? 'unknown' : applies ? 'yes' : 'no'
    const isOver = isClosed && !done
    const notice = noticeFor[code]
    return {
      id: newId(),
      ...owner,
      code,
      applies: isOver ? ('no' as const) : (stillApplies as PlanDeadlinesTable['applies']),
      anchorDay,
      dueOn: due,
      late,
      waitingSince: isOver || !notice ? null : sentOn(settled.get(notice)),
      doneOn: done?.on ?? null,
      doneBy: done ? doneBy : null,
      answer: done?.answer ?? null,
      note: null,
      version: 1,
    }
  })
