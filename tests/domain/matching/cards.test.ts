/** Employers see cards, not people: no card may be so particular that somebody could be recognised by it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '~/domain/calendar/day'
import { type Card, cardParts, cardsOf, crowd } from '~/domain/matching/cards'
import { scoreFit } from '~/domain/matching/scores'
import { defaultWeights } from '~/domain/matching/scores/weights'
import { aCandidate, aJobAfterRelease, today } from '#tests/support/matching'
import { candidate, opening } from '#tests/support/matching-arbitraries'

const blank: Card = { age: null, occupation: null, experience: null, skills: null, available: null }
const alike = (count: number) => Array.from({ length: count }, (_, at) => aCandidate({ id: `person-${at}` }))
const pairsOf = (people: ReturnType<typeof alike>) =>
  people.map((each) => ({ candidate: each, opening: aJobAfterRelease() }))

describe('a card', () => {
  it('says what matters for the work when enough people are alike', () => {
    expect(cardsOf(pairsOf(alike(crowd)), today)[0]).toEqual({
      age: { from: 30, to: 39 },
      occupation: '7531',
      experience: 'from-1',
      skills: ['sewing'],
      available: '2028-11',
    })
  })

  it('says nothing of a person nobody resembles', () => {
    expect(cardsOf(pairsOf(alike(1)), today)).toEqual([blank])
  })

  it('grows coarser for one who differs, and stays detailed for the rest', () => {
    const older = aCandidate({ id: 'older', birthDate: day('1950-01-01'), endOfTerm: day('2028-10-02') })
    const cards = cardsOf(pairsOf([...alike(crowd), older]), today)
    expect(cards.at(-1)).toMatchObject({ age: null, occupation: '75', available: '2028' })
    expect(cards[0]?.age).not.toBeNull()
  })

  it('is never shown in detail unless a crowd shares what it shows', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 30 }), opening, (people, place) => {
        const cards = cardsOf(
          people.map((each) => ({ candidate: each, opening: place })),
          today,
        )
        const detailed = cards.filter((card) => JSON.stringify(card) !== JSON.stringify(blank))
        for (const card of detailed) {
          // Those shown more finely stand in this crowd too, so the coarser card can only be counted from below.
          const fits = cards.filter((other) => JSON.stringify(other) === JSON.stringify(card)).length
          if (card.age !== null && card.available?.length === 7) expect(fits).toBeGreaterThanOrEqual(crowd)
        }
        if (people.length < crowd) expect(detailed).toEqual([])
      }),
    )
  })

  it('names no skill that the opening did not ask for', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 20 }), opening, (people, place) => {
        const cards = cardsOf(
          people.map((each) => ({ candidate: each, opening: place })),
          today,
        )
        for (const { skills } of cards) for (const each of skills ?? []) expect(place.skills).toContain(each)
      }),
    )
  })

  it('shows parts that add up to the same total, with home, wishes, waiting and debts as one', () => {
    fc.assert(
      fc.property(candidate, opening, (person, place) => {
        const fit = scoreFit({ candidate: person, opening: place }, defaultWeights, today)
        const parts = cardParts(fit.parts)
        expect(parts.map(({ name }) => name)).toEqual(['specialty', 'skills', 'experience', 'other'])
        expect(parts.reduce((sum, each) => sum + each.points, 0)).toBe(fit.total)
      }),
    )
  })
})
