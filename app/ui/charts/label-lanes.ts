// Where the labels of a road stand, so that none covers another and no pole runs through words.

export type LabelBox = { readonly id: string; readonly x: number; readonly width: number }
export type RoadSide = 'above' | 'below'
export type PlacedLabel = {
  readonly id: string
  readonly side: RoadSide
  /** 0 is nearest to the road. */
  readonly lane: number
  /** The left edge of the words. */
  readonly left: number
  readonly anchor: 'start' | 'middle' | 'end'
}

type Taken = {
  readonly side: RoadSide
  readonly lane: number
  readonly from: number
  readonly to: number
  readonly pole: number
}
type Spot = Omit<PlacedLabel, 'id'>

const gap = 10
const sides: readonly RoadSide[] = ['above', 'below']

/** An upright line that no words may cross, such as today's. */
export type Wall = { readonly side: RoadSide; readonly x: number }

type Road = { readonly length: number; readonly walls: readonly Wall[] }

/**
 * Lanes for labels along a road of `length` px, each label's box given by its pole's `x` and its width.
 * Works from the far end, takes the nearest lane that is free, sides by turns; boxes never overlap. Only a
 * road with hardly any room left lets a pole run through words.
 */
export function placeLabels(
  boxes: readonly LabelBox[],
  length: number,
  walls: readonly Wall[] = [],
): readonly PlacedLabel[] {
  const sorted = [...boxes].sort((one, other) => other.x - one.x)
  const taken: Taken[] = []
  const placed = sorted.map((box, index) => {
    const waiting = sorted.slice(index + 1).map((other) => other.x)
    const spot = bestSpot(box, taken, waiting, { length, walls })
    taken.push({ ...spot, from: spot.left, to: spot.left + box.width, pole: box.x })
    return { id: box.id, ...spot }
  })
  return placed.reverse()
}

function bestSpot(box: LabelBox, taken: readonly Taken[], waiting: readonly number[], road: Road): Spot {
  const last = taken[taken.length - 1]
  const preferred = last?.side === 'above' ? [...sides].reverse() : sides
  const lanes = Array.from({ length: taken.length + 1 }, (_, lane) => lane)
  const free = lanes
    .flatMap((lane) => spotsIn(box, lane, preferred, road.length))
    .filter((spot) => isFree(box, spot, taken) && !hitsWall(box, spot, road.walls))
  const left = Math.max(0, Math.min(box.x - 8, road.length - box.width))
  const lane = 1 + Math.max(-1, ...taken.map((one) => one.lane))
  return (
    free.find((spot) => !blocksWaiting(box, spot, waiting)) ??
    free[0] ?? { side: 'above', lane, left, anchor: 'start' }
  )
}

function hitsWall(box: LabelBox, spot: Spot, walls: readonly Wall[]): boolean {
  return walls.some(({ side, x }) => side === spot.side && within(x, spot.left, spot.left + box.width))
}

/** Centred on its pole, beginning or ending at it, or wholly beside it. */
function spotsIn(box: LabelBox, lane: number, order: readonly RoadSide[], length: number): readonly Spot[] {
  const lefts = [
    { anchor: 'middle', left: box.x - box.width / 2 },
    { anchor: 'start', left: box.x - 8 },
    { anchor: 'end', left: box.x + 8 - box.width },
    { anchor: 'start', left: box.x + 7 },
    { anchor: 'end', left: box.x - 7 - box.width },
  ] as const
  const inside = lefts.filter(({ left }) => left >= 0 && left + box.width <= length)
  return order.flatMap((side) => inside.map((place) => ({ ...place, side, lane })))
}

function isFree(box: LabelBox, spot: Spot, taken: readonly Taken[]): boolean {
  return taken.every((other) => {
    if (other.side !== spot.side) return true
    const apart = spot.left + box.width + gap <= other.from || other.to + gap <= spot.left
    const underTheirs = other.lane > spot.lane && within(other.pole, spot.left, spot.left + box.width)
    const throughTheirs = other.lane < spot.lane && within(box.x, other.from, other.to)
    return (other.lane !== spot.lane || apart) && !underTheirs && !throughTheirs
  })
}

/** Words may hang over as many poles still to come as there are lanes beneath them. */
function blocksWaiting(box: LabelBox, spot: Spot, waiting: readonly number[]): boolean {
  const under = waiting.filter((x) => within(x, spot.left, spot.left + box.width))
  return under.length > spot.lane
}

function within(x: number, from: number, to: number): boolean {
  return x > from - 4 && x < to + 4
}

/** Breaks words into at most `most` lines of about `width` characters; the last ends in "…" when cut. */
export function wrapWords(text: string, width: number, most: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/u)) {
    const last = lines[lines.length - 1]
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  const kept = lines.slice(0, most)
  const end = kept[most - 1]
  if (lines.length > most && end !== undefined) kept[most - 1] = `${end.slice(0, width - 1)}…`
  return kept.map((line) => (line.length > width + 8 ? `${line.slice(0, width + 7)}…` : line))
}
