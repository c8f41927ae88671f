/** What the best plan is measured against: first come, first served, and greedy. Both keep to places and caps. */
import type { Group, Instance } from '../matching/allocate/instance'

export type Rival = { readonly total: number; readonly placed: number; readonly assignment: Int32Array }

type Room = { readonly left: Int32Array; readonly caps: Int32Array; readonly around: readonly number[][] }

const roomOf = (instance: Instance, groups: readonly Group[]): Room => {
  const around: number[][] = Array.from({ length: instance.openings }, () => [])
  groups.forEach(({ members }, group) => members.forEach((opening) => around[opening]?.push(group)))
  const caps = Int32Array.from(groups, ({ capacity }) => capacity)
  return { left: instance.capacities.slice(), caps, around }
}

const isFree = ({ left, caps, around }: Room, opening: number): boolean =>
  (left[opening] ?? 0) > 0 && (around[opening] ?? []).every((group) => (caps[group] ?? 0) > 0)

const take = ({ left, caps, around }: Room, opening: number): void => {
  left[opening] = (left[opening] ?? 0) - 1
  for (const group of around[opening] ?? []) caps[group] = (caps[group] ?? 0) - 1
}

/** People by the day on which their waiting began, the longest first; of one day in their order. */
export const queueBy = (since: Int32Array): Int32Array => {
  const people = since.length
  const keys = Float64Array.from(since, (day, person) => day * people + person).sort()
  return Int32Array.from(keys, (key) => key % people)
}

/** Each in turn takes the best place still free; of equal ones the first. */
export const firstCome = (instance: Instance, queue: Int32Array, groups: readonly Group[] = []): Rival => {
  const { starts, columns, scores } = instance
  const room = roomOf(instance, groups)
  const assignment = new Int32Array(instance.people).fill(-1)
  let [total, placed] = [0, 0]
  for (const person of queue) {
    let [best, score] = [-1, 0]
    const end = starts[person + 1] ?? 0
    for (let edge = starts[person] ?? 0; edge < end; edge += 1) {
      const [opening, offered] = [columns[edge] ?? 0, scores[edge] ?? 0]
      if (offered > score && isFree(room, opening)) [best, score] = [opening, offered]
    }
    if (best < 0) continue
    take(room, best)
    assignment[person] = best
    total += score
    placed += 1
  }
  return { total, placed, assignment }
}

/** Edges from the highest score down, equal ones in their order: a count of each score, then each edge in its place. */
const byScore = ({ scores }: Instance): Int32Array => {
  const highest = scores.reduce((most, each) => (each > most ? each : most), 0)
  const ends = new Int32Array(highest + 2)
  for (const score of scores) ends[highest - score + 1] = (ends[highest - score + 1] ?? 0) + 1
  for (let at = 1; at < ends.length; at += 1) ends[at] = (ends[at] ?? 0) + (ends[at - 1] ?? 0)
  const order = new Int32Array(scores.length)
  scores.forEach((score, edge) => {
    const at = ends[highest - score] ?? 0
    order[at] = edge
    ends[highest - score] = at + 1
  })
  return order
}

const ownersOf = ({ people, starts, columns }: Instance): Int32Array => {
  const owners = new Int32Array(columns.length)
  for (let person = 0; person < people; person += 1) owners.fill(person, starts[person], starts[person + 1])
  return owners
}

/** The best pair of all first, then the best of what is left, and so on. */
export const greedy = (instance: Instance, groups: readonly Group[] = []): Rival => {
  const { columns, scores } = instance
  const [room, owners] = [roomOf(instance, groups), ownersOf(instance)]
  const assignment = new Int32Array(instance.people).fill(-1)
  let [total, placed] = [0, 0]
  for (const edge of byScore(instance)) {
    const [person, opening] = [owners[edge] ?? 0, columns[edge] ?? 0]
    if ((assignment[person] ?? -1) >= 0 || !isFree(room, opening)) continue
    take(room, opening)
    assignment[person] = opening
    total += scores[edge] ?? 0
    placed += 1
  }
  return { total, placed, assignment }
}
