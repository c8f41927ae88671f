/** The order of a list: total, stable, the same on every machine, and the same from the heap as from a sort. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '~/domain/calendar/day'
import { explain } from '~/domain/matching/explain'
import { keepBest } from '~/domain/matching/heap'
import type { Ranked } from '~/domain/matching/rank'
import { compareRanked, topOpenings, topPeople } from '~/domain/matching/rank'
import { defaultWeights } from '~/domain/matching/scores/weights'
import { whyNot } from '~/domain/matching/why-not'
import { aCandidate, anOpening, today } from '#tests/support/matching'
import { candidate, opening, withIds } from '#tests/support/matching-arbitraries'

const by = { weights: defaultWeights, today }

const ranked: fc.Arbitrary<Ranked> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  total: fc.integer({ min: 0, max: 3 }),
  unknowns: fc.integer({ min: 0, max: 2 }),
  since: fc.constantFrom(null, today, addDays(today, -5)),
})

describe('the order', () => {
  it('is total: two places differ one way only, and three never go round in a circle', () => {
    fc.assert(
      fc.property(ranked, ranked, ranked, (one, two, three) => {
        expect(Math.sign(compareRanked(one, two)) + Math.sign(compareRanked(two, one))).toBe(0)
        if (one.id !== two.id) expect(compareRanked(one, two)).not.toBe(0)
        const [first, second, third] = [one, two, three].sort(compareRanked)
        if (first && second && third) expect(compareRanked(first, third)).toBeLessThanOrEqual(0)
        if (compareRanked(one, two) <= 0 && compareRanked(two, three) <= 0) {
          expect(compareRanked(one, three)).toBeLessThanOrEqual(0)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('puts fit first, then what is known, then who waits longest, then the id', () => {
    const base = { total: 50, unknowns: 1, since: today }
    const list: Ranked[] = [
      { ...base, id: 'f', since: null },
      { ...base, id: 'e' },
      { ...base, id: 'd' },
      { ...base, id: 'c', since: addDays(today, -9) },
      { ...base, id: 'b', unknowns: 0 },
      { ...base, id: 'a', total: 51, unknowns: 3 },
    ]
    expect(list.sort(compareRanked).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  })

  it('does not depend on the order in which people were read', () => {
    const people = fc.array(candidate, { maxLength: 20 }).map((all) => withIds(all, 'person'))
    const shuffled = people.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, opening, ([all, mixed], place) => {
        expect(topPeople(place, mixed, 5, by)).toEqual(topPeople(place, all, 5, by))
      }),
    )
  })
})

describe('the best few', () => {
  it('from a bounded heap are those that a full sort puts first', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { maxLength: 60 })
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 12 }), (all, size) => {
        const best = keepBest<number>(size, (one, other) => one - other)
        for (const each of all) best.offer(each)
        expect(best.sorted()).toEqual(all.toSorted((one, other) => one - other).slice(0, size))
      }),
      { numRuns: 500 },
    )
  })

  it('leave out everyone whom a gate stops, and whoever is left out is told why', () => {
    fc.assert(
      fc.property(candidate, opening, (person, place) => {
        const pair = { candidate: person, opening: place }
        const isListed = topOpenings(person, [place], 1, by).length === 1
        expect(isListed).toBe(whyNot(pair, today).failed.length === 0)
        expect(isListed).toBe(explain(pair, defaultWeights, today).verdict !== 'does-not-fit')
      }),
      { numRuns: 500 },
    )
  })

  it('show someone with an unknown, marked as such, not as fitting', () => {
    const person = aCandidate({ workConsent: null })
    expect(topPeople(anOpening(), [person], 5, by)).toMatchObject([{ id: 'person-1', unknowns: 1 }])
    expect(explain({ candidate: person, opening: anOpening() }, defaultWeights, today).verdict).toBe(
      'fits-with-unknowns',
    )
  })
})
