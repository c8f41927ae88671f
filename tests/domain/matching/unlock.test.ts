/** One step to work: the single paper, word or conclusion that opens most. */
import { describe, expect, it } from 'vitest'
import { addDays } from '~/domain/calendar/day'
import { stepsToWork } from '~/domain/matching/unlock'
import { aCandidate, aJobAfterRelease, aReleasedPerson, anOpening, today } from '#tests/support/matching'

const openings = [
  anOpening({ id: 'sewing' }),
  anOpening({ id: 'kitchen', channel: 'housekeeping' }),
  anOpening({ id: 'building', channel: 'outside-area', institutionId: null }),
  anOpening({ id: 'elsewhere', institutionId: 'institution-2' }),
  aJobAfterRelease({ id: 'later' }),
]

const steps = (facts: Parameters<typeof aCandidate>[0]) => stepsToWork(aCandidate(facts), openings, today)

describe('the step that opens most', () => {
  it('is nothing when nothing stands in the way', () => {
    expect(steps({})).toEqual([])
  })

  it('is the identity document, when only it is missing', () => {
    expect(steps({ identityDocument: false })).toEqual([{ step: 'identity-document', opens: 3, clears: 0 }])
  })

  it('is the identity document again, when it has run out', () => {
    expect(steps({ identityDocumentUntil: addDays(today, -1) })[0]).toMatchObject({
      step: 'identity-document',
      opens: 3,
    })
  })

  it('is the number, for a foreigner with a passport', () => {
    expect(steps({ citizenship: 'UZ', hasIin: false })).toEqual([
      { step: 'individual-number', opens: 3, clears: 0 },
    ])
  })

  it('is none alone, when two papers are missing at once', () => {
    expect(steps({ citizenship: 'UZ', hasIin: false, identityDocument: false })).toEqual([])
  })

  it('is a question, when nobody asked the person', () => {
    expect(steps({ workConsent: null })).toEqual([{ step: 'consent', opens: 0, clears: 3 }])
  })

  it('is not to talk somebody round who said no', () => {
    expect(steps({ workConsent: 'no' })).toEqual([])
  })

  it('is a medical conclusion, when there is none', () => {
    expect(steps({ fitness: null })).toEqual([{ step: 'fitness-conclusion', opens: 0, clears: 3 }])
  })

  it('ranks what opens before what only clears up', () => {
    const found = steps({ identityDocument: false, psychologistRecommends: null, clearedOutside: null })
    expect(found).toEqual([{ step: 'identity-document', opens: 3, clears: 0 }])
    const both = steps({ psychologistRecommends: null, clearedOutside: null })
    expect(both.map(({ step }) => step)).toEqual(['psychologist-recommendation', 'outside-ruling'])
  })

  it('counts work after release for someone released', () => {
    expect(stepsToWork(aReleasedPerson({ identityDocument: false }), openings, today)).toEqual([
      { step: 'identity-document', opens: 1, clears: 0 },
    ])
  })
})
