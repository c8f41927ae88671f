import { describe, expect, it } from 'vitest'
import { addDays, day } from '~/domain/calendar/day'
import { caseState, decideClose, decideOpenCase } from '~/domain/secrecy/supervision'

const today = day('2026-11-21')
const offer = { authorId: 'dana', supervisorId: 'aigul', untilOn: addDays(today, 7), sessions: 2 }

describe('a case offered to a supervisor', () => {
  it.each([
    ['for a week', {}, 'open'],
    ['for today alone', { untilOn: today }, 'open'],
    ['for the longest time there is', { untilOn: addDays(today, 29) }, 'open'],
    ['for a day longer', { untilOn: addDays(today, 30) }, 'leave-too-long'],
    ['until yesterday', { untilOn: addDays(today, -1) }, 'until-past'],
    ['to its own author', { supervisorId: 'dana' }, 'same-psychologist'],
    ['without a session', { sessions: 0 }, 'nothing-chosen'],
  ])('%s: %s', (_what, given, outcome) => {
    const decision = decideOpenCase({ ...offer, ...given }, today)
    expect(decision.ok ? decision.value : decision.refusal.code).toBe(outcome)
  })

  it('is open through its last day, and never after it was closed', () => {
    const standing = { untilOn: today, closedAt: null }
    expect(caseState(standing, today)).toBe('open')
    expect(caseState(standing, addDays(today, 1))).toBe('over')
    expect(caseState({ ...standing, closedAt: '2026-11-20T00:00:00.000Z' }, today)).toBe('closed')
  })

  it('is closed once', () => {
    expect(decideClose({ untilOn: today, closedAt: null }, today).ok).toBe(true)
    expect(decideClose({ untilOn: addDays(today, -1), closedAt: null }, today).ok).toBe(false)
    expect(decideClose({ untilOn: today, closedAt: '2026-11-20T00:00:00.000Z' }, today)).toMatchObject({
      refusal: { code: 'leave-over' },
    })
  })
})
