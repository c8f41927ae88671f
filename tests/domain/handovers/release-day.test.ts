/** The first hours of freedom: how they are counted, what may be written on the board, what floats up. */
import { describe, expect, test } from 'vitest'
import { day } from '~/domain/calendar/day'
import {
  decideMark,
  gateAfter,
  firstHours,
  hoursSince,
  isSettledMark,
  markStates,
  minutesOf,
  pressedMark,
  standingOnBoard,
} from '~/domain/handovers/release-day'

const at = (on: string, time: string) => ({ day: day(on), minutes: minutesOf(time) ?? 0 })

describe('hours since release', () => {
  test.each([
    ['run from the gate', '10:30', '2026-11-21', '12:45', 2],
    ['run from noon while nobody wrote the time down', null, '2026-11-21', '15:00', 3],
    ['are below nothing in the morning of the day', null, '2026-11-21', '09:00', -3],
    ['reach seventy-two three days later', '10:00', '2026-11-24', '10:00', firstHours],
    ['go on over midnight', '11:00', '2026-11-22', '00:30', 13],
    ['go on into the new year', '11:00', '2026-11-23', '11:59', 48],
  ] as const)('%s', (_what, left, on, time, hours) => {
    expect(hoursSince(day('2026-11-21'), left, at(on, time))).toBe(hours)
  })

  test('know no time that is not one', () => {
    expect(['24:00', '9:00', '10:60', 'noon'].map(minutesOf)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('the board', () => {
  test('takes no word about the medicine of Айдос', () => {
    expect(decideMark('medicine', { state: 'done', note: 'инсулин' })).toMatchObject({
      refusal: { code: 'note-about-health' },
    })
    expect(decideMark('medicine', { state: 'problem', note: null })).toMatchObject({
      value: { state: 'problem', note: null },
    })
  })

  test('wants to know what the problem is', () => {
    expect(decideMark('travel', { state: 'problem', note: ' ' })).toMatchObject({
      refusal: { code: 'problem-without-note' },
    })
    expect(decideMark('travel', { state: 'problem', note: 'нет билета' })).toMatchObject({
      value: { note: 'нет билета' },
    })
  })

  test('is pressed on until it is settled', () => {
    for (const state of markStates) expect(pressedMark[state] === null).toBe(isSettledMark(state))
  })

  test('lets one problem stand above everything that is done', () => {
    expect(standingOnBoard(['done', 'problem', 'done'])).toBe('problem')
    expect(standingOnBoard(['done', 'arranged'])).toBe('open')
    expect(standingOnBoard(['done', 'not-needed'])).toBe('settled')
  })
})

describe('A visit at the gate', () => {
  test('is put on the mark, and never over what somebody wrote', () => {
    expect(markStates.map((state) => gateAfter('allowed', state))).toEqual([
      'arranged',
      null,
      null,
      null,
      null,
    ])
    expect(markStates.map((state) => gateAfter('held', state))).toEqual(['done', 'done', null, null, null])
    expect(markStates.map((state) => gateAfter('off', state))).toEqual([null, 'not-known', null, null, null])
  })
})
