/** Small questions of allocation, as people would write them down, and their answers by trying everything. */
import fc from 'fast-check'
import type { Group, Instance } from '~/domain/matching/allocate/instance'

/** Each person's scores by opening; 0 where there is no edge. */
export type Wishes = readonly (readonly number[])[]

export const instanceOf = (wishes: Wishes, capacities: readonly number[]): Instance => {
  const starts = [0]
  const edges: { opening: number; score: number }[] = []
  for (const row of wishes) {
    row.forEach((score, opening) => score > 0 && edges.push({ opening, score }))
    starts.push(edges.length)
  }
  return {
    people: wishes.length,
    openings: capacities.length,
    capacities: Int32Array.from(capacities),
    starts: Int32Array.from(starts),
    columns: Int32Array.from(edges, ({ opening }) => opening),
    scores: Int32Array.from(edges, ({ score }) => score),
  }
}

export type Question = {
  readonly wishes: Wishes
  readonly capacities: readonly number[]
  readonly instance: Instance
}

/** Few different scores meet often in ties; many different ones seldom. */
export const aQuestion = (mostPeople = 6, mostOpenings = 4): fc.Arbitrary<Question> =>
  fc
    .record({
      people: fc.integer({ min: 0, max: mostPeople }),
      openings: fc.integer({ min: 0, max: mostOpenings }),
      highest: fc.constantFrom(2, 5, 100, 10_000),
    })
    .chain(({ people, openings, highest }) =>
      fc.record({
        wishes: fc.array(
          fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: highest })), {
            minLength: openings,
            maxLength: openings,
          }),
          { minLength: people, maxLength: people },
        ),
        capacities: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: openings, maxLength: openings }),
      }),
    )
    .map(({ wishes, capacities }) => ({ wishes, capacities, instance: instanceOf(wishes, capacities) }))

/** Caps that lie apart or within each other: the openings in a row, cut into pieces, and pieces of pieces. */
export const someGroups = (openings: number): fc.Arbitrary<Group[]> =>
  fc
    .record({
      cuts: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: openings, maxLength: openings }),
      capacities: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 8, maxLength: 8 }),
    })
    .map(({ cuts, capacities }) => {
      const coarse = cuts.map((cut) => cut >> 1)
      const gather = (keys: readonly number[]): number[][] =>
        [...new Set(keys)].map((key) => keys.flatMap((each, at) => (each === key ? [at] : [])))
      return [...gather(coarse), ...gather(cuts)].map((members, at) => ({
        capacity: capacities[at] ?? 0,
        members,
      }))
    })

export type Best = { readonly total: number; readonly placed: number }

/** Whether one result comes before another. */
export type Order = (one: Best, other: Best) => boolean

export const byTotal: Order = (one, other) => one.total > other.total
export const byPlaced: Order = (one, other) =>
  one.placed > other.placed || (one.placed === other.placed && one.total > other.total)

/** The best result over every possible allocation, tried one by one. `isAllowed` judges whole allocations. */
export const bestOfAll = (
  { wishes, capacities }: Pick<Question, 'wishes' | 'capacities'>,
  isBetter: Order = byTotal,
  isAllowed: (assignment: readonly number[]) => boolean = () => true,
): Best => {
  let best: Best = { total: 0, placed: 0 }
  const left = [...capacities]
  const assignment: number[] = []
  const place = (person: number, total: number, placed: number): void => {
    if (person === wishes.length) {
      if (isBetter({ total, placed }, best) && isAllowed(assignment)) best = { total, placed }
      return
    }
    assignment[person] = -1
    place(person + 1, total, placed)
    for (const [opening, score] of (wishes[person] ?? []).entries()) {
      if (score === 0 || (left[opening] ?? 0) === 0) continue
      left[opening] = (left[opening] ?? 0) - 1
      assignment[person] = opening
      place(person + 1, total + score, placed + 1)
      left[opening] = (left[opening] ?? 0) + 1
    }
  }
  place(0, 0, 0)
  return best
}

/** Whether an allocation keeps to the caps. */
export const keepsCaps =
  (groups: readonly Group[]) =>
  (assignment: readonly number[]): boolean =>
    groups.every(
      ({ capacity, members }) => assignment.filter((opening) => members.includes(opening)).length <= capacity,
    )
