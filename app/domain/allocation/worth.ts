/** What one more place at each opening would really add: the chains of moves that it would set going, all at once. */
import type { Instance } from '../matching/allocate/instance'
import type { Priced } from './alternatives'

const far = 2_147_483_647

/** Points that one more place adds, and whether one more person is then placed. */
export type Worth = { readonly points: number; readonly placesMore: boolean }

type Ends = {
  /** The least that is lost between an opening and the end of the chain that a free place there sets going. */
  readonly lost: Int32Array
  /** Whether that chain ends with somebody who has no place coming in. */
  readonly enters: Uint8Array
}

/** A chain may end where it stands, its place left free; or with somebody who has none coming in. */
const endsOf = (
  instance: Instance,
  assignment: Int32Array,
  { placePrices, peoplePrices, bonus }: Priced,
): Ends => {
  const { people, starts, columns, scores } = instance
  const [lost, enters] = [placePrices.slice(), new Uint8Array(instance.openings)]
  for (let person = 0; person < people; person += 1) {
    if ((assignment[person] ?? -1) >= 0) continue
    const own = (peoplePrices[person] ?? 0) - bonus
    const end = starts[person + 1] ?? 0
    for (let edge = starts[person] ?? 0; edge < end; edge += 1) {
      const opening = columns[edge] ?? 0
      const slack = own + (placePrices[opening] ?? 0) - (scores[edge] ?? 0)
      if (slack > (lost[opening] ?? 0) || (slack === lost[opening] && enters[opening] === 1)) continue
      lost[opening] = slack
      enters[opening] = 1
    }
  }
  return { lost, enters }
}

/** The cheapest move from each opening to each other, of those who are placed: `from · openings + to`. */
const movesOf = (
  instance: Instance,
  assignment: Int32Array,
  { placePrices, peoplePrices, bonus }: Priced,
): Int32Array => {
  const { people, openings, starts, columns, scores } = instance
  const moves = new Int32Array(openings * openings).fill(far)
  for (let person = 0; person < people; person += 1) {
    const from = assignment[person] ?? -1
    if (from < 0) continue
    const own = (peoplePrices[person] ?? 0) - bonus
    const end = starts[person + 1] ?? 0
    for (let edge = starts[person] ?? 0; edge < end; edge += 1) {
      const to = columns[edge] ?? 0
      const slack = own + (placePrices[to] ?? 0) - (scores[edge] ?? 0)
      const at = from * openings + to
      if (slack < (moves[at] ?? far)) moves[at] = slack
    }
  }
  return moves
}

const nearestOpen = ({ lost }: Ends, isSettled: Uint8Array): number => {
  let nearest = -1
  for (let opening = 0; opening < lost.length; opening += 1)
    if (isSettled[opening] === 0 && (nearest < 0 || (lost[opening] ?? far) < (lost[nearest] ?? far)))
      nearest = opening
  return nearest
}

/** Dijkstra's way from the ends of chains back to where they begin; there are thousands of openings, so a dense table serves. */
const settle = (ends: Ends, moves: Int32Array): void => {
  const { lost, enters } = ends
  const openings = lost.length
  const isSettled = new Uint8Array(openings)
  for (let from = nearestOpen(ends, isSettled); from >= 0; from = nearestOpen(ends, isSettled)) {
    isSettled[from] = 1
    const base = from * openings
    for (let to = 0; to < openings; to += 1) {
      const move = moves[base + to] ?? far
      const through = move === far ? far : (lost[from] ?? 0) + move
      if (isSettled[to] === 1 || through >= (lost[to] ?? 0)) continue
      lost[to] = through
      enters[to] = enters[from] ?? 0
    }
  }
}

/**
 * For each opening what solving again with one place more would add. Prices that prove a plan are not unique and only
 * bound it; this is exact. For plans without caps over several openings.
 */
export const worthOfOneMore = (instance: Instance, assignment: Int32Array, priced: Priced): Worth[] => {
  const ends = endsOf(instance, assignment, priced)
  settle(ends, movesOf(instance, assignment, priced))
  return Array.from(ends.lost, (lost, opening) => {
    const placesMore = ends.enters[opening] === 1
    const gain = (priced.placePrices[opening] ?? 0) - lost
    return { points: placesMore ? gain - priced.bonus : gain, placesMore: placesMore && gain > 0 }
  })
}
