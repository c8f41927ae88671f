/** The lines of a plan as one array of numbers, which a thread hands over whole and without a copy. */
import { effects } from '~/domain/allocation/effects'
import { type DrawnLine, alternativesShown } from '~/domain/allocation/plan'
import type { PlanLine } from './order'

/** Line n stands from `n · lineWidth` on: its fields, then its alternatives, each an opening, a score and a cost. */
export type PackedLines = Int32Array

const fields = 10
const lineWidth = fields + 3 * alternativesShown
/** No opening stands here. */
const none = -1

const kinds = ['place', 'left-out'] as const satisfies readonly DrawnLine['kind'][]

const put = (packed: PackedLines, from: number, line: PlanLine): void => {
  packed[from] = line.person
  packed[from + 1] = kinds.indexOf(line.kind)
  packed[from + 2] = line.opening
  packed[from + 3] = line.score
  packed[from + 4] = line.price
  packed[from + 5] = effects.indexOf(line.effect)
  packed[from + 6] = line.otherOpening
  packed[from + 7] = line.otherScore
  packed[from + 8] = line.points
  packed[from + 9] = line.unknowns
  for (let each = 0; each < alternativesShown; each += 1) {
    const [alternative, at] = [line.alternatives[each], from + fields + 3 * each]
    packed[at] = alternative?.opening ?? none
    packed[at + 1] = alternative?.score ?? 0
    packed[at + 2] = alternative?.cost ?? 0
  }
}

export const packLines = (lines: readonly PlanLine[]): PackedLines => {
  const packed = new Int32Array(lines.length * lineWidth)
  lines.forEach((line, at) => put(packed, at * lineWidth, line))
  return packed
}

export const countLines = (packed: PackedLines): number => packed.length / lineWidth

const alternativesAt = (packed: PackedLines, from: number): PlanLine['alternatives'] => {
  const found: PlanLine['alternatives'][number][] = []
  for (let at = from; at < from + 3 * alternativesShown && (packed[at] ?? none) !== none; at += 3)
    found.push({ opening: packed[at] ?? 0, score: packed[at + 1] ?? 0, cost: packed[at + 2] ?? 0 })
  return found
}

/** A line as it was before it was packed. */
export const lineAt = (packed: PackedLines, number: number): PlanLine => {
  const from = number * lineWidth
  const field = (at: number): number => packed[from + at] ?? 0
  return {
    person: field(0),
    kind: kinds[field(1)] ?? 'place',
    opening: field(2),
    score: field(3),
    price: field(4),
    effect: effects[field(5)] ?? 'new',
    otherOpening: field(6),
    otherScore: field(7),
    points: field(8),
    unknowns: field(9),
    alternatives: alternativesAt(packed, from + fields),
  }
}
