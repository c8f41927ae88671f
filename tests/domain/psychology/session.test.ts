/** What may be written into the log, when a session may be set, and who may belong to a group. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '~/domain/calendar/day'
import {
  type WeeklyTimes,
  decideJoining,
  decideLines,
  occurrencesOf,
  timesClash,
} from '~/domain/psychology/group'
import { peoplePerPost } from '~/domain/psychology/parameters'
import { decideCancelled, decidePlanned, takesFromWork } from '~/domain/psychology/planned'
import { type SessionRecord, decideFree, decideMethod, decideSession } from '~/domain/psychology/session'

const today = day('2026-11-21')
const now = { day: today, time: '14:00' }

const aSession = (given: Partial<SessionRecord> = {}): SessionRecord => ({
  heldOn: today,
  startedAt: null,
  kind: 'consultation',
  attendance: 'attended',
  absence: null,
  note: null,
  results: null,
  conclusion: null,
  nextOn: null,
  ...given,
})

const codeOf = (result: { ok: boolean; refusal?: { code: string } }): string =>
  result.ok ? 'ok' : (result.refusal?.code ?? '')

describe('a session is written down', () => {
  it.each([
    ['on the day it was held', {}, 'ok'],
    ['a month later at most', { heldOn: day('2026-10-21') }, 'ok'],
    ['not from memory of two months ago', { heldOn: day('2026-09-21') }, 'session-too-old'],
    ['not before its day', { heldOn: day('2026-11-22') }, 'session-ahead'],
    ['not before its hour', { startedAt: '14:05' }, 'session-ahead'],
    ['once it has begun', { startedAt: '14:00' }, 'ok'],
    ['with the reason when it did not take place', { attendance: 'missed', absence: 'court' }, 'ok'],
    ['not without the reason when it did not take place', { attendance: 'missed' }, 'absence-missing'],
    ['not with a reason when it did', { absence: 'court' }, 'absence-without-miss'],
    [
      'without a note when the person did not come',
      { attendance: 'missed', absence: 'court', note: 'said nothing' },
      'note-without-session',
    ],
    [
      'without results when the person did not come',
      { attendance: 'missed', absence: 'court', results: 'none' },
      'note-without-session',
    ],
    ['with a note when the person came and refused', { attendance: 'refused', note: 'at the door' }, 'ok'],
    ['not as a recommendation that recommends nothing', { kind: 'recommendation' }, 'recommendation-empty'],
    ['as a recommendation to staff', { kind: 'recommendation', conclusion: 'A quiet place' }, 'ok'],
    ['not with a next one on the same day', { nextOn: today }, 'next-before'],
  ] as const)('%s', (_when, given, expected) => {
    expect(codeOf(decideSession(aSession(given), now))).toBe(expected)
  })

  it('with an approved method only', () => {
    const states = ['approved', 'draft', 'under-review', 'withdrawn', undefined]
    expect(states.map((state) => decideMethod(state).ok)).toEqual([true, false, false, false, false])
  })
})

describe('a time', () => {
  const wanted = { startsAt: '2026-11-23T10:00', minutes: 45 }

  it.each([
    ['is free when nothing is there', [], 'ok'],
    ['is free from the minute another session ends', [{ startsAt: '2026-11-23T09:15', of: 'person' }], 'ok'],
    [
      'is not free for one who sits elsewhere',
      [{ startsAt: '2026-11-23T09:30', of: 'person' }],
      'person-busy',
    ],
    ['is not free in a taken room', [{ startsAt: '2026-11-23T10:44', of: 'room' }], 'room-busy'],
    [
      'is not free for a psychologist in another session',
      [{ startsAt: '2026-11-23T10:30', of: 'psychologist' }],
      'psychologist-busy',
    ],
  ] as const)('%s', (_when, taken, expected) => {
    expect(
      codeOf(
        decideFree(
          wanted,
          taken.map((each) => ({ ...each, minutes: 45 })),
        ),
      ),
    ).toBe(expected)
  })

  it('nobody noted clashes with nothing', () => {
    expect(decideFree(null, [{ ...wanted, of: 'person' }]).ok).toBe(true)
  })

  it('that clashes one way clashes the other way', () => {
    const time = fc.record({
      startsAt: fc
        .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
        .map(([h, m]) => `2026-11-23T${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`),
      minutes: fc.integer({ min: 5, max: 480 }),
    })
    fc.assert(
      fc.property(time, time, (one, other) => {
        expect(decideFree(one, [{ ...other, of: 'room' }]).ok).toBe(
          decideFree(other, [{ ...one, of: 'room' }]).ok,
        )
      }),
    )
  })
})

describe('a session ahead', () => {
  const time = { startsAt: '2026-11-23T10:00', minutes: 45 }
  const shift = [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' }]
  const wish = { time, work: 'none', isReleased: false } as const

  it.each([
    ['is set for a person who does not work', wish, 'ok'],
    ['is not set in the past', { ...wish, time: { ...time, startsAt: '2026-11-21T13:59' } }, 'past-start'],
    ['takes nobody from work unasked', { ...wish, work: shift }, 'at-work'],
    ['takes a person from work when that is agreed', { ...wish, work: shift, isReleased: true }, 'ok'],
    ['is set after work', { ...wish, work: shift, time: { ...time, startsAt: '2026-11-23T17:00' } }, 'ok'],
    ['is set where the hours are not known', { ...wish, work: 'unknown' }, 'ok'],
  ] as const)('%s', (_when, given, expected) => {
    expect(codeOf(decidePlanned(given, [], '2026-11-21T14:00'))).toBe(expected)
  })

  it('says that nobody knows when hours of work are not recorded', () => {
    expect([takesFromWork(time, 'unknown'), takesFromWork(time, 'none')]).toEqual(['unknown', false])
  })

  it('is cancelled once, with its reason', () => {
    expect(codeOf(decideCancelled({ state: 'planned' }, null))).toBe('absence-missing')
    expect(codeOf(decideCancelled({ state: 'recorded' }, 'court'))).toBe('not-planned')
    expect(codeOf(decideCancelled({ state: 'planned' }, 'court'))).toBe('ok')
  })
})

describe('a group', () => {
  const group: WeeklyTimes = {
    weekdays: [2, 4],
    time: '15:00',
    minutes: 60,
    fromDay: day('2026-11-01'),
    untilDay: day('2026-12-31'),
  }
  const joining = {
    closedOn: null,
    members: ['a', 'b'],
    apartFrom: new Set<string>(),
    otherGroups: [],
    planned: [],
    work: 'none' as const,
    isReleased: false,
  }
  const shop = [{ days: [2], from: '08:00', to: '17:00' }]
  const visit = { startsAt: '2026-11-26T15:45', minutes: 30, of: 'person' as const }

  it('meets on its weekdays between its first and its last day', () => {
    const days = occurrencesOf(group, day('2026-12-28'), day('2027-01-10')).map(({ startsAt }) => startsAt)
    expect(days).toEqual(['2026-12-29T15:00', '2026-12-31T15:00'])
  })

  it.each([
    ['takes one more', joining, 'ok'],
    ['takes nobody when closed', { ...joining, closedOn: today }, 'group-closed'],
    [
      'takes nobody over its room',
      { ...joining, members: Array.from({ length: 20 }, String) },
      'roster-full',
    ],
    ['takes nobody kept apart from one of it', { ...joining, apartFrom: new Set(['b']) }, 'kept-apart'],
    ['takes nobody who sits in another group then', { ...joining, otherGroups: [group] }, 'other-group-then'],
    ['takes nobody who is at work then', { ...joining, work: shop }, 'at-work'],
    ['takes one whom the foreman lets go', { ...joining, work: shop, isReleased: true }, 'ok'],
    ['takes one whose hours of work nobody knows', { ...joining, work: 'unknown' }, 'ok'],
    ['takes nobody who is awaited elsewhere then', { ...joining, planned: [visit] }, 'person-busy'],
  ] as const)('%s', (_when, given, expected) => {
    expect(codeOf(decideJoining(group, given, today))).toBe(expected)
  })

  it('never clashes with one that ended before it began, whatever the hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (days) => {
        const later = { ...group, fromDay: addDays(day('2026-12-31'), days), untilDay: null }
        expect(timesClash(group, later)).toBe(false)
      }),
    )
    expect(timesClash(group, { ...group, weekdays: [4], time: '15:30' })).toBe(true)
  })

  const line = (personId: string, outcome: 'attended' | 'court', words: string | null = null) => ({
    personId,
    outcome,
    words,
  })

  it.each([
    ['everyone of its roster once', [line('a', 'attended'), line('b', 'court')], 'ok'],
    ['no stranger', [line('a', 'attended'), line('b', 'court'), line('c', 'attended')], 'line-of-stranger'],
    ['nobody twice', [line('a', 'attended'), line('a', 'attended')], 'line-of-stranger'],
    ['nobody left out', [line('a', 'attended')], 'line-missing'],
    ['no meeting to which nobody came', [line('a', 'court'), line('b', 'court')], 'nobody-came'],
    [
      'no words of one who was not there',
      [line('a', 'attended'), line('b', 'court', 'said')],
      'note-without-session',
    ],
  ] as const)("'s meeting records %s", (_what, lines, expected) => {
    expect(codeOf(decideLines(lines, ['a', 'b']))).toBe(expected)
  })
})

describe('the figures of the letter', () => {
  it('give 139.7 people to a post', () => {
    expect(peoplePerPost(today)).toBe(139.7)
  })
})
