/** Pairs that must stay apart stay apart, and what is claimed about the best is true. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ApartPlan, solveApart } from '~/domain/allocation/apart'
import { firstCome, greedy } from '~/domain/allocation/rivals'
import type { Result } from '~/domain/result'
import { aQuestion, bestOfAll, instanceOf } from '#tests/support/allocations'

const valueOf = (result: Result<ApartPlan>): ApartPlan => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

/** Everybody in the order of their numbers. */
const inOrder = (people: number): Int32Array => Int32Array.from({ length: people }, (_, person) => person)

const withPairs = aQuestion().chain((question) => {
  const person = fc.nat({ max: Math.max(0, question.instance.people - 1) })
  const { openings } = question.instance
  return fc.record({
    question: fc.constant(question),
    pairs: fc.array(fc.tuple(person, person), { maxLength: 4 }),
    sites: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: openings, maxLength: openings }),
  })
})

describe('people who must not be together', () => {
  test('are never at one site, and the best lies between what was found and the bound', () => {
    fc.assert(
      fc.property(withPairs, ({ question, pairs, sites }) => {
        const apart = { pairs: Int32Array.from(pairs.flat()), sites: Int32Array.from(sites) }
        const { solution, bound } = valueOf(solveApart(question.instance, {}, apart))
        const areApart = (assignment: readonly number[]): boolean =>
          pairs.every(([one, other]) => {
            const [here, there] = [assignment[one] ?? -1, assignment[other] ?? -1]
            return one === other || here < 0 || there < 0 || sites[here] !== sites[there]
          })
        expect(areApart([...solution.assignment])).toBe(true)
        const best = bestOfAll(question, undefined, areApart).total
        expect(solution.total).toBeLessThanOrEqual(best)
        expect(bound.total).toBeGreaterThanOrEqual(best)
      }),
      { numRuns: 400 },
    )
  })

  test('leave no gap where another site serves as well', () => {
    const instance = instanceOf(
      [
        [5, 5],
        [5, 5],
      ],
      [2, 2],
    )
    const apart = { pairs: Int32Array.of(0, 1), sites: Int32Array.of(0, 1) }
    const { solution, bound } = valueOf(solveApart(instance, {}, apart))
    expect([solution.total, bound.total]).toEqual([10, 10])
  })
})

describe('simpler ways', () => {
  test('never give more than the best, and keep to the places', () => {
    fc.assert(
      fc.property(aQuestion(), (question) => {
        const best = bestOfAll(question).total
        for (const { total, assignment } of [
          firstCome(question.instance, inOrder(question.instance.people)),
          greedy(question.instance),
        ]) {
          expect(total).toBeLessThanOrEqual(best)
          question.capacities.forEach((capacity, opening) => {
            expect(assignment.filter((each) => each === opening).length).toBeLessThanOrEqual(capacity)
          })
        }
      }),
    )
  })

  test('serve in the order people came, or the best pair first', () => {
    const instance = instanceOf([[5], [9]], [1])
    expect(firstCome(instance, inOrder(2)).total).toBe(5)
    expect(firstCome(instance, Int32Array.of(1, 0)).total).toBe(9)
    expect(greedy(instance).total).toBe(9)
  })
})
