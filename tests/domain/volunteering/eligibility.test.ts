/** Who may take part in an event of volunteers: the law, the court and the regime decide, and nothing that is not theirs. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languages, words } from '#locales/index'
import { candidate } from '#tests/support/matching-arbitraries'
import { aCandidate, aReleasedPerson } from '#tests/support/matching'
import { addDays, day } from '~/domain/calendar/day'
import type { Candidate, Restricted } from '~/domain/matching/facts'
import {
  type ShiftFacts,
  asksOfficer,
  eligibilityOf,
  fitOf,
  forThePerson,
  needsOfficer,
} from '~/domain/volunteering/eligibility'

const on = day('2026-12-05')

const aShift = (facts: Partial<ShiftFacts> = {}): ShiftFacts => ({
  id: 'shift-1',
  onDay: on,
  startsAt: '10:00',
  endsAt: '12:00',
  institutionId: null,
  place: '711210000',
  form: 'volunteering',
  reward: 'none',
  withMinors: false,
  servesAlcohol: false,
  demands: [],
  peopleThere: [],
  ...facts,
})

const inside = aShift({ institutionId: 'institution-1' })

const asked = (
  person: Candidate,
  shift: ShiftFacts,
  more: { consent?: boolean | null; isBusy?: boolean } = {},
) => eligibilityOf({ candidate: person, shift, consent: true, isBusy: false, ...more })

const stateOf = (findings: ReturnType<typeof asked>, rule: string) =>
  findings.find((each) => each.rule === rule)?.state

const restricted = (more: Partial<Restricted>): Restricted => ({
  code: 'SR2',
  from: day('2026-01-01'),
  until: day('2027-01-01'),
  hours: null,
  places: [],
  areas: [],
  ...more,
})

describe('the law on volunteering, article 12', () => {
  it('takes adults: a minor is turned away, and whoever is eighteen by the day is not', () => {
    const born = (birthDate: string) =>
      stateOf(asked(aReleasedPerson({ birthDate: day(birthDate) }), aShift()), 'matching.age.volunteer')
    expect([born('2008-12-06'), born('2008-12-05')]).toEqual(['failed', 'held'])
  })

  it('leaves the choice to the person', () => {
    const says = (consent: boolean | null) =>
      stateOf(asked(aReleasedPerson(), aShift(), { consent }), 'volunteering.freely-chosen')
    expect([says(true), says(false), says(null)]).toEqual(['held', 'failed', 'unknown'])
  })

  it('knows no pay and no public assistants', () => {
    const findings = asked(aReleasedPerson(), aShift({ reward: 'paid', form: 'public-assistance' }))
    expect([
      stateOf(findings, 'volunteering.unpaid'),
      stateOf(findings, 'volunteering.as-volunteers'),
    ]).toEqual(['failed', 'failed'])
  })
})

describe('a person under a ban on places', () => {
  const banned = (places: readonly string[]) => aReleasedPerson({ restrictions: [restricted({ places })] })
  const found = (places: readonly string[], shift = aShift()) =>
    stateOf(asked(banned(places), shift), 'matching.supervision.places')

  it('does not come to an event held there', () => expect(found(['711210000'])).toBe('failed'))
  it('comes to an event held elsewhere', () => expect(found(['751010000'])).toBe('held'))
  it('is asked about when the place is named in words', () => expect(found(['Вокзал'])).toBe('unknown'))

  it('is bound at an institution too, when they come from outside', () =>
    expect(found(['711210000'], inside)).toBe('failed'))

  it('is free of it once it has ended', () => {
    const over = restricted({ places: ['711210000'], until: addDays(on, -1) })
    expect(
      stateOf(asked(aReleasedPerson({ restrictions: [over] }), aShift()), 'matching.supervision.places'),
    ).toBe('held')
  })
})

describe('whoever serves a sentence', () => {
  const state = (shift: ShiftFacts) => stateOf(asked(aCandidate(), shift), 'volunteering.own-institution')

  it('takes part in their own institution alone', () => {
    expect([state(inside), state(aShift({ institutionId: 'institution-2' })), state(aShift())]).toEqual([
      'held',
      'failed',
      'failed',
    ])
  })

  it('is asked about while nobody knows where they are', () =>
    expect(stateOf(asked(aCandidate({ institutionId: null }), inside), 'volunteering.own-institution')).toBe(
      'unknown',
    ))
})

describe('what is not known', () => {
  it('of health is asked about where the work asks something of it, and not elsewhere', () => {
    const person = aReleasedPerson({ fitness: null })
    expect(
      stateOf(asked(person, aShift({ demands: ['no-heavy-lifting'] })), 'volunteering.health-known'),
    ).toBe('unknown')
    expect(stateOf(asked(person, aShift()), 'volunteering.health-known')).toBeUndefined()
  })

  it('of places as the police worded them, or of any restriction, is looked at by an officer first', () => {
    const banned = aReleasedPerson({
      standing: 'on-probation',
      restrictions: [restricted({ places: ['базар маңы'] })],
    })
    expect(asksOfficer(asked(banned, aShift()))).toBe(true)
    expect(asksOfficer(asked(aReleasedPerson({ standing: 'on-probation' }), aShift()))).toBe(true)
    expect(asksOfficer(asked(aReleasedPerson(), aShift({ demands: ['no-heavy-lifting'] })))).toBe(false)
  })

  it('of restrictions on probation is no "none"', () =>
    expect(
      stateOf(
        asked(aReleasedPerson({ standing: 'on-probation' }), aShift()),
        'volunteering.restrictions-known',
      ),
    ).toBe('unknown'))
})

it('nobody from outside gets into an institution by signing up', () =>
  expect(stateOf(asked(aReleasedPerson(), inside), 'volunteering.let-in')).toBe('failed'))

describe('somebody from whom a person is kept apart', () => {
  const findings = asked(aCandidate({ keptApart: ['other'] }), { ...inside, peopleThere: ['other'] })

  it('closes the shift to them', () => expect(stateOf(findings, 'matching.room.kept-apart')).toBe('failed'))

  it('is not betrayed to the person themself, who is sent to their officer', () => {
    expect(stateOf(forThePerson(findings), 'matching.room.kept-apart')).toBeUndefined()
    expect(needsOfficer(findings)).toBe(true)
  })
})

it('somebody who was not asked yet fits all the same, and somebody who said no does not', () => {
  const says = (consent: boolean | null) => fitOf(asked(aCandidate(), inside, { consent }))
  expect([says(null), says(true), says(false)]).toEqual(['fits', 'fits', 'does-not-fit'])
})

it('a second event at the same time is refused', () =>
  expect(stateOf(asked(aReleasedPerson(), aShift(), { isBusy: true }), 'volunteering.time-free')).toBe(
    'failed',
  ))

const anyShift = fc.record({
  institutionId: fc.constantFrom(null, 'institution-1', 'institution-2'),
  form: fc.constantFrom('volunteering' as const, 'public-assistance' as const),
  reward: fc.constantFrom('none' as const, 'expenses' as const, 'paid' as const),
  withMinors: fc.constantFrom(true, false, null),
  servesAlcohol: fc.constantFrom(true, false, null),
  demands: fc.constantFrom([], ['no-heavy-lifting' as const]),
})

describe('whoever asks', () => {
  it('a minor never fits, whatever else is known', () => {
    fc.assert(
      fc.property(candidate, anyShift, (person, shift) => {
        const minor = { ...person, birthDate: day('2009-01-01') }
        expect(asked(minor, aShift(shift)).some(({ state }) => state === 'failed')).toBe(true)
      }),
    )
  })

  it('behaviour, offences and a psychologist’s word change nothing', () => {
    fc.assert(
      fc.property(candidate, anyShift, fc.integer({ min: -3, max: 3 }), (person, shift, behaviourDegree) => {
        const other: Candidate = {
          ...person,
          behaviourDegree,
          psychologistRecommends: false,
          barredCategory: true,
          crimeWhileServing: true,
        }
        expect(asked(other, aShift(shift))).toEqual(asked(person, aShift(shift)))
      }),
    )
  })

  it('every finding has words in each language, and no value is missing in them', () => {
    const tree = (language: (typeof languages)[number], id: string, state: string): string => {
      const found = id
        .split('.')
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], words[language].law.rule)
      return String((found as Record<string, string> | undefined)?.[state])
    }
    fc.assert(
      fc.property(candidate, anyShift, (person, shift) => {
        const wrong = asked(person, aShift(shift)).flatMap(({ rule, state, values = {} }) =>
          languages.flatMap((language) => {
            const text = tree(language, rule, state)
            const wanted = [...text.matchAll(/\{\{(\w+)\}\}/g)].map((each) => each[1] ?? '')
            return text === 'undefined' || wanted.some((name) => !(name in values))
              ? [`${language} ${rule}`]
              : []
          }),
        )
        expect(wrong).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
