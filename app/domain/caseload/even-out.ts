/**
 * A proposal by which cases are spread evenly: every worker ends with the same number, or one more, by the fewest moves.
 * It only proposes: a head of institution looks at it, and moves what they will.
 */
import type { Day } from '../calendar/day'

export type CaseToPlace = {
  readonly personId: string
  /** Null, or someone who no longer works here: the case has to be placed. */
  readonly workerId: string | null
  /** A running programme knows its worker: it is the last to be moved. */
  readonly hasPlan: boolean
  readonly endOfTerm: Day | null
}

export type Because = 'unassigned' | 'worker-gone' | 'above-share'

export type Move = {
  readonly personId: string
  readonly from: string | null
  readonly to: string
  readonly because: Because
}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** A sentence without end comes after every day. */
const endOf = ({ endOfTerm }: CaseToPlace): string => endOfTerm ?? '9999'

const nearestFirst = (one: CaseToPlace, other: CaseToPlace): number =>
  byText(endOf(one), endOf(other)) || byText(one.personId, other.personId)

/** Those whom a change of worker disturbs least: without a programme, then the farthest release. */
const leastDisturbed = (one: CaseToPlace, other: CaseToPlace): number =>
  Number(one.hasPlan) - Number(other.hasPlan) || nearestFirst(other, one)

/** How many cases each has; workers without any are there with 0. */
const loadsOf = (workers: readonly string[], cases: readonly CaseToPlace[]): Map<string, number> => {
  const loads = new Map(workers.map((id) => [id, 0]))
  for (const { workerId } of cases) {
    const load = workerId === null ? undefined : loads.get(workerId)
    if (workerId !== null && load !== undefined) loads.set(workerId, load + 1)
  }
  return loads
}

/** Everyone's share. Where it does not come out even, those who have most keep one more: that saves a move each. */
const sharesOf = (loads: ReadonlyMap<string, number>, total: number): Map<string, number> => {
  const ranked = [...loads].toSorted(([one, has], [other, hasToo]) => hasToo - has || byText(one, other))
  const least = Math.floor(total / loads.size)
  const more = total % loads.size
  return new Map(ranked.map(([id], rank) => [id, rank < more ? least + 1 : least]))
}

/** What must leave its worker: what nobody has, and what lies above a share. */
const toBePlaced = (
  cases: readonly CaseToPlace[],
  loads: ReadonlyMap<string, number>,
  shares: ReadonlyMap<string, number>,
): { readonly each: CaseToPlace; readonly because: Because }[] => {
  const homeless = cases
    .filter(({ workerId }) => workerId === null || !loads.has(workerId))
    .toSorted(nearestFirst)
    .map((each) => ({
      each,
      because: each.workerId === null ? ('unassigned' as const) : ('worker-gone' as const),
    }))
  const above = [...loads.keys()].toSorted(byText).flatMap((id) =>
    cases
      .filter(({ workerId }) => workerId === id)
      .toSorted(leastDisturbed)
      .slice(0, Math.max(0, (loads.get(id) ?? 0) - (shares.get(id) ?? 0)))
      .map((each) => ({ each, because: 'above-share' as const })),
  )
  return [...homeless, ...above]
}

/**
 * The moves after which no two workers differ by more than one case. The same facts in any order give the same moves;
 * without workers there are none.
 */
export const evenOut = (workers: readonly string[], cases: readonly CaseToPlace[]): readonly Move[] => {
  if (workers.length === 0) return []
  const loads = loadsOf(workers, cases)
  const shares = sharesOf(loads, cases.length)
  const now = new Map([...loads].map(([id, load]) => [id, Math.min(load, shares.get(id) ?? 0)]))
  return toBePlaced(cases, loads, shares).map(({ each, because }) => {
    const [to = ''] = [...now]
      .filter(([id, load]) => load < (shares.get(id) ?? 0))
      .toSorted(([one, has], [other, hasToo]) => has - hasToo || byText(one, other))
      .map(([id]) => id)
    now.set(to, (now.get(to) ?? 0) + 1)
    return { personId: each.personId, from: each.workerId, to, because }
  })
}

/** Numbers of cases after some moves; whoever is not in `loads` is not counted. */
export const loadsAfter = (
  loads: ReadonlyMap<string, number>,
  moves: readonly Pick<Move, 'from' | 'to'>[],
): Map<string, number> => {
  const after = new Map(loads)
  const add = (id: string | null, count: number): void => {
    const load = id === null ? undefined : after.get(id)
    if (id !== null && load !== undefined) after.set(id, load + count)
  }
  for (const { from, to } of moves) {
    add(from, -1)
    add(to, 1)
  }
  return after
}
