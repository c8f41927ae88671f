/** Labels on the road can be read: none covers another, none leaves the picture. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeLabels, type LabelBox, wrapWords } from '~/ui/charts/label-lanes'

const length = 1140

/** Markers at least 20 px apart, as the picture spreads them. */
const crowd = fc
  .array(fc.record({ step: fc.integer({ min: 20, max: 160 }), width: fc.integer({ min: 30, max: 170 }) }), {
    maxLength: 30,
  })
  .map((drafts) => {
    let x = 10
    return drafts.flatMap(({ step, width }, index): LabelBox[] => {
      x += step
      return x > length ? [] : [{ id: `${index}`, x, width }]
    })
  })

function overlaps(boxes: readonly LabelBox[]): boolean {
  const placed = placeLabels(boxes, length)
  return placed.some((one, i) =>
    placed.slice(i + 1).some((other, j) => {
      const width = boxes[i]?.width ?? 0
      const otherWidth = boxes[i + 1 + j]?.width ?? 0
      const sameRow = one.side === other.side && one.lane === other.lane
      return sameRow && one.left < other.left + otherWidth && other.left < one.left + width
    }),
  )
}

describe('labels along the release road', () => {
  test('every label gets a place and none covers another, however crowded the year', () => {
    fc.assert(
      fc.property(crowd, (boxes) => {
        expect(placeLabels(boxes, length).map((one) => one.id)).toEqual(boxes.map((box) => box.id))
        expect(overlaps(boxes)).toBe(false)
      }),
    )
  })

  test('no label leaves the picture', () => {
    fc.assert(
      fc.property(crowd, (boxes) => {
        placeLabels(boxes, length).forEach((spot, index) => {
          expect(spot.left).toBeGreaterThanOrEqual(0)
          expect(spot.left + (boxes[index]?.width ?? 0)).toBeLessThanOrEqual(length)
        })
      }),
    )
  })

  test('labels with room around them stay next to the road', () => {
    const boxes = [100, 400, 700, 1000].map((x) => ({ id: `${x}`, x, width: 120 }))
    expect(placeLabels(boxes, length).map((spot) => spot.lane)).toEqual([0, 0, 0, 0])
  })

  test('words do not cross the line of today', () => {
    const wall = { side: 'below' as const, x: 500 }
    const boxes = [460, 490, 510, 540].map((x) => ({ id: `${x}`, x, width: 110 }))
    const crossing = placeLabels(boxes, length, [wall]).filter(
      (spot) => spot.side === 'below' && spot.left < 500 && spot.left + 110 > 500,
    )
    expect(crossing).toEqual([])
  })
})

describe('breaking words into lines', () => {
  test('a long Kazakh name is broken between words and cut with a sign after the last line', () => {
    expect(wrapWords('Әкімдіктің жұмысқа орналастыру туралы жауабы', 19, 3)).toEqual([
      'Әкімдіктің жұмысқа',
      'орналастыру туралы',
      'жауабы',
    ])
    expect(wrapWords('бір екі үш төрт бес', 4, 2)).toEqual(['бір', 'екі…'])
  })
})
