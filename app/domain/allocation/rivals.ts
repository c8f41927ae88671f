/** What the best plan is measured against: first come, first served, and greedy. Both keep to places and caps. */
import type { Group, Instance, Numbers } from '../matching/allocate/instance'

export type Rival = { readonly total: number; readonly placed: number; readonly assignment: Int32Array }

type Room = {
  readonly left: Int32Array
  readonly caps: Int32Array
  /** The caps around each opening; nothing where there are none at all. */
  readonly around: readonly (readonly number[])[]
  /** Places left at all openings together. */
  all: number
}

const roomOf = (instance: Instance, groups: readonly Group[]): Room => {
  const around: number[][] = groups.length === 0 ? [] : Array.from({ length: instance.openings }, () => [])
  groups.forEach(({ members }, group) => members.forEach((opening) => around[opening]?.push(group)))
  const caps = Int32Array.from(groups, ({ capacity }) => capacity)
  const left = instance.capacities.slice()
  return { left, caps, around, all: left.reduce((sum, each) => sum + each, 0) }
}

const isFree = ({ left, caps, around }: Room, opening: number): boolean => {
  if ((left[opening] ?? 0) === 0) return false
  const groups = around[opening]
  return !groups || groups.every((group) => (caps[group] ?? 0) > 0)
}

const take = (room: Room, opening: number): void => {
  const { left, caps, around } = room
  left[opening] = (left[opening] ?? 0) - 1
  room.all -= 1
  for (const group of around[opening] ?? []) caps[group] = (caps[group] ?? 0) - 1
}

/** People by the day on which their waiting began, the longest first; of one day in their order. */
export const queueBy = (since: Int32Array): Int32Array => {
  const people = since.length
  const [keys, queue] = [new Float64Array(people), new Int32Array(people)]
  for (let person = 0; person < people; person += 1) keys[person] = (since[person] ?? 0) * people + person
  keys.sort()
  for (let at = 0; at < people; at += 1) queue[at] = (keys[at] ?? 0) % people
  return queue
}

/** Each in turn takes the best place still free; of equal ones the first. */
export const firstCome = (instance: Instance, queue: Int32Array, groups: readonly Group[] = []): Rival => {
  const { starts, columns, scores } = instance
  const room = roomOf(instance, groups)
  const assignment = new Int32Array(instance.people).fill(-1)
  let [total, placed] = [0, 0]
  for (const person of queue) {
    if (room.all === 0) break
    let [best, score] = [-1, 0]
    const end = starts[person + 1] ?? 0
    for (let edge = starts[person] ?? 0; edge < end; edge += 1) {
      const offered = scores[edge] ?? 0
      if (offered <= score || !isFree(room, columns[edge] ?? 0)) continue
      best = columns[edge] ?? 0
      score = offered
    }
    if (best < 0) continue
    take(room, best)
    assignment[person] = best
    total += score
    placed += 1
  }
  return { total, placed, assignment }
}

const highestOf = (scores: Numbers): number => {
  // Scores in 16 bits need no look at all of them.
  if (scores instanceof Uint16Array) return 65_535
  let highest = 0
  for (let edge = 0; edge < scores.length; edge += 1) highest = Math.max(highest, scores[edge] ?? 0)
  return highest
}

/** How many edges have each score, up to the highest that any has. */
const countScores = ({ scores }: Instance): Int32Array => {
  const counts = new Int32Array(highestOf(scores) + 1)
  for (let edge = 0; edge < scores.length; edge += 1) {
    const score = scores[edge] ?? 0
    counts[score] = (counts[score] ?? 0) + 1
  }
  let highest = counts.length - 1
  while (highest > 0 && counts[highest] === 0) highest -= 1
  return counts.subarray(0, highest + 1)
}

type Batch = { readonly edges: Int32Array; readonly people: Int32Array; readonly count: number }

type Standing = {
  readonly room: Room
  readonly assignment: Int32Array
  /** Who may still be given something; whoever has nothing left is dropped on the way. */
  readonly waiting: Int32Array
  waitingCount: number
}

/** Edges with scores from `from` to `below` that could still be taken, the highest score first, equal ones in their order. */
const batchOf = (
  { starts, columns, scores }: Instance,
  counts: Int32Array,
  { from, below }: { readonly from: number; readonly below: number },
  standing: Standing,
): Batch => {
  const { room, assignment, waiting } = standing
  const ends = new Int32Array(below - from + 1)
  for (let score = below - 1; score > from; score -= 1)
    ends[below - score] = (ends[below - 1 - score] ?? 0) + (counts[score] ?? 0)
  const most = (ends[below - from - 1] ?? 0) + (counts[from] ?? 0)
  const [edges, owners] = [new Int32Array(most).fill(-1), new Int32Array(most)]
  let kept = 0
  for (let each = 0; each < standing.waitingCount; each += 1) {
    const person = waiting[each] ?? 0
    if ((assignment[person] ?? -1) >= 0) continue
    const end = starts[person + 1] ?? 0
    let hasMore = false
    for (let edge = starts[person] ?? 0; edge < end; edge += 1) {
      const score = scores[edge] ?? 0
      if (score >= below || (score < from && hasMore)) continue
      if ((room.left[columns[edge] ?? 0] ?? 0) === 0) continue
      if (score < from) {
        hasMore = true
        continue
      }
      const at = ends[below - 1 - score] ?? 0
      edges[at] = edge
      owners[at] = person
      ends[below - 1 - score] = at + 1
    }
    if (hasMore) waiting[kept++] = person
  }
  standing.waitingCount = kept
  return { edges, people: owners, count: most }
}

/** Edges put in order at first; more each time after, so that few passes are needed and most are seldom ordered. */
const edgesAtFirst = 500_000
const edgesAtMost = 2_000_000

/** The lowest score down to which no more than so many edges are put in order together. */
const lowestOf = (counts: Int32Array, below: number, most: number): number => {
  let [score, sum] = [below - 1, counts[below - 1] ?? 0]
  while (score > 1 && sum + (counts[score - 1] ?? 0) <= most) sum += counts[--score] ?? 0
  return score
}

/** The best pair of all first, then the best of what is left, and so on. */
export const greedy = (instance: Instance, groups: readonly Group[] = []): Rival => {
  const { columns, scores } = instance
  const [room, counts] = [roomOf(instance, groups), countScores(instance)]
  const assignment = new Int32Array(instance.people).fill(-1)
  const waiting = Int32Array.from(assignment.keys())
  const standing: Standing = { room, assignment, waiting, waitingCount: waiting.length }
  let [total, placed] = [0, 0]
  let most = edgesAtFirst
  const goesOn = (): boolean => room.all > 0 && standing.waitingCount > 0
  for (let below = counts.length; below > 1 && goesOn(); most = Math.min(edgesAtMost, most * 2)) {
    const from = lowestOf(counts, below, most)
    const batch = batchOf(instance, counts, { from, below }, standing)
    for (let at = 0; at < batch.count; at += 1) {
      const [edge, person] = [batch.edges[at] ?? -1, batch.people[at] ?? 0]
      const opening = columns[edge] ?? -1
      if (opening < 0 || (assignment[person] ?? -1) >= 0 || !isFree(room, opening)) continue
      take(room, opening)
      assignment[person] = opening
      total += scores[edge] ?? 0
      placed += 1
    }
    below = from
  }
  return { total, placed, assignment }
}
