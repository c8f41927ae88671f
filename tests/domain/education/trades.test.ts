/** Which trades are missing: the engine counts the same as asking the law about every person and opening. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCandidate, anOpening, today } from '#tests/support/matching'
import { candidate, opening, weights, withIds } from '#tests/support/matching-arbitraries'
import { isEligible, qualificationFor } from '~/domain/education/qualified'
import { buildEngine } from '~/domain/matching/engine/build'
import { baseOf } from '~/domain/matching/engine/people'
import { type TradeDemand, weighTrades } from '~/domain/matching/engine/trades'
import { verdictOf } from '~/domain/matching/explain'
import type { Candidate, OpeningFacts } from '~/domain/matching/facts'
import { findingsFor } from '~/domain/matching/gates'
import { isOfTrade } from '~/domain/matching/unlock'
import { defaultWeights } from '~/domain/matching/scores/weights'
import { isWork } from '~/domain/openings/opening'

const finished = <T>(steps: Generator<unknown, T>): T => {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Pairs that would come into a trade, counted by the rules themselves. */
const pairsOf = (people: readonly Candidate[], openings: readonly OpeningFacts[]): Map<string, number> => {
  const found = new Map<string, number>()
  for (const each of openings.filter(isWork))
    for (const person of people) {
      const { occupation } = each
      const codes = person.occupations.map(({ code }) => code)
      if (occupation === null || isOfTrade(codes, occupation)) continue
      if (verdictOf(findingsFor({ candidate: person, opening: each }, today)) === 'does-not-fit') continue
      found.set(occupation, (found.get(occupation) ?? 0) + 1)
    }
  return found
}

const everybody = (): boolean => true

describe('a missing trade', () => {
  it('is counted as the law itself would', () => {
    fc.assert(
      fc.property(
        fc.array(candidate, { maxLength: 12 }),
        fc.array(opening, { maxLength: 12 }),
        weights,
        (some, places, counted) => {
          const [people, openings] = [withIds(some, 'person'), withIds(places, 'opening')]
          const engine = buildEngine({ people, openings, weights: counted, today })
          const demand = finished(weighTrades(engine, everybody))
          expect(new Map(demand.map(({ occupation, brings }) => [occupation, brings]))).toEqual(
            pairsOf(people, openings),
          )
        },
      ),
      { numRuns: 60 },
    )
  })

  const tailor = aCandidate()
  const others = withIds(
    [1, 2, 3].map(() => aCandidate({ occupations: [{ code: '9333', months: 6 }], skills: [] })),
    'other',
  )
  const jobs = withIds(
    [
      anOpening({ placesFree: 4, skills: ['sewing'] }),
      anOpening({ placesFree: 2, skills: ['sewing', 'cutting'] }),
    ],
    'job',
  )
  const engine = buildEngine({ people: [tailor, ...others], openings: jobs, weights: defaultWeights, today })

  it('helps those alone who lack it, with the places that are free and the skills asked most', () => {
    const [sewing] = finished(weighTrades(engine, everybody))
    expect(sewing).toEqual<TradeDemand>({
      occupation: '7531',
      people: 3,
      brings: 6,
      openings: 2,
      places: 6,
      skills: ['sewing', 'cutting'],
    })
  })

  it('counts the people of the institution asked for', () => {
    expect(finished(weighTrades(engine, (base) => base === baseOf(tailor)))).toHaveLength(1)
    expect(finished(weighTrades(engine, (base) => base === 'elsewhere'))).toEqual([])
  })
})

describe('skilled work is open to', () => {
  const job = anOpening()

  it('whoever the law lets, whose trade it is, and who lacks no skill', () => {
    expect(isEligible(aCandidate(), job, today)).toBe(true)
  })

  it.each<readonly [string, Partial<Candidate>]>([
    ['without the trade', { occupations: [] }],
    ['without a skill', { skills: ['cutting'] }],
    ['whom the law does not let', { identityDocument: false }],
  ])('nobody %s', (_who, facts) => {
    expect(isEligible(aCandidate(facts), job, today)).toBe(false)
  })

  it('nobody as a seat on a course', () => {
    expect(isEligible(aCandidate(), anOpening({ kind: 'course', channel: 'study' }), today)).toBe(false)
  })

  it('and what is missing is named', () => {
    expect(qualificationFor(aCandidate({ skills: [] }), job, today)).toEqual({
      law: 'fits',
      hasTrade: true,
      lacks: ['sewing'],
    })
  })
})
