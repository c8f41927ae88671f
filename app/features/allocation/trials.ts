/** Tries changes on a plan that is kept warm: a place more or fewer, a person less or more, a course. Nothing of it is kept. */
import { firstCome } from '~/domain/allocation/rivals'
import { fitOf, scoreOfPair, waitsOf } from '~/domain/matching/engine/edges'
import { type Fit, afterCourse } from '~/domain/matching/engine/taught'
import type { Sum, Trial, TrialMove, TrialResult } from './order'
import { solveAnew } from './trials-anew'
import { type Changed, type Comer, type WarmPlan, solveKept } from './trials-kept'

/** What the run asks of a person beside the law and the fit. */
type Asking = { readonly waited: number; readonly added: number; readonly closed: ReadonlySet<number> }

/** Openings that an officer set aside for a person of the plan, or that a block of the organisation closes to them. */
const closedTo = ({ aside }: WarmPlan['order'], person: number): ReadonlySet<number> => {
  const closed = new Set<number>()
  for (let at = 0; at < aside.length; at += 2) if (aside[at] === person) closed.add(aside[at + 1] ?? 0)
  return closed
}

const rowOf = (
  { order }: WarmPlan,
  fits: readonly (Fit | undefined)[],
  { waited, added, closed }: Asking,
): Comer['row'] => {
  const [columns, scores]: [number[], number[]] = [[], []]
  fits.forEach((fit, opening) => {
    if (!fit || closed.has(opening) || (fit.unknowns > 0 && !order.unknowns)) return
    columns.push(opening)
    scores.push(scoreOfPair(fit.points, fit.unknowns, waited) + added)
  })
  return { columns, scores }
}

type Course = (Trial & { readonly do: 'course' })['course']

/** Those who would take the course, as they would be after it. Whoever has gone takes none. */
const taughtBy = (warm: WarmPlan, course: Course, gone: ReadonlySet<number>, waits: Int32Array): Comer[] => {
  const { engine, order } = warm
  return afterCourse(engine, order, course)
    .filter(({ person }) => !gone.has(person))
    .map(({ person, fits }) => {
      const waited = waits[order.people[person] ?? 0] ?? 0
      const asking = { waited, added: order.added[person] ?? 0, closed: closedTo(order, person) }
      return { row: rowOf(warm, fits, asking), of: person }
    })
}

/** New people come before those who were taught; whoever two courses would take is taught by the first. */
const changedBy = (warm: WarmPlan, trials: readonly Trial[]): Changed => {
  const { engine, order } = warm
  const waits = waitsOf(engine)
  const [capacities, gone, comers] = [order.places.slice(), new Set<number>(), [] as Comer[]]
  for (const trial of trials) if (trial.do === 'without') gone.add(trial.person)
  for (const trial of trials) {
    if (trial.do === 'place')
      capacities[trial.opening] = Math.max(0, (capacities[trial.opening] ?? 0) + trial.by)
    if (trial.do !== 'with') continue
    const fits = order.openings.map((id) => fitOf(engine, id, trial.row))
    const { added, closed } = trial
    const asking = { waited: waits[trial.row] ?? 0, added, closed: new Set(closed) }
    comers.push({ row: rowOf(warm, fits, asking), of: null })
  }
  for (const trial of trials) {
    if (trial.do !== 'course') continue
    const taught = taughtBy(warm, trial.course, gone, waits)
    for (const { of } of taught) if (of !== null) gone.add(of)
    comers.push(...taught)
  }
  return { capacities, gone, comers }
}

/** The queue without who has gone. Whoever was taught keeps their turn; whoever comes in stands at the end. */
const queueWith = ({ queue, solved }: WarmPlan, { gone, comers }: Changed): Int32Array => {
  const { people } = solved.whole
  const numbers = new Map(comers.map(({ of }, at) => [of ?? -1 - at, people + at]))
  const stay = [...queue].flatMap((person) => numbers.get(person) ?? (gone.has(person) ? [] : [person]))
  return Int32Array.from([...stay, ...comers.flatMap(({ of }, at) => (of === null ? [people + at] : []))])
}

/** Who has another place afterwards. Whoever was taught is who they were. */
const movesBetween = (
  { solved }: WarmPlan,
  { comers }: Changed,
  before: Int32Array,
  after: Int32Array,
): TrialMove[] => {
  const { people } = solved.whole
  const now = after.slice(0, people + comers.length)
  comers.forEach(({ of }, at) => {
    if (of === null) return
    now[of] = after[people + at] ?? -1
    now[people + at] = -1
  })
  const moves: TrialMove[] = []
  for (let person = 0; person < now.length; person += 1) {
    const [from, to] = [before[person] ?? -1, now[person] ?? -1]
    if (from !== to) moves.push({ person, from, to })
  }
  return moves
}

const sumOf = ({ total, placed }: Sum): Sum => ({ total, placed })

/** The plan with the changes beside the plan as it is; undefined where the question with them cannot be solved. */
export const tryOut = (warm: WarmPlan, trials: readonly Trial[]): TrialResult | undefined => {
  const changed = changedBy(warm, trials)
  const before = warm.solved.solution
  const after = solveKept(warm, changed) ?? solveAnew(warm, changed)
  if (!after) return undefined
  return {
    before: sumOf(before),
    after: sumOf(after.solution),
    firstComeBefore: warm.firstCome,
    firstComeAfter: sumOf(firstCome(after.instance, queueWith(warm, changed), warm.solved.groups)),
    moves: movesBetween(warm, changed, before.assignment, after.solution.assignment),
    taught: changed.comers.filter(({ of }) => of !== null).length,
    ms: after.ms,
  }
}
