/** The points of fit: they add up, they come from fit alone, and they never open a gate. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '~/domain/calendar/day'
import type { Candidate, OpeningFacts } from '~/domain/matching/facts'
import { explain } from '~/domain/matching/explain'
import { nearness, wishMet } from '~/domain/matching/occupations'
import { scoreFit } from '~/domain/matching/scores'
import { decideWeights, defaultWeights, partNames } from '~/domain/matching/scores/weights'
import type { PartName } from '~/domain/matching/scores/weights'
import {
  aCandidate,
  aJobAfterRelease,
  aReleasedPerson,
  aVolunteerProgramme,
  anOpening,
  today,
} from '#tests/support/matching'
import { candidate, opening, weights } from '#tests/support/matching-arbitraries'

const partOf = (name: PartName, person: Candidate, place: OpeningFacts) =>
  scoreFit({ candidate: person, opening: place }, defaultWeights, today).parts.find(
    (part) => part.name === name,
  )

describe('the parts', () => {
  it('add up to the total exactly, whatever the weights, and the total lies between 0 and 100', () => {
    fc.assert(
      fc.property(candidate, opening, weights, (person, place, chosen) => {
        const { parts, total } = scoreFit({ candidate: person, opening: place }, chosen, today)
        expect(parts.map((part) => part.name)).toEqual(partNames)
        expect(parts.reduce((sum, part) => sum + part.points, 0)).toBe(total)
        expect(total).toBeGreaterThanOrEqual(0)
        expect(total).toBeLessThanOrEqual(100)
        for (const { points, most } of parts)
          expect(Number.isInteger(points) && points >= 0 && points <= most).toBe(true)
      }),
    )
  })

  it('are all full for someone whom everything suits', () => {
    const person = aCandidate({
      hasObligations: true,
      waitingSince: addDays(today, -400),
      occupations: [{ code: '7531', months: 40 }],
    })
    expect(scoreFit({ candidate: person, opening: anOpening() }, defaultWeights, today).total).toBe(100)
  })

  it('do not see behaviour, offences, health, psychology or the law', () => {
    const unseen: Partial<Candidate> = {
      behaviourDegree: -3,
      barredCategory: true,
      crimeWhileServing: true,
      lifeSentence: true,
      escapeRegister: true,
      medicalExclusion: true,
      psychologistRecommends: false,
      fitness: 'unfit',
      clearedOutside: 'no',
      identityDocument: false,
    }
    fc.assert(
      fc.property(candidate, opening, (person, place) => {
        const [one, other] = [person, { ...person, ...unseen }]
        expect(scoreFit({ candidate: other, opening: place }, defaultWeights, today)).toEqual(
          scoreFit({ candidate: one, opening: place }, defaultWeights, today),
        )
      }),
    )
  })
})

describe('no weight', () => {
  it('opens a gate that the law has closed, however well everything else suits', () => {
    fc.assert(
      fc.property(candidate, opening, weights, weights, (person, place, some, others) => {
        const pair = { candidate: person, opening: place }
        expect(explain(pair, some, today).verdict).toBe(explain(pair, others, today).verdict)
      }),
    )
    const perfect = aCandidate({ identityDocument: false, waitingSince: addDays(today, -400) })
    const explanation = explain({ candidate: perfect, opening: anOpening() }, defaultWeights, today)
    expect(explanation.total).toBeGreaterThan(80)
    expect(explanation.verdict).toBe('does-not-fit')
  })
})

describe('specialty', () => {
  it.each([
    ['7531', '7531', 4],
    ['7532', '7531', 3],
    ['7513', '7531', 2],
    ['7111', '7531', 1],
    ['5131', '7531', 0],
    ['7531', '75', 4],
    ['7531', '7', 4],
    ['75', '7531', 2],
    ['7', '7531', 1],
    ['5131', '75', 0],
  ])('%s for work that asks %s is near by %s of 4', (had, asked, level) =>
    expect(nearness(had, asked)).toBe(level),
  )

  it('counts the nearest of a person’s professions', () => {
    const person = aCandidate({
      occupations: [
        { code: '5131', months: 9 },
        { code: '7533', months: 3 },
      ],
    })
    expect(partOf('specialty', person, anOpening())).toMatchObject({
      points: 23,
      most: 34,
      basis: 'minor-group',
    })
  })

  it('earns nothing where no profession is asked', () => {
    expect(partOf('specialty', aCandidate(), anOpening({ occupation: null }))).toMatchObject({
      points: 0,
      basis: 'none',
    })
  })
})

describe('the other parts', () => {
  it('skills count those asked for, each once', () => {
    const place = anOpening({ skills: ['sewing', 'sewing', 'welding', 'cutting'] })
    expect(partOf('skills', aCandidate(), place)).toMatchObject({
      points: 12,
      values: { matched: 2, asked: 3 },
    })
    expect(partOf('skills', aCandidate(), anOpening({ skills: [] }))).toMatchObject({
      points: 0,
      basis: 'none-asked',
    })
  })

  it('experience counts months in the profession or its closest kin, up to what is asked', () => {
    const person = aCandidate({
      occupations: [
        { code: '7532', months: 6 },
        { code: '7111', months: 99 },
      ],
    })
    expect(partOf('experience', person, anOpening({ experienceMonths: 12 }))).toMatchObject({ points: 4 })
    expect(partOf('experience', aCandidate(), anOpening({ experienceMonths: 12 }))).toMatchObject({
      points: 8,
    })
  })

  it.each([
    ['the same place', '101010000', '101010000', 'place', 16],
    ['another district of a great city', '711210000', '711110000', 'district', 12],
    ['another village of the district', '103230100', '103200000', 'district', 12],
    ['the same oblast', '101010000', '103200000', 'region', 8],
    ['a region that the person prefers', '101010000', '711210000', 'preferred-region', 5],
    ['somewhere else', '101010000', '751110000', 'elsewhere', 0],
  ])('distance: %s', (_, home, work, basis, points) => {
    const person = aReleasedPerson({ placeAfter: home })
    expect(partOf('distance', person, aJobAfterRelease({ place: work }))).toMatchObject({ basis, points })
  })

  it('distance inside is counted from the institution, and a preferred region is for after release', () => {
    const person = aCandidate({ institutionPlace: '751110000', placeAfter: '711210000' })
    expect(partOf('distance', person, anOpening())).toMatchObject({ basis: 'elsewhere' })
  })

  it.each([
    ['7531', '7531', 2],
    ['75', '7531', 2],
    ['7531', '75', 2],
    ['7512', '7531', 1],
    ['7111', '7531', 0],
    ['', '7531', 0],
  ])('a wish for %s is met by %s at %s of 2', (wished, offered, level) =>
    expect(wishMet(wished, offered)).toBe(level),
  )

  it('waiting grows to a year and no further', () => {
    const points = (days: number) =>
      partOf('waiting', aCandidate({ waitingSince: addDays(today, -days) }), anOpening())?.points
    expect([0, 182, 183, 365, 3650].map(points)).toEqual([0, 3, 4, 8, 8])
    expect(partOf('waiting', aCandidate({ waitingSince: null }), anOpening())?.points).toBe(0)
    expect(points(-10)).toBe(0)
  })

  it('obligations count for paid work only, and say that this is our reading', () => {
    const person = aReleasedPerson({ hasObligations: true })
    const part = partOf('obligations', person, aJobAfterRelease())
    expect(part).toMatchObject({ points: 4, basis: 'has' })
    expect(part?.cites.every((each) => each.standing === 'to-confirm')).toBe(true)
    expect(partOf('obligations', person, aVolunteerProgramme())?.points).toBe(0)
  })
})

describe('weights', () => {
  const withPoints = (points: Partial<Record<PartName, number>>) =>
    decideWeights({ from: day('2026-01-01'), points: { ...defaultWeights.points, ...points } })

  it('of ours, and any that add up to a hundred, are accepted', () => {
    expect(decideWeights(defaultWeights).ok).toBe(true)
    fc.assert(
      fc.property(weights, (chosen) => {
        expect(decideWeights(chosen).ok).toBe(true)
      }),
    )
  })

  it('that add up to anything else, or are not whole, are refused', () => {
    expect(withPoints({ wish: 13 })).toMatchObject({
      refusal: { code: 'weights-not-hundred', values: { sum: 101 } },
    })
    expect(withPoints({ wish: 11.5 })).toMatchObject({
      refusal: { code: 'weight-not-whole', values: { part: 'wish' } },
    })
    expect(withPoints({ wish: -1, skills: 31 })).toMatchObject({ refusal: { code: 'weight-not-whole' } })
  })
})
