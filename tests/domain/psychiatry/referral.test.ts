/** A referral to a psychiatrist: who takes which step, on which days, and what is owed next. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '~/domain/calendar/day'
import { officialCalendar } from '#tests/support/days'
import {
  type PsychiatryStep,
  type PsychiatryState,
  type StepWords,
  decidePsychiatryStep,
  psychiatryDueOn,
  psychiatrySteps,
  psychiatryStepsFrom,
} from '~/domain/psychiatry/referral'

const today = day('2026-11-20')
const words = (given: Partial<StepWords> = {}): StepWords => ({
  onDay: today,
  visitOn: null,
  answer: null,
  reason: null,
  ...given,
})
const standing = (state: PsychiatryState, role: 'psychologist' | 'medic' = 'psychologist') => ({
  state,
  lastOn: day('2026-11-10'),
  role,
  today,
})
const refusalOf = (...given: Parameters<typeof decidePsychiatryStep>) => {
  const result = decidePsychiatryStep(...given)
  return result.ok ? undefined : result.refusal.code
}

describe('the way of a referral', () => {
  it('leads from the recommendation over consent and visit to an answer without a diagnosis', () => {
    const way: readonly [PsychiatryStep, Partial<StepWords>][] = [
      ['agree', {}],
      ['send', { visitOn: day('2026-11-25') }],
      ['see', {}],
      ['answer', { answer: 'work-goes-on' }],
    ]
    let state: PsychiatryState = 'recommended'
    for (const [step, given] of way) {
      const result = decidePsychiatryStep(standing(state), step, words(given))
      if (!result.ok) throw new Error(result.refusal.code)
      state = result.value
    }
    expect(state).toBe('answered')
  })

  it('sends nobody who has not agreed', () => {
    expect(refusalOf(standing('recommended'), 'send', words({ visitOn: today }))).toBe('wrong-state')
    expect(refusalOf(standing('refused'), 'send', words({ visitOn: today }))).toBe('wrong-state')
  })

  it('lets the medical unit write down the visit, not what the person said to the psychologist', () => {
    expect(psychiatryStepsFrom('recommended', 'medic')).toEqual([])
    expect(psychiatryStepsFrom('agreed', 'medic')).toEqual(['send'])
    expect(psychiatryStepsFrom('agreed', 'psychologist')).toEqual(['send', 'close'])
    expect(psychiatryStepsFrom('agreed', 'detachment-head')).toEqual([])
  })

  it.each([
    ['a day ahead', 'agree', words({ onDay: day('2026-11-21') }), 'day-ahead'],
    ['a day before the last step', 'agree', words({ onDay: day('2026-11-09') }), 'day-before-last'],
    ['closing without a reason', 'close', words(), 'reason-missing'],
  ] as const)('refuses %s', (_words, step, given, code) => {
    expect(refusalOf(standing('recommended'), step, given)).toBe(code)
  })

  it('asks for the day of the visit, and not one before it was appointed', () => {
    expect(refusalOf(standing('agreed'), 'send', words())).toBe('visit-missing')
    expect(refusalOf(standing('agreed'), 'send', words({ visitOn: day('2026-11-19') }))).toBe('visit-before')
  })

  it('ends for good', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('answered' as const, 'closed' as const),
        fc.constantFrom(...psychiatrySteps),
        (state, step) => {
          expect(refusalOf(standing(state), step, words({ answer: 'work-goes-on', reason: 'error' }))).toBe(
            'wrong-state',
          )
        },
      ),
    )
  })
})

describe('what is owed next', () => {
  const due = (state: PsychiatryState, urgency: 'urgent' | 'soon' | 'routine') =>
    psychiatryDueOn({ state, urgency, lastOn: today, visitOn: null }, officialCalendar, today)

  it('comes sooner the more urgent it is', () => {
    expect(due('agreed', 'urgent')).toBe('2026-11-23')
    expect(due('agreed', 'soon')).toBe('2026-11-25')
    expect(String(due('agreed', 'routine')) > '2026-12-01').toBe(true)
  })

  it('is the visit itself once its day is known, and nothing at the end', () => {
    const sent = { state: 'sent' as const, urgency: 'soon' as const, lastOn: today }
    expect(psychiatryDueOn({ ...sent, visitOn: day('2026-12-09') }, officialCalendar, today)).toBe(
      '2026-12-09',
    )
    expect(due('answered', 'soon')).toBeNull()
  })
})
