/** What simpler ways would have given, beside the best: first come first served, and best pair first. */
import type { Instance } from './instance'

export type Baseline = { readonly total: number; readonly placed: number; readonly assignment: Int32Array }

/** Everyone in turn takes the free place that fits them best. `order` names people as they came; without it, as numbered. */
export const firstComeFirstServed = (instance: Instance, order?: readonly number[]): Baseline => {
  const { people, starts, columns, scores } = instance
  const left = instance.capacities.slice()
  const assignment = new Int32Array(people).fill(-1)
  let [total, placed] = [0, 0]
  for (let turn = 0; turn < people; turn += 1) {
    const person = order?.[turn] ?? turn
    let [best, opening] = [0, -1]
    const end = starts[person + 1] ?? 0
    for (let edge = starts[person] ?? 0; edge < end; edge += 1) {
      const column = columns[edge] ?? 0
      if ((scores[edge] ?? 0) <= best || (left[column] ?? 0) <= 0) continue
      best = scores[edge] ?? 0
      opening = column
    }
    if (opening < 0) continue
    left[opening] = (left[opening] ?? 0) - 1
    assignment[person] = opening
    total += best
    placed += 1
  }
  return { total, placed, assignment }
}

/** The edges from the best score down; among equals, in the order of people and openings. */
const bestFirst = ({ scores }: Instance): Uint32Array => {
  const highest = scores.reduce((most, score) => Math.max(most, score), 0)
  const count = scores.length
  const keys = Float64Array.from(scores, (score, edge) => (highest - score) * count + edge)
  keys.sort()
  return Uint32Array.from(keys, (key) => key % count)
}

const personOfEdges = ({ people, starts, columns }: Instance): Int32Array => {
  const persons = new Int32Array(columns.length)
  for (let person = 0; person < people; person += 1) persons.fill(person, starts[person], starts[person + 1])
  return persons
}

/** The best pair of all first, then the best that is still possible, and so on. */
export const greedy = (instance: Instance): Baseline => {
  const { people, columns, scores } = instance
  const left = instance.capacities.slice()
  const assignment = new Int32Array(people).fill(-1)
  const persons = personOfEdges(instance)
  let [total, placed] = [0, 0]
  for (const edge of bestFirst(instance)) {
    const [person, opening] = [persons[edge] ?? 0, columns[edge] ?? 0]
    if ((assignment[person] ?? 0) >= 0 || (left[opening] ?? 0) <= 0) continue
    left[opening] = (left[opening] ?? 0) - 1
    assignment[person] = opening
    total += scores[edge] ?? 0
    placed += 1
  }
  return { total, placed, assignment }
}
