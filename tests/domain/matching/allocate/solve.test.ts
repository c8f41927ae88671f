/** The allocation is the best there is, it is proved, and impossible questions are refused. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { certify } from '~/domain/matching/allocate/certify'
import type { Instance } from '~/domain/matching/allocate/instance'
import type { Solution } from '~/domain/matching/allocate/read'
import type { SolveOptions } from '~/domain/matching/allocate/solve'
import { solve } from '~/domain/matching/allocate/solve'
import { aQuestion, bestOfAll, byPlaced, instanceOf, keepsCaps, someGroups } from '#tests/support/allocations'

const solved = (instance: Instance, options?: SolveOptions): Solution => {
  const result = solve(instance, options)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

const refusalOf = (instance: Instance, options?: SolveOptions): string => {
  const result = solve(instance, options)
  return result.ok ? 'none' : result.refusal.code
}

const resultOf = ({ total, placed }: Solution) => ({ total, placed })

const groupedQuestion = aQuestion().chain((question) =>
  someGroups(question.instance.openings).map((groups) => ({ ...question, groups })),
)

describe('the best total', () => {
  test('is what trying every allocation finds, and is proved', () => {
    fc.assert(
      fc.property(aQuestion(), (question) => {
        const solution = solved(question.instance)
        expect(solution.total).toBe(bestOfAll(question).total)
        expect(certify(question.instance, solution)).toEqual({ isFeasible: true, isBounded: true, gap: 0 })
      }),
      { numRuns: 500 },
    )
  })

  test('moves someone on when that lets another in', () => {
    const solution = solved(
      instanceOf(
        [
          [10, 9],
          [8, 0],
        ],
        [1, 1],
      ),
    )
    expect([...solution.assignment]).toEqual([1, 0])
    expect(solution.total).toBe(17)
  })

  test('leaves out whoever would push out a better one', () => {
    const solution = solved(instanceOf([[5], [7], [6]], [2]))
    expect([...solution.assignment]).toEqual([-1, 0, 0])
    expect([...solution.openingPrices]).toEqual([5])
    expect([...solution.peoplePrices]).toEqual([0, 2, 1])
  })

  test('prices a place by what one more there would bring', () => {
    fc.assert(
      fc.property(aQuestion(), ({ wishes, capacities, instance }) => {
        const { total, openingPrices } = solved(instance)
        const worth = capacities.map((_, opening) => {
          const more = capacities.map((each, at) => (at === opening ? each + 1 : each))
          return solved(instanceOf(wishes, more)).total - total
        })
        expect([...openingPrices]).toEqual(worth)
      }),
      { numRuns: 500 },
    )
  })

  test('is the same for the same question', () => {
    fc.assert(
      fc.property(aQuestion(12, 6), ({ instance }) => {
        expect(solved(instance)).toEqual(solved(instance))
      }),
    )
  })
})

describe('most placements first', () => {
  test('places as many as can be, and of those ways takes the best', () => {
    fc.assert(
      fc.property(aQuestion(), (question) => {
        const solution = solved(question.instance, { objective: 'most-placements' })
        expect(resultOf(solution)).toEqual(bestOfAll(question, byPlaced))
      }),
      { numRuns: 500 },
    )
  })

  test('gives up a high score for two placements', () => {
    const wishes = [
      [10_000, 1],
      [1, 0],
    ]
    expect(resultOf(solved(instanceOf(wishes, [1, 1])))).toEqual({ total: 10_000, placed: 1 })
    const most = solved(instanceOf(wishes, [1, 1]), { objective: 'most-placements' })
    expect(resultOf(most)).toEqual({ total: 2, placed: 2 })
  })
})

describe('caps over several openings', () => {
  test('are kept, and the best under them is found and proved', () => {
    fc.assert(
      fc.property(groupedQuestion, ({ groups, ...question }) => {
        const solution = solved(question.instance, { groups })
        expect(solution.total).toBe(bestOfAll(question, undefined, keepsCaps(groups)).total)
        expect(certify(question.instance, solution, groups).gap).toBe(0)
      }),
      { numRuns: 1000 },
    )
  })

  test('are kept also when most placements come first', () => {
    fc.assert(
      fc.property(groupedQuestion, ({ groups, ...question }) => {
        const solution = solved(question.instance, { groups, objective: 'most-placements' })
        expect(resultOf(solution)).toEqual(bestOfAll(question, byPlaced, keepsCaps(groups)))
      }),
      { numRuns: 500 },
    )
  })

  test('that cross each other are refused', () => {
    const instance = instanceOf([[1, 1, 1]], [1, 1, 1])
    const groups = [
      { capacity: 1, members: [0, 1] },
      { capacity: 1, members: [1, 2] },
    ]
    expect(refusalOf(instance, { groups })).toBe('groups-cross')
  })

  test.each([
    ['group-capacity', { capacity: -1, members: [0] }],
    ['group-members', { capacity: 1, members: [2] }],
    ['group-members', { capacity: 1, members: [0, 0] }],
  ])('that cannot be are refused: %s', (code, group) => {
    expect(refusalOf(instanceOf([[1, 1]], [1, 1]), { groups: [group] })).toBe(code)
  })
})

describe('a question that cannot be', () => {
  const fine = instanceOf(
    [
      [3, 2],
      [1, 0],
    ],
    [1, 1],
  )

  test.each<[string, Partial<Instance>]>([
    ['capacity-below-zero', { capacities: Int32Array.of(1, -1) }],
    ['score-not-positive', { scores: Int32Array.of(3, 0, 1) }],
    ['score-not-positive', { scores: Int32Array.of(3, -2, 1) }],
    ['opening-unknown', { columns: Int32Array.of(0, 2, 0) }],
    ['opening-unknown', { columns: Int32Array.of(0, -1, 0) }],
    ['edge-repeated', { columns: Int32Array.of(1, 1, 0) }],
    ['instance-shape', { people: 3 }],
    ['instance-shape', { openings: 3 }],
    ['instance-shape', { people: Number.NaN }],
    ['instance-shape', { starts: Int32Array.of(0, 4, 3) }],
    ['instance-shape', { scores: Int32Array.of(1) }],
  ])('is refused: %s', (code, part) => {
    expect(refusalOf({ ...fine, ...part })).toBe(code)
  })

  test('is refused where a placement could not count for enough within 32 bits', () => {
    const large = instanceOf(
      [
        [1_500_000_000, 1],
        [1, 0],
      ],
      [1, 1],
    )
    expect(refusalOf(large)).toBe('none')
    expect(refusalOf(large, { objective: 'most-placements' })).toBe('arithmetic-overflow')
  })

  test('with the highest scores of all is still exact', () => {
    const most = 2_147_483_647
    const solution = solved(
      instanceOf(
        [
          [most, most - 1],
          [most, 1],
        ],
        [1, 1],
      ),
    )
    expect(solution.total).toBe(2 * most - 1)
  })
})

test('progress is told to its end, and whoever listens may stop it', () => {
  const instance = instanceOf([[1], [2], [3]], [2])
  const heard: number[][] = []
  solved(instance, { onProgress: (done, of) => heard.push([done, of]) })
  expect(heard.at(-1)).toEqual([3, 3])
  const stop = (): never => {
    throw new Error('enough')
  }
  expect(() => solve(instance, { onProgress: stop })).toThrow('enough')
})

describe('a proof', () => {
  const instance = instanceOf([[5], [7]], [1])
  const honest = solved(instance)

  test('fails for a total that is not the sum of its scores', () => {
    expect(certify(instance, { ...honest, total: 8 }).isFeasible).toBe(false)
  })

  test('fails where more are placed than there are places', () => {
    const crowd = { ...honest, total: 12, placed: 2, assignment: Int32Array.of(0, 0) }
    expect(certify(instance, crowd).isFeasible).toBe(false)
  })

  test('fails where someone is placed without an edge', () => {
    const other = instanceOf(
      [
        [5, 0],
        [7, 0],
      ],
      [1, 1],
    )
    const claim = { ...honest, assignment: Int32Array.of(1, 0), openingPrices: Int32Array.of(5, 0) }
    expect(certify(other, { ...claim, placed: 2, total: 12 }).isFeasible).toBe(false)
  })

  test('shows a gap for an allocation that is not the best', () => {
    const worse = { ...honest, total: 5, assignment: Int32Array.of(0, -1) }
    expect(certify(instance, worse)).toEqual({ isFeasible: true, isBounded: true, gap: 2 })
  })

  test('fails on prices that bound nothing', () => {
    expect(certify(instance, { ...honest, peoplePrices: Int32Array.of(0, 0) }).isBounded).toBe(false)
    expect(certify(instance, { ...honest, openingPrices: Int32Array.of(-1) }).isBounded).toBe(false)
  })
})
