/** Who could come to an opening: the edges of an instance once more, opening by opening, the best score first. */
import { type Instance, type Numbers, alike } from './instance'

/** The people who could have opening n stand from `starts[n]` up to `starts[n + 1]`, scores falling. */
export type ByOpening = {
  readonly starts: Int32Array
  readonly people: Int32Array
  readonly scores: Numbers
}

/** Up to this score an opening's edges are put in order by counting. */
const countable = 65_535

const startsOf = ({ openings, columns }: Instance): Int32Array => {
  const starts = new Int32Array(openings + 1)
  for (let edge = 0; edge < columns.length; edge += 1) {
    const after = (columns[edge] ?? 0) + 1
    starts[after] = (starts[after] ?? 0) + 1
  }
  for (let opening = 0; opening < openings; opening += 1)
    starts[opening + 1] = (starts[opening + 1] ?? 0) + (starts[opening] ?? 0)
  return starts
}

/** Opening by opening, people in their order. */
const inOrderOfPeople = (instance: Instance): ByOpening => {
  const { people, starts: rows, columns, scores } = instance
  const starts = startsOf(instance)
  const next = starts.slice()
  const [who, which] = [new Int32Array(columns.length), alike(scores, columns.length)]
  for (let person = 0; person < people; person += 1) {
    const end = rows[person + 1] ?? 0
    for (let edge = rows[person] ?? 0; edge < end; edge += 1) {
      const column = columns[edge] ?? 0
      const at = next[column] ?? 0
      who[at] = person
      which[at] = scores[edge] ?? 0
      next[column] = at + 1
    }
  }
  return { starts, people: who, scores: which }
}

type Stretch = { readonly people: Int32Array; readonly scores: Numbers }

const highestIn = (scores: Numbers): number => {
  let highest = 0
  for (let at = 0; at < scores.length; at += 1) highest = Math.max(highest, scores[at] ?? 0)
  return highest
}

/** Puts one opening's edges in order; `counts` has room for every score and holds only zeros, before and after. */
const sortByCounting = ({ people, scores }: Stretch, counts: Int32Array): void => {
  const [who, which] = [people.slice(), scores.slice()]
  const highest = highestIn(scores)
  for (let at = 0; at < which.length; at += 1) counts[which[at] ?? 0] = (counts[which[at] ?? 0] ?? 0) + 1
  let sum = 0
  for (let score = highest; score > 0; score -= 1) {
    const count = counts[score] ?? 0
    counts[score] = sum
    sum += count
  }
  for (let at = 0; at < which.length; at += 1) {
    const score = which[at] ?? 0
    const to = counts[score] ?? 0
    people[to] = who[at] ?? 0
    scores[to] = score
    counts[score] = to + 1
  }
  counts.fill(0, 0, highest + 1)
}

/** Scores too high to be counted are compared. */
const sortByComparing = ({ people, scores }: Stretch): void => {
  const [who, which] = [people.slice(), scores.slice()]
  const order = Array.from(which.keys()).sort((one, other) => (which[other] ?? 0) - (which[one] ?? 0))
  order.forEach((from, to) => {
    people[to] = who[from] ?? 0
    scores[to] = which[from] ?? 0
  })
}

export const byOpening = (instance: Instance): ByOpening => {
  const { starts, people, scores } = inOrderOfPeople(instance)
  const highest = highestIn(scores)
  const counts = new Int32Array(Math.min(highest, countable) + 1)
  for (let opening = 0; opening < instance.openings; opening += 1) {
    const [from, to] = [starts[opening] ?? 0, starts[opening + 1] ?? 0]
    const stretch = { people: people.subarray(from, to), scores: scores.subarray(from, to) }
    if (highest <= countable) sortByCounting(stretch, counts)
    else sortByComparing(stretch)
  }
  return { starts, people, scores }
}
