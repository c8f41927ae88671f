/** A place taken away from the best allocation leaves the best of what remains, as if solved afresh. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { certify } from '~/domain/matching/allocate/certify'
import { openMarket } from '~/domain/matching/allocate/market'
import { admit, makeSearch } from '~/domain/matching/allocate/path'
import { readMarket } from '~/domain/matching/allocate/read'
import { solve } from '~/domain/matching/allocate/solve'
import { takePlace } from '~/domain/matching/allocate/take-place'

const cases = fc.record({
  scores: fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 }), {
    maxLength: 14,
  }),
  places: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 }),
  taken: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 }),
})

it('stays the best, and proved, whichever places are taken one after another', () => {
  fc.assert(
    fc.property(cases, ({ scores, places, taken }) => {
      const rows = scores.map((row) => row.flatMap((score, column) => (score > 0 ? [[column, score]] : [])))
      const edges = rows.flat()
      const starts = [0]
      for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.length)
      const instance = {
        people: rows.length,
        openings: 6,
        capacities: Int32Array.from(places),
        starts: Int32Array.from(starts),
        columns: Int32Array.from(edges, ([column]) => column ?? 0),
        scores: Int32Array.from(edges, ([, score]) => score ?? 0),
      }
      const market = openMarket(instance, [], 0)
      const search = makeSearch(market)
      for (let person = 0; person < rows.length; person += 1) admit(market, search, person)
      for (const opening of taken) {
        takePlace(market, search, opening)
        const now = { ...instance, capacities: market.capacities.slice() }
        const fresh = solve(now)
        const kept = readMarket(market)
        expect(certify(now, kept)).toEqual({ isFeasible: true, isBounded: true, gap: 0 })
        expect(fresh.ok && fresh.value.total).toBe(kept.total)
      }
    }),
    { numRuns: 200 },
  )
})
