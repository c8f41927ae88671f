import { describe, expect, it } from 'vitest'
import { day } from '~/domain/calendar/day'
import { type Opening, decideSecond, glassState, maySeeThrough, openUntilAfter } from '~/domain/secrecy/glass'

const today = day('2026-11-21')
const asked = '2026-11-21T07:00:00.000Z'
const plus = (iso: string, hours: number): string =>
  new Date(Date.parse(iso) + hours * 3_600_000).toISOString()
const opening: Opening = { state: 'asked', askedBy: 'medic', askedAt: asked, openUntil: null }
const codeAt = (now: string, by = 'head', given: Partial<Opening> = {}) => {
  const decision = decideSecond({ ...opening, ...given }, by, now, today, plus)
  return decision.ok ? 'decides' : decision.refusal.code
}

describe('the second person', () => {
  it('is somebody else than the one who asked', () => {
    expect([codeAt(asked), codeAt(asked, 'medic')]).toEqual(['decides', 'same-person'])
  })

  it('answers within four hours; later it is asked anew', () => {
    expect([codeAt(plus(asked, 3.99)), codeAt(plus(asked, 4))]).toEqual(['decides', 'glass-lapsed'])
  })

  it('answers once', () => {
    for (const state of ['opened', 'refused']) expect(codeAt(asked, 'head', { state })).toBe('glass-decided')
  })
})

describe('the glass', () => {
  it('is open for twelve hours after the second person’s word, and then shut', () => {
    const openUntil = openUntilAfter(asked, today, plus)
    const at = (now: string) => glassState({ ...opening, state: 'opened', openUntil }, now, today, plus)
    expect([at(asked), at(plus(asked, 11.99)), at(plus(asked, 12))]).toEqual(['open', 'open', 'closed'])
  })

  it('shows something to the two who opened it and to nobody else', () => {
    const by = (who: string) => maySeeThrough({ askedBy: 'medic', decidedBy: 'head' }, who)
    expect([by('medic'), by('head'), by('officer')]).toEqual([true, true, false])
    expect(maySeeThrough({ askedBy: 'medic', decidedBy: null }, 'head')).toBe(false)
  })
})
