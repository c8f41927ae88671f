/** Works an order out: edges, the best plan with its proof, its rivals, and what people read of it. */
import { type Priced, placePrices } from '~/domain/allocation/alternatives'
import { ableIn, countEffects, countGroups, drawLines, inListOrder } from '~/domain/allocation/plan'
import { type Rival, firstCome, greedy, queueBy } from '~/domain/allocation/rivals'
import { worthOfOneMore } from '~/domain/allocation/worth'
import type { Instance } from '~/domain/matching/allocate/instance'
import type { Solution } from '~/domain/matching/allocate/read'
import { edgesOf, fitOf } from '~/domain/matching/engine/edges'
import type { Engine } from '~/domain/matching/engine/columns'
import { type Result, ok } from '~/domain/result'
import type { CapPrice, Order, Phase, PlacePrice, PlanFigures, PlanLine, Sum } from './order'
import { type Solved, solveOrder } from './solving'

export type Worked = {
  readonly solved: Solved
  readonly figures: PlanFigures
  readonly prices: readonly PlacePrice[]
  readonly able: Int32Array
  readonly lines: readonly PlanLine[]
}

type OnPhase = (phase: Phase, done: number, of: number) => void

const peoplePerWord = 4096

const instanceOf = (engine: Engine, order: Order, onPhase: OnPhase): Instance => {
  const { people, openings, unknowns, added, aside, places } = order
  const edges = edgesOf(engine, {
    people,
    openings,
    unknowns,
    added,
    aside,
    onPerson: (done) => {
      if (done % peoplePerWord === 0) onPhase('edges', done, people.length)
    },
  })
  return { people: people.length, openings: openings.length, capacities: places, ...edges }
}

const sumOf = ({ total, placed }: Sum): Sum => ({ total, placed })

const filledOf = ({ openings }: Instance, { assignment }: Solution): Int32Array => {
  const filled = new Int32Array(openings)
  for (const opening of assignment) if (opening >= 0) filled[opening] = (filled[opening] ?? 0) + 1
  return filled
}

/** What one more place is worth is not confirmed where people are kept apart: nothing is said of it there. */
const pricesOf = (
  { instance, solution, groups }: Solved,
  priced: Priced,
  keepsApart: boolean,
): PlacePrice[] => {
  const filled = filledOf(instance, solution)
  const { assignment, openingPrices, groupPrices } = solution
  const planned = { assignment, priced, openingPrices, groups, groupPrices }
  const worth = keepsApart ? [] : worthOfOneMore(instance, planned)
  return Array.from({ length: instance.openings }, (_, opening) => ({
    opening,
    places: instance.capacities[opening] ?? 0,
    filled: filled[opening] ?? 0,
    price: solution.openingPrices[opening] ?? 0,
    worth: worth[opening]?.points ?? null,
    placesMore: worth[opening]?.placesMore ?? false,
  }))
}

/** Milliseconds of each part, as they end. */
const stopwatch = () => {
  const times: Record<string, number> = {}
  let last = performance.now()
  return {
    times,
    lap: (part: string): void => {
      const now = performance.now()
      times[part] = Math.round(now - last)
      last = now
    },
  }
}

const pricedBy = ({ solution, groups }: Solved): Priced => ({
  peoplePrices: solution.peoplePrices,
  placePrices: placePrices(solution.openingPrices, solution.groupPrices, groups),
  bonus: solution.bonus,
})

const linesOf = (
  engine: Engine,
  order: Order,
  { instance, solution }: Solved,
  priced: Priced,
  other: Int32Array,
): PlanLine[] =>
  drawLines(instance, priced, { plan: solution.assignment, other })
    .sort(inListOrder(order.shelves))
    .map((line) => {
      const fit = fitOf(engine, order.openings[line.opening] ?? '', order.people[line.person] ?? 0)
      return { ...line, points: fit?.points ?? 0, unknowns: fit?.unknowns ?? 0 }
    })

/** How far the plan may at most be from the best, in points; placing fewer than the bound counts as its whole distance. */
const gapOf = ({ bound, solution }: Solved): number =>
  bound.placed === solution.placed ? bound.total - solution.total : Math.max(0, bound.total - solution.total)

const capPrices = ({ groups, solution }: Solved): CapPrice[] =>
  groups.flatMap(({ capacity, members }, at) => {
    const [price, opening] = [solution.groupPrices[at] ?? 0, members[0]]
    return price > 0 && opening !== undefined ? [{ opening, capacity, price }] : []
  })

type Rivals = { readonly queued: Rival; readonly best: Rival }

const figuresOf = (
  order: Order,
  solved: Solved,
  rivals: Rivals,
  lines: readonly PlanLine[],
  able: Int32Array,
) => ({
  people: solved.whole.people,
  able: able.length,
  openings: solved.whole.openings,
  places: order.places.reduce((sum, each) => sum + each, 0),
  edges: solved.whole.columns.length,
  plan: sumOf(solved.solution),
  bound: sumOf(solved.bound),
  gap: gapOf(solved),
  firstCome: sumOf(rivals.queued),
  greedy: sumOf(rivals.best),
  effects: countEffects(lines),
  fairness: countGroups(order.traits, able, solved.solution.assignment),
  proof: { bonus: solved.solution.bonus, caps: capPrices(solved) },
})

/** Gives the plan, or why there is none: a code under `allocation:failure`. */
export const workOut = (engine: Engine, order: Order, onPhase: OnPhase): Result<Worked> => {
  const watch = stopwatch()
  const whole = instanceOf(engine, order, onPhase)
  watch.lap('edges')
  const result = solveOrder(whole, order, (done, of) => onPhase('solve', done, of))
  if (!result.ok) return result
  const solved = result.value
  watch.lap('solve')
  onPhase('explain', 0, 1)
  const rivals = {
    queued: firstCome(whole, queueBy(order.since), solved.groups),
    best: greedy(whole, solved.groups),
  }
  watch.lap('rivals')
  const priced = pricedBy(solved)
  const prices = pricesOf(solved, priced, order.apart.length > 0)
  watch.lap('worth')
  const lines = linesOf(engine, order, solved, priced, rivals.queued.assignment)
  const able = ableIn(whole)
  const figures = figuresOf(order, solved, rivals, lines, able)
  watch.lap('explain')
  onPhase('explain', 1, 1)
  return ok({ solved, figures: { ...figures, times: watch.times }, prices, able, lines })
}
