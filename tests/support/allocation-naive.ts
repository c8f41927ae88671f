/** The naive twin of the solver: everybody an object, whole rows read at every step, paths found as by Bellman and Ford. */
import type { Instance } from '~/domain/matching/allocate/instance'

type Wish = { readonly opening: Place; readonly score: number }
type Someone = { readonly wishes: Wish[]; at: Place | null; score: number }
type Place = {
  readonly capacity: number
  readonly people: Set<Someone>
  cost: number
  by: { who: Someone; score: number } | null
}

const peopleOf = ({ people, starts, columns, scores }: Instance, places: readonly Place[]): Someone[] =>
  Array.from({ length: people }, (_, person) => ({
    at: null,
    score: 0,
    wishes: [...columns.subarray(starts[person], starts[person + 1])].flatMap((column, at) => {
      const opening = places[column]
      return opening ? [{ opening, score: scores[(starts[person] ?? 0) + at] ?? 0 }] : []
    }),
  }))

/** Costs of the ways from a newcomer to every place, until none gets cheaper. */
const findWays = (newcomer: Someone, places: readonly Place[]): void => {
  for (const place of places) {
    place.cost = Number.POSITIVE_INFINITY
    place.by = null
  }
  const waiting: { who: Someone; cost: number }[] = [{ who: newcomer, cost: 0 }]
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { who, cost } = next
    for (const { opening, score } of who.wishes) {
      const further = cost + who.score - score
      if (further >= opening.cost) continue
      opening.cost = further
      opening.by = { who, score }
      if (opening.people.size < opening.capacity) continue
      for (const person of opening.people) waiting.push({ who: person, cost: further })
    }
  }
}

type End = { readonly place: Place; readonly leaver: Someone | null; readonly cost: number }

const cheapestEnd = (places: readonly Place[]): End | null => {
  let best: End | null = null
  for (const place of places) {
    if (place.people.size < place.capacity) {
      if (place.cost < (best?.cost ?? 0)) best = { place, leaver: null, cost: place.cost }
      continue
    }
    for (const leaver of place.people) {
      const cost = place.cost + leaver.score
      if (cost < (best?.cost ?? 0)) best = { place, leaver, cost }
    }
  }
  return best
}

const moveAlong = ({ place, leaver }: End): void => {
  if (leaver) {
    place.people.delete(leaver)
    Object.assign(leaver, { at: null, score: 0 })
  }
  for (let to: Place | null = place; to?.by;) {
    const { who, score }: { who: Someone; score: number } = to.by
    const from: Place | null = who.at
    from?.people.delete(who)
    to.people.add(who)
    Object.assign(who, { at: to, score })
    to = from
  }
}

/** The best total. */
export const naiveTotal = (instance: Instance): number => {
  const places = Array.from(instance.capacities, (capacity): Place => ({
    capacity,
    people: new Set(),
    cost: 0,
    by: null,
  }))
  const everyone = peopleOf(instance, places)
  for (const newcomer of everyone) {
    findWays(newcomer, places)
    const end = cheapestEnd(places)
    if (end) moveAlong(end)
  }
  return everyone.reduce((total, { score }) => total + score, 0)
}
