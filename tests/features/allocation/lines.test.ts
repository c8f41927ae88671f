/** Lines go from the thread to the server as numbers, and are the same on the other side. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { effects } from '~/domain/allocation/effects'
import { countLines, lineAt, packLines } from '~/features/allocation/lines'
import type { PlanLine } from '~/features/allocation/order'

const number = fc.integer({ min: 0, max: 2_147_483_647 })
const openingOrNone = fc.integer({ min: -1, max: 2_147_483_647 })

const line: fc.Arbitrary<PlanLine> = fc.record({
  person: number,
  kind: fc.constantFrom('place', 'left-out'),
  opening: number,
  score: number,
  price: number,
  effect: fc.constantFrom(...effects),
  otherOpening: openingOrNone,
  otherScore: number,
  points: number,
  unknowns: number,
  alternatives: fc.array(fc.record({ opening: number, score: number, cost: number }), { maxLength: 3 }),
})

test('whatever lines are packed, the same are unpacked in the same order', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const packed = packLines(lines)
      expect(countLines(packed)).toBe(lines.length)
      expect(lines.map((_, at) => lineAt(packed, at))).toEqual(lines)
    }),
  )
})
