import { describe, expect, it } from 'vitest'
import { day } from '~/domain/calendar/day'
import {
  decideApproval,
  decideRegister,
  decideTake,
  isConfirmed,
  requestState,
} from '~/domain/secrecy/lawful-request'

const today = day('2026-11-21')
const now = '2026-11-21T07:00:00.000Z'
const plus = (iso: string, minutes: number): string =>
  new Date(Date.parse(iso) + minutes * 60_000).toISOString()
const approved = { state: 'approved', openUntil: '2026-11-24T07:00:00.000Z', takenAt: null }

describe('a lawful request', () => {
  it('names a document that exists today and at least one note', () => {
    expect(decideRegister({ datedOn: today, notes: 1 }, today).ok).toBe(true)
    expect(decideRegister({ datedOn: day('2026-11-22'), notes: 1 }, today)).toMatchObject({
      refusal: { code: 'dated-ahead' },
    })
    expect(decideRegister({ datedOn: today, notes: 0 }, today)).toMatchObject({
      refusal: { code: 'nothing-chosen' },
    })
  })

  it('is approved by somebody else than its registrar, once', () => {
    expect(decideApproval({ state: 'asked', registeredBy: 'head' }, 'committee').ok).toBe(true)
    expect(decideApproval({ state: 'asked', registeredBy: 'head' }, 'head').ok).toBe(false)
    expect(decideApproval({ state: 'approved', registeredBy: 'head' }, 'committee').ok).toBe(false)
  })

  it.each([
    ['before it is approved', { ...approved, state: 'asked', openUntil: null }, 'export-not-ready'],
    ['when it was refused', { ...approved, state: 'refused', openUntil: null }, 'export-not-ready'],
    ['a second time', { ...approved, takenAt: now }, 'export-taken'],
    ['in the moment in which its time ends', { ...approved, openUntil: now }, 'export-over'],
  ])('gives no file %s', (_when, standing, code) => {
    expect(decideTake(standing, now)).toMatchObject({ refusal: { code } })
  })

  it('gives its file while it is approved and not taken', () => {
    expect(requestState(approved, now)).toBe('ready')
    expect(decideTake(approved, now).ok).toBe(true)
  })

  it('gives its file only for ten minutes after the password, and only to whoever typed it', () => {
    const confirmed = { confirmedAt: now, confirmedBy: 'head' }
    const at = (minutes: number, by = 'head') => isConfirmed(confirmed, by, plus(now, minutes), plus)
    expect([at(0), at(9.99), at(10), at(1, 'other')]).toEqual([true, true, false, false])
    expect(isConfirmed({ confirmedAt: null, confirmedBy: null }, 'head', now, plus)).toBe(false)
  })
})
