/** What is said about a plan is true: what a place more adds, what an alternative costs, that nobody meets whom they may not. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alternativesOf, placePrices, scoreAt } from '~/domain/allocation/alternatives'
import { solveApart } from '~/domain/allocation/apart'
import { firstCome, greedy } from '~/domain/allocation/rivals'
import { worthOfOneMore } from '~/domain/allocation/worth'
import type { Group, Instance } from '~/domain/matching/allocate/instance'
import type { Solution } from '~/domain/matching/allocate/read'
import { objectives } from '~/domain/allocation/options'
import { solve } from '~/domain/matching/allocate/solve'

/** Rows of scores, 0 for no edge. */
const instanceOf = (rows: readonly (readonly number[])[], capacities: readonly number[]): Instance => {
  const starts = [0]
  const [columns, scores]: [number[], number[]] = [[], []]
  for (const row of rows) {
    row.slice(0, capacities.length).forEach((score, opening) => {
      if (score === 0) return
      columns.push(opening)
      scores.push(score)
    })
    starts.push(columns.length)
  }
  return {
    people: rows.length,
    openings: capacities.length,
    capacities: Int32Array.from(capacities),
    starts: Int32Array.from(starts),
    columns: Int32Array.from(columns),
    scores: Int32Array.from(scores),
  }
}

const score = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30 }))
const instance = fc
  .record({
    rows: fc.array(fc.array(score, { minLength: 5, maxLength: 5 }), { maxLength: 9 }),
    capacities: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 }),
  })
  .map(({ rows, capacities }) => instanceOf(rows, capacities))

const solved = (
  each: Instance,
  objective: (typeof objectives)[number],
  groups: readonly Group[] = [],
): Solution => {
  const result = solve(each, { objective, groups })
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

const pricedBy = (solution: Solution, groups: readonly Group[] = []) => ({
  peoplePrices: solution.peoplePrices,
  placePrices: placePrices(solution.openingPrices, solution.groupPrices, groups),
  bonus: solution.bonus,
})

const worthIn = (each: Instance, solution: Solution, groups: readonly Group[]) => {
  const { assignment, openingPrices, groupPrices } = solution
  const priced = pricedBy(solution, groups)
  return worthOfOneMore(each, { assignment, openingPrices, groupPrices, groups, priced })
}

const withOneMore = (each: Instance, opening: number): Instance => ({
  ...each,
  capacities: each.capacities.map((places, at) => places + (at === opening ? 1 : 0)),
})

/** Each opening belongs to one of two employers with a cap over their places, or to somebody without one. */
const employers = fc.record({
  of: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 }),
  caps: fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })),
})

const capsIn = (each: Instance, { of, caps }: { of: number[]; caps: [number, number] }): Group[] =>
  caps.map((capacity, employer) => ({
    capacity,
    members: of.slice(0, each.openings).flatMap((mine, opening) => (mine === employer ? [opening] : [])),
  }))

const expectTrue = (
  each: Instance,
  objective: (typeof objectives)[number],
  groups: readonly Group[],
): void => {
  const before = solved(each, objective, groups)
  worthIn(each, before, groups).forEach(({ points, placesMore }, opening) => {
    const after = solved(withOneMore(each, opening), objective, groups)
    expect([points, placesMore ? 1 : 0]).toEqual([
      after.total - before.total,
      // For the best total several plans may be equally good and place different numbers.
      objective === 'best-total' ? (placesMore ? 1 : 0) : after.placed - before.placed,
    ])
  })
}

describe('what one more place is worth', () => {
  it.each(objectives)('is what solving again with it adds, for %s', (objective) => {
    fc.assert(
      fc.property(instance, (each) => expectTrue(each, objective, [])),
      { numRuns: 300 },
    )
  })

  it.each(objectives)('is so too where employers have caps that stay as they are, for %s', (objective) => {
    fc.assert(
      fc.property(instance, employers, (each, given) => expectTrue(each, objective, capsIn(each, given))),
      { numRuns: 500 },
    )
  })
})

/** The person has this opening and no other. */
const onlyAt = (each: Instance, person: number, opening: number): Instance => {
  const scores = each.scores.slice()
  const rows = Array.from({ length: each.people }, (_, at) =>
    Array.from({ length: each.openings }, (__, column) =>
      at === person && column !== opening ? 0 : scoreAt({ ...each, scores }, at, column),
    ),
  )
  return instanceOf(rows, [...each.capacities])
}

describe('an alternative', () => {
  it('costs no more than the total truly falls by when the person has it', () => {
    fc.assert(
      fc.property(instance, (each) => {
        const best = solved(each, 'best-total')
        best.assignment.forEach((own, person) => {
          if (own < 0) return
          for (const { opening, cost } of alternativesOf(each, pricedBy(best), person, own, 3)) {
            const forced = solved(onlyAt(each, person, opening), 'best-total')
            if ((forced.assignment[person] ?? -1) < 0) continue
            expect(best.total - forced.total).toBeGreaterThanOrEqual(cost)
          }
        })
      }),
      { numRuns: 150 },
    )
  })
})

describe('first come and greedy', () => {
  it('keep to the places and are never better than the plan', () => {
    fc.assert(
      fc.property(instance, (each) => {
        const best = solved(each, 'best-total')
        const queue = Int32Array.from({ length: each.people }, (_, at) => at)
        for (const rival of [firstCome(each, queue), greedy(each)]) {
          expect(rival.total).toBeLessThanOrEqual(best.total)
          each.capacities.forEach((places, opening) => {
            expect(rival.assignment.filter((at) => at === opening).length).toBeLessThanOrEqual(places)
          })
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('people kept apart', () => {
  const pair = fc.tuple(fc.nat(8), fc.nat(8))
  it('never meet at a site, and the plan without the rule bounds the one with it', () => {
    fc.assert(
      fc.property(instance, fc.array(pair, { maxLength: 4 }), (each, met) => {
        const pairs = Int32Array.from(
          met.filter(([one, other]) => one !== other && one < each.people && other < each.people).flat(),
        )
        const sites = Int32Array.from({ length: each.openings }, (_, at) => at >> 1)
        const result = solveApart(each, { objective: 'best-total' }, { pairs, sites })
        if (!result.ok) throw new Error(result.refusal.code)
        const { solution, bound } = result.value
        expect(solution.total).toBeLessThanOrEqual(bound.total)
        for (let at = 0; at < pairs.length; at += 2) {
          const [here, there] = [
            solution.assignment[pairs[at] ?? 0] ?? -1,
            solution.assignment[pairs[at + 1] ?? 0] ?? -1,
          ]
          expect(here >= 0 && there >= 0 && sites[here] === sites[there]).toBe(false)
        }
      }),
      { numRuns: 150 },
    )
  })
})
