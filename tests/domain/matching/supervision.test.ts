/** Law 245-VIII, art. 65(2): the five restrictions against the hours and the places of work. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '~/domain/calendar/day'
import type { FindingState } from '~/domain/law/rule'
import type { OpeningFacts, Restricted } from '~/domain/matching/facts'
import { hoursOverlap } from '~/domain/openings/shift'
import {
  aCandidate,
  aJobAfterRelease,
  aReleasedPerson,
  aRestriction,
  anOpening,
  findingOf,
  today,
} from '#tests/support/matching'
import { shift, time } from '#tests/support/matching-arbitraries'

const found = (name: string, restrictions: readonly Restricted[], opening: Partial<OpeningFacts> = {}) =>
  findingOf(`matching.supervision.${name}`, aReleasedPerson({ restrictions }), aJobAfterRelease(opening))

const atNight = aRestriction({ code: 'SR1', hours: { from: '22:00', to: '06:00' } })

describe('SR1, hours at home', () => {
  it.each<[string, string, string, FindingState]>([
    ['a day shift', '08:00', '17:00', 'held'],
    ['an evening shift that ends at ten', '14:00', '22:00', 'held'],
    ['an evening shift that ends at half past ten', '14:00', '22:30', 'failed'],
    ['a night shift over midnight', '20:00', '08:00', 'failed'],
    ['a bakery shift that begins at five', '05:00', '13:00', 'failed'],
  ])('from ten to six and %s', (_, from, to, state) => {
    expect(found('hours', [atNight], { shifts: [{ days: [1, 2, 3, 4, 5], from, to }] })?.state).toBe(state)
  })

  it('and any shift agree with the minutes of the week', () => {
    fc.assert(
      fc.property(time, time, shift, (from, to, work) => {
        const home = aRestriction({ code: 'SR1', hours: { from, to } })
        const meets = hoursOverlap([{ days: [1, 2, 3, 4, 5, 6, 7], from, to }], [work])
        expect(found('hours', [home], { shifts: [work] })?.state).toBe(meets ? 'failed' : 'held')
      }),
    )
  })

  it('not entered yet are unknown, and so are shifts nobody wrote down', () => {
    expect(found('hours', [aRestriction({ code: 'SR1' })])?.state).toBe('unknown')
    expect(found('hours', [atNight], { shifts: [] })?.state).toBe('unknown')
  })
})

describe('SR2, places', () => {
  const market = aRestriction({ code: 'SR2', places: ['рынок «Шапагат»'] })
  const district = aRestriction({ code: 'SR2', places: ['711110000'] })
  it('named in words are compared by a person, not by us', () => {
    expect(found('places', [market])?.state).toBe('unknown')
  })

  it('named by code are compared', () => {
    expect(found('places', [district], { place: '711110000' })?.state).toBe('failed')
    expect(found('places', [district], { place: '711210000' })?.state).toBe('held')
    expect(found('places', [district], { place: '710000000' })?.state).toBe('unknown')
  })
})

describe('SR3, the district or city', () => {
  const semey = aRestriction({ code: 'SR3', areas: ['101000000'] })
  it.each<[string, string, FindingState]>([
    ['work in the city itself', '101010000', 'held'],
    ['work in the next district', '103230100', 'failed'],
    ['work named only by its oblast', '100000000', 'unknown'],
  ])('and %s', (_, place, state) => expect(found('area', [semey], { place })?.state).toBe(state))

  it('not entered yet is unknown', () => {
    expect(found('area', [aRestriction({ code: 'SR3' })])?.state).toBe('unknown')
  })
})

describe('SR4 and SR5', () => {
  it.each<[boolean | null, FindingState]>([
    [true, 'failed'],
    [false, 'held'],
    [null, 'unknown'],
  ])('when minors or alcohol are there: %s', (there, state) => {
    expect(found('minors', [aRestriction({ code: 'SR4' })], { withMinors: there })?.state).toBe(state)
    expect(found('alcohol', [aRestriction({ code: 'SR5' })], { servesAlcohol: there })?.state).toBe(state)
  })
})

describe('a restriction', () => {
  const night = { shifts: [{ days: [1], from: '20:00', to: '08:00' }] }

  it('that ended yesterday binds no more; on its last day it still does', () => {
    expect(found('hours', [{ ...atNight, until: addDays(today, -1) }], night)?.state).toBe('held')
    expect(found('hours', [{ ...atNight, until: today }], night)?.state).toBe('failed')
  })

  it('that begins at release already counts for work after it', () => {
    expect(found('hours', [{ ...atNight, from: addDays(today, 30) }], night)?.state).toBe('failed')
  })

  it('is shown as our reading, to be confirmed', () => {
    expect(found('alcohol', [aRestriction({ code: 'SR5' })])?.cites[0]?.standing).toBe('to-confirm')
  })

  it('is not asked about while the person is still inside', () => {
    const person = aCandidate({ restrictions: [atNight] })
    expect(findingOf('matching.supervision.hours', person, anOpening(night))).toBeUndefined()
  })

  it('that nobody set is not mentioned', () => {
    expect(found('hours', [])).toBeUndefined()
  })
})
