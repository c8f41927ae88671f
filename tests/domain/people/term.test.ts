/** What may move a term or a release, and the days that do not fit together. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '~/domain/calendar/day'
import {
  type TermOf,
  type TermProposal,
  termAfter,
  termCauseCodes,
  termCauses,
  termProblems,
} from '~/domain/people/term'
import { decideTransfer } from '~/domain/people/transfer'

const today = day('2026-11-21')

/** Ерлан, in custody since May 2022, until 15 November 2027. */
const erlan: TermOf = {
  standing: 'in-custody',
  arrivedOn: day('2022-05-10'),
  sentenceStart: day('2022-03-01'),
  endOfTerm: day('2027-11-15'),
  releasedOn: null,
  releaseGround: null,
  termSetOn: null,
}

const act = { courtAct: '4-117/2026', actOn: day('2026-11-18') }

const proposal = (given: Partial<TermProposal>): TermProposal => ({
  cause: 'parole',
  ...act,
  endOfTerm: erlan.endOfTerm,
  releasedOn: null,
  releaseGround: null,
  note: null,
  ...given,
})

describe('a change of the term', () => {
  test('parole granted to Erlan sets his release and leaves the end of term', () => {
    const granted = proposal({ releasedOn: day('2026-12-10') })
    expect(termProblems(erlan, granted, today)).toEqual([])
    expect(termAfter(erlan, granted)).toEqual({
      endOfTerm: '2027-11-15',
      releasedOn: '2026-12-10',
      releaseGround: 'parole',
      termSetOn: '2026-11-18',
    })
  })

  test('an amnesty that cuts the term of Saule names no release', () => {
    const cut = proposal({ cause: 'amnesty', endOfTerm: day('2027-05-15') })
    expect(termProblems(erlan, cut, today)).toEqual([])
    expect(termAfter(erlan, cut)).toMatchObject({ releasedOn: null, releaseGround: null })
  })

  test('a new sentence moves the end to 29 February', () => {
    const longer = proposal({ cause: 'new-sentence', endOfTerm: day('2028-02-29') })
    expect(termProblems(erlan, longer, today)).toEqual([])
  })

  test('a release called off gives the end of term back', () => {
    const set = { ...erlan, releasedOn: day('2026-12-10'), releaseGround: 'parole' }
    const back = proposal({ cause: 'release-called-off', releasedOn: day('2026-12-10') })
    expect(termProblems(set, back, today)).toEqual([])
    expect(termAfter(set, back)).toMatchObject({ releasedOn: null, releaseGround: null })
  })

  test('another day of the same parole keeps its ground', () => {
    const set = { ...erlan, releasedOn: day('2026-12-10'), releaseGround: 'parole' }
    const later = proposal({
      cause: 'correction',
      note: 'жаңылыс',
      releasedOn: day('2026-12-12'),
      releaseGround: 'parole',
    })
    expect(termAfter(set, later)).toMatchObject({ releaseGround: 'parole', termSetOn: null })
  })
})

describe('a change is refused beside its field', () => {
  test.each([
    ['parole without a day of release', {}, 'releasedOn', 'release-missing'],
    ['an act nobody names', { courtAct: null, releasedOn: day('2026-12-10') }, 'courtAct', 'act-missing'],
    ['an act without a day', { actOn: null, releasedOn: day('2026-12-10') }, 'actOn', 'act-day-missing'],
    [
      'an act of tomorrow',
      { actOn: day('2026-11-22'), releasedOn: day('2026-12-10') },
      'actOn',
      'act-in-future',
    ],
    [
      'an act older than the sentence',
      { actOn: day('2022-01-01'), releasedOn: day('2026-12-10') },
      'actOn',
      'act-before-start',
    ],
    ['a release in the past', { releasedOn: day('2026-11-20') }, 'releasedOn', 'release-in-past'],
    [
      'a release before the arrival',
      { releasedOn: day('2022-04-01') },
      'releasedOn',
      'release-before-arrival',
    ],
    [
      'a release before the sentence',
      { releasedOn: day('2022-02-01') },
      'releasedOn',
      'release-before-start',
    ],
    ['a release after the end', { releasedOn: day('2027-11-16') }, 'releasedOn', 'release-after-end'],
    [
      'an end before the start',
      { cause: 'new-sentence', endOfTerm: day('2022-02-01') },
      'endOfTerm',
      'end-before-start',
    ],
    [
      'an end before the arrival',
      { cause: 'new-sentence', endOfTerm: day('2022-05-01') },
      'endOfTerm',
      'end-before-arrival',
    ],
    [
      'an end that is over',
      { cause: 'time-credited', endOfTerm: day('2026-11-01') },
      'endOfTerm',
      'end-in-past',
    ],
    ['no end at all', { cause: 'time-credited', endOfTerm: null }, 'endOfTerm', 'end-missing'],
    ['an end that stays', { cause: 'time-credited' }, 'endOfTerm', 'nothing-changed'],
    [
      'a correction without a word',
      { cause: 'correction', endOfTerm: day('2027-11-16') },
      'note',
      'note-missing',
    ],
    ['nothing to call off', { cause: 'release-called-off' }, 'cause', 'nothing-to-call-off'],
  ] as const)('%s', (_, given, field, code) => {
    expect(termProblems(erlan, proposal(given), today)).toContainEqual({ field, code })
  })

  test('time credited beyond the end lets a person out today', () => {
    const out = { cause: 'time-credited', endOfTerm: day('2026-11-01'), releasedOn: today } as const
    expect(termProblems(erlan, proposal(out), today)).toEqual([])
  })
})

test('whatever is typed, an accepted change never releases before today, arrival or sentence', () => {
  const days = fc.option(
    fc.integer({ min: -2500, max: 2500 }).map((count) => addDays(today, count)),
    { nil: null },
  )
  const typed = fc.record({
    cause: fc.constantFrom(...termCauseCodes),
    courtAct: fc.option(fc.constant('4-1'), { nil: null }),
    actOn: days,
    endOfTerm: days,
    releasedOn: days,
    releaseGround: fc.constant(null),
    note: fc.option(fc.constant('x'), { nil: null }),
  })
  fc.assert(
    fc.property(typed, (each) => {
      if (termProblems(erlan, each, today).length > 0) return
      const { endOfTerm, releasedOn, releaseGround } = termAfter(erlan, each)
      if (releasedOn) expect(releasedOn >= today).toBe(true)
      expect(releasedOn === null).toBe(releaseGround === null)
      expect(endOfTerm && endOfTerm >= '2022-05-10').toBe(true)
      if (termCauses[each.cause].needsAct) expect(each.courtAct).not.toBeNull()
    }),
    { numRuns: 20_000 },
  )
})

describe('a transfer', () => {
  const person = { ...erlan, institutionId: 'A' }
  test.each([
    [{ institutionId: 'A', on: today }, 'same-institution'],
    [{ institutionId: 'B', on: day('2026-11-22') }, 'day-in-future'],
    [{ institutionId: 'B', on: day('2022-05-09') }, 'before-arrival'],
  ] as const)('%j is refused: %s', (to, code) => {
    expect(decideTransfer(person, to, today)).toMatchObject({ refusal: { code } })
  })

  test('of someone who has left is refused', () => {
    const left = { ...person, standing: 'released' } as const
    expect(decideTransfer(left, { institutionId: 'B', on: today }, today)).toMatchObject({
      refusal: { code: 'already-left' },
    })
  })

  test('today to another institution goes through', () => {
    expect(decideTransfer(person, { institutionId: 'B', on: today }, today).ok).toBe(true)
  })
})
