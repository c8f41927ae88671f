/** Decisions of the commission on the preventive register (Penal Enforcement Code, art. 17(5)). */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '~/domain/calendar/day'
import {
  decideAgain,
  decideEntry,
  decidePlacement,
  membersIn,
  reviewAfter,
} from '~/domain/preventive-register/decision'

const today = day('2026-11-20')
const members = ['Серіков Б. Т., басшы', 'Ким А. В., психолог', 'Оспанов Е., жасақ бастығы']
const facts = { isOn: false, arrivedOn: day('2025-01-01'), today }
const codeOf = (result: ReturnType<typeof decidePlacement> | ReturnType<typeof decideAgain>) =>
  result.ok ? 'ok' : result.refusal.code

describe('placement', () => {
  it.each([
    ['decided today by three members', { onDay: today, members }, facts, 'ok'],
    ['decided tomorrow', { onDay: day('2026-11-21'), members }, facts, 'day-ahead'],
    ['decided by two', { onDay: today, members: members.slice(1) }, facts, 'few-members'],
    [
      'with one member named twice',
      { onDay: today, members: [...members, 'СЕРІКОВ Б. Т., төраға'] },
      facts,
      'members-repeat',
    ],
    [
      'in a category the person is on already',
      { onDay: today, members },
      { ...facts, isOn: true },
      'already-on',
    ],
    ['before the person came', { onDay: day('2024-12-31'), members }, facts, 'not-here-yet'],
  ])('%s', (_words, commission, given, code) => {
    expect(codeOf(decidePlacement(commission, given))).toBe(code)
  })

  it('sets the day of the next review', () => {
    expect(decidePlacement({ onDay: today, members }, facts)).toEqual({
      ok: true,
      value: { reviewOn: '2027-02-20' },
    })
  })
})

describe('removal', () => {
  const on = { state: 'on' as const, placedOn: day('2026-06-01'), lastOn: day('2026-09-01'), today }
  it.each([
    ['today', today, on, 'ok'],
    ['before the placement', day('2026-05-31'), on, 'before-placement'],
    ['before the last decision', day('2026-08-31'), on, 'before-last-decision'],
    ['of somebody who is not on it', today, { ...on, state: 'off' as const }, 'not-on'],
  ])('%s', (_words, onDay, standing, code) => {
    expect(codeOf(decideAgain('remove', { onDay, members }, standing))).toBe(code)
  })

  it('leaves no review behind, keeping moves it on', () => {
    expect(decideAgain('remove', { onDay: today, members }, on)).toMatchObject({
      value: { state: 'off', reviewOn: null },
    })
    expect(decideAgain('keep', { onDay: today, members }, on)).toMatchObject({
      value: { state: 'on', reviewOn: '2027-02-20' },
    })
  })
})

describe('work written down', () => {
  it('lies between placement and removal', () => {
    const standing = { placedOn: day('2026-06-01'), removedOn: day('2026-10-01'), today }
    expect(decideEntry(day('2026-10-01'), standing).ok).toBe(true)
    expect(decideEntry(day('2026-10-02'), standing)).toMatchObject({ refusal: { code: 'not-on' } })
    expect(decideEntry(day('2026-05-31'), standing)).toMatchObject({ refusal: { code: 'before-placement' } })
  })
})

describe('the members of a commission', () => {
  it('are read a line each, empty lines left out', () => {
    expect(membersIn(' Серіков  Б., басшы \n\n Ким А.\r\n')).toEqual(['Серіков Б., басшы', 'Ким А.'])
  })
})

describe('a review', () => {
  it('always lies after its decision', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), (days) => {
        const onDay = addDays(day('2015-01-01'), days)
        expect(reviewAfter(onDay) > onDay).toBe(true)
      }),
    )
  })
})
