/** What a reason brings, what an employer learns and when, whose step is late, and that no hour is given twice. */
import { describe, expect, it } from 'vitest'
import { calendarFrom } from '~/domain/calendar/holidays'
import { addDays, day } from '~/domain/calendar/day'
import { consequencesOf, consequencesOn, stands } from '~/domain/placements/consequences'
import { factsShown, scopeIn, sharedFacts, stageOf } from '~/domain/placements/disclosure'
import { declineReasons, endReasons, withdrawReasons } from '~/domain/placements/reasons'
import { openStates, referralStates } from '~/domain/placements/referral'
import { decidePick, decideSlot, overlap } from '~/domain/placements/slots'
import { cutOf, dueOf, escalatesAfter, stallOf, waitingStates, waitsFor } from '~/domain/placements/stalls'

const today = day('2026-11-20')
const calendar = calendarFrom([])

describe('a reason', () => {
  it('of every list says what it brings, and refusing work brings nothing by itself', () => {
    for (const reason of [...declineReasons, ...withdrawReasons, ...endReasons])
      expect(consequencesOf[reason], reason).toBeDefined()
    expect(consequencesOf['person-refuses']).toEqual([])
  })

  it('of not being ready pauses matching for thirty days and asks for the needs again', () => {
    const [pause, reassess] = consequencesOn('not-ready', today)
    expect(pause).toEqual({ kind: 'pause', untilOn: '2026-12-20' })
    expect(reassess).toEqual({ kind: 'reassess', untilOn: null })
    expect(stands({ undoneAt: null, untilOn: day('2026-12-20') }, day('2026-12-20'))).toBe(true)
    expect(stands({ undoneAt: null, untilOn: day('2026-12-20') }, day('2026-12-21'))).toBe(false)
    expect(stands({ undoneAt: '2026-11-21T04:00:00.000Z', untilOn: null }, today)).toBe(false)
  })
})

describe('an employer', () => {
  it('sees a card without a consent or the officer’s word, whatever the state', () => {
    for (const state of referralStates) expect(stageOf(state, false)).toBe('card')
    expect(stageOf('proposed', true)).toBe('card')
    expect(stageOf('declined', true)).toBe('card')
    expect(factsShown('card', sharedFacts)).toEqual([])
  })

  it('learns how to reach the person only after an offer, and only what was agreed to', () => {
    expect(stageOf('interview', true)).toBe('agreed')
    expect(factsShown('agreed', ['skills', 'contact'])).toEqual(['skills'])
    expect(stageOf('offered', true)).toBe('offered')
    expect(factsShown('offered', ['skills', 'contact'])).toEqual(['skills', 'contact'])
    expect(scopeIn(['skills', 'articles'])).toEqual(['skills'])
    expect(scopeIn('contact')).toEqual([])
  })
})

describe('a referral that waits', () => {
  it('is late after its working days and heard of by the head after five more', () => {
    const friday = day('2026-11-20')
    expect(dueOf('proposed', friday, calendar)).toBe('2026-11-25')
    expect(escalatesAfter('proposed', friday, calendar)).toBe('2026-12-02')
    expect(stallOf('proposed', friday, day('2026-11-25'), calendar)).toBe('in-time')
    expect(stallOf('proposed', friday, day('2026-11-26'), calendar)).toBe('late')
    expect(stallOf('proposed', friday, day('2026-12-03'), calendar)).toBe('escalated')
  })

  it('is found by the last day on which it could have come into its state', () => {
    for (const state of waitingStates)
      for (const stall of ['late', 'escalated'] as const)
        for (const now of [day('2026-11-20'), day('2026-11-22'), day('2026-11-25')]) {
          const cut = cutOf(stall, state, { today: now, calendar })
          const isSo = (since: typeof cut) => {
            const found = stallOf(state, since, now, calendar)
            return stall === 'late' ? found !== 'in-time' : found === 'escalated'
          }
          expect([isSo(cut), isSo(addDays(cut, 1))], `${state} ${stall} ${now}`).toEqual([true, false])
        }
  })

  it('waits for the employer after an application and an interview, else for the officer, but for the start', () => {
    expect(waitingStates.filter((state) => waitsFor[state] === 'employer')).toEqual([
      'applied',
      'interview',
      'offer-accepted',
    ])
  })

  it('is watched in every open state but work itself', () => {
    expect(waitingStates).toEqual(openStates.filter((state) => state !== 'started'))
  })
})

describe('a time for an interview', () => {
  const at = (startsAt: string, minutes = 30) => ({ startsAt, minutes })
  it('lies ahead, is as long as a talk, and meets no other', () => {
    expect(decideSlot(at('2026-11-20T10:00'), [], today)).toMatchObject({ refusal: { code: 'slot-past' } })
    expect(decideSlot(at('2026-11-25T25:00'), [], today)).toMatchObject({ refusal: { code: 'slot-past' } })
    expect(decideSlot(at('2028-11-25T10:00'), [], today)).toMatchObject({ refusal: { code: 'slot-too-far' } })
    expect(decideSlot(at('2026-11-25T10:00', 5), [], today)).toMatchObject({
      refusal: { code: 'slot-length' },
    })
    expect(decideSlot(at('2026-11-25T10:00'), [at('2026-11-25T10:15')], today)).toMatchObject({
      refusal: { code: 'slot-clash' },
    })
    expect(decideSlot(at('2026-11-25T10:00'), [at('2026-11-25T10:30')], today).ok).toBe(true)
  })

  it('is seen to overlap across midnight', () => {
    expect(overlap(at('2026-11-25T23:50'), at('2026-11-26T00:10'))).toBe(true)
    expect(overlap(at('2026-11-25T23:40', 20), at('2026-11-26T00:00'))).toBe(false)
  })

  it('goes to one person, who is nowhere else at that hour', () => {
    expect(decidePick(at('2026-11-25T10:00'), false, [])).toMatchObject({ refusal: { code: 'slot-taken' } })
    expect(decidePick(at('2026-11-25T10:00'), true, [at('2026-11-25T09:45')])).toMatchObject({
      refusal: { code: 'person-busy' },
    })
    expect(decidePick(at('2026-11-25T10:00'), true, []).ok).toBe(true)
  })
})
