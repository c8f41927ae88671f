/** What an educator may write down of an activity, and what nobody may: tomorrow's concert as held, fewer people than are named, anybody's belief. */
import { describe, expect, test } from 'vitest'
import {
  decideBelief,
  decideCancel,
  decideChange,
  decideCorrection,
  decideDay,
  decideHold,
  decideNamed,
  decideNaming,
  decideTopicState,
} from '~/domain/activities/activity'
import {
  type ActivityKind,
  activityKinds,
  decidePartner,
  familyOf,
  tellsOfBelief,
} from '~/domain/activities/kind'
import { addDays, day } from '~/domain/calendar/day'
import type { Result } from '~/domain/result'

const today = day('2026-11-21')
const known = { named: 0, today }
const thirty = { onDay: day('2026-11-20'), audience: { count: 30, certainty: 'exact' } } as const
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code)

describe('An activity is held', () => {
  test.each([
    ['yesterday, with thirty people', {}, {}, 'ok'],
    ['today', { onDay: today }, {}, 'ok'],
    ['with nobody there', { audience: { count: 0, certainty: 'exact' } }, {}, 'ok'],
    ['tomorrow', { onDay: addDays(today, 1) }, {}, 'held-in-future'],
    ['two years ago', { onDay: addDays(today, -731) }, {}, 'day-too-old'],
    ['with fewer than nobody', { audience: { count: -1, certainty: 'exact' } }, {}, 'audience-below-zero'],
    ['with fewer than are named', {}, { named: 31 }, 'audience-below-named'],
    [
      'with «more than» fewer than are named',
      { audience: { count: 30, certainty: 'more-than' } },
      { named: 31 },
      'audience-below-named',
    ],
    ['with as many as are named', {}, { named: 30 }, 'ok'],
  ] as const)('%s', (_name, held, more, code) => {
    expect(codeOf(decideHold('planned', { ...thirty, ...held }, { ...known, ...more }))).toBe(code)
  })

  test('only once, and never after it was called off', () => {
    expect(codeOf(decideHold('held', thirty, known))).toBe('activity-settled')
    expect(codeOf(decideHold('cancelled', thirty, known))).toBe('activity-settled')
  })

  test('and its numbers are corrected with a reason only', () => {
    expect(codeOf(decideCorrection('held', { ...thirty, reason: null }, known))).toBe('reason-missing')
    expect(codeOf(decideCorrection('held', { ...thirty, reason: 'Тізім табылды' }, known))).toBe('ok')
    expect(codeOf(decideCorrection('planned', { ...thirty, reason: 'Тізім табылды' }, known))).toBe(
      'activity-not-held',
    )
    expect(
      codeOf(decideCorrection('held', { ...thirty, reason: 'Тізім табылды' }, { ...known, named: 40 })),
    ).toBe('audience-below-named')
  })
})

describe('An activity is planned or called off', () => {
  test.each([
    [addDays(today, 30), 'ok'],
    [addDays(today, -30), 'ok'],
    [addDays(today, 400), 'day-too-far'],
    [addDays(today, -400), 'day-too-old'],
  ] as const)('%s: %s', (on, code) => {
    expect(codeOf(decideDay(on, today))).toBe(code)
  })

  test('calling it off says why, and is not for what was held', () => {
    expect(codeOf(decideCancel('planned', null))).toBe('reason-missing')
    expect(codeOf(decideCancel('planned', 'Серіктес келмеді'))).toBe('ok')
    expect(codeOf(decideCancel('held', 'Серіктес келмеді'))).toBe('activity-settled')
    expect(codeOf(decideChange('cancelled'))).toBe('activity-cancelled')
    expect(codeOf(decideTopicState('in-use', 'in-use'))).toBe('state-unchanged')
  })
})

describe('Nobody is named where it could tell what they believe', () => {
  const lecture = { kind: 'lecture', partnerKind: null, topicsOfReligion: false } as const

  test.each([
    ['a lecture', lecture, false],
    ['a lecture with an NGO', { ...lecture, partnerKind: 'ngo' }, false],
    ['a lecture with a religious association', { ...lecture, partnerKind: 'religious' }, true],
    ['a lecture about religion', { ...lecture, topicsOfReligion: true }, true],
    ['a meeting with clergy', { ...lecture, kind: 'clergy-meeting' }, true],
  ] as const)('%s', (_name, activity, tells) => {
    expect(tellsOfBelief(activity)).toBe(tells)
    const naming = decideNaming({ state: 'held', tellsOfBelief: tells })
    expect(codeOf(naming)).toBe(tells ? 'belief-unnamed' : 'ok')
  })

  test('and what has names does not become such an activity', () => {
    expect(codeOf(decideBelief(true, 3))).toBe('belief-with-names')
    expect(codeOf(decideBelief(true, 0))).toBe('ok')
    expect(codeOf(decideBelief(false, 3))).toBe('ok')
  })

  test('before it was held nobody came, and never more than came', () => {
    expect(codeOf(decideNaming({ state: 'planned', tellsOfBelief: false }))).toBe('activity-not-held')
    expect(codeOf(decideNamed(31, { count: 30, certainty: 'exact' }))).toBe('named-above-audience')
    expect(codeOf(decideNamed(30, { count: 30, certainty: 'exact' }))).toBe('ok')
  })
})

describe('Who takes part from outside', () => {
  const nobody = { partnerKind: null, partnerName: null }
  const clergy = { partnerKind: 'religious', partnerName: 'Діни басқарма' } as const

  test.each([
    ['concert', nobody, 'ok'],
    ['partner-meeting', nobody, 'partner-missing'],
    ['clergy-meeting', nobody, 'partner-not-religious'],
    ['clergy-meeting', { partnerKind: 'ngo', partnerName: 'Қайырлы іс' }, 'partner-not-religious'],
    ['clergy-meeting', clergy, 'ok'],
    ['concert', { ...clergy, partnerKind: null }, 'partner-kind-missing'],
    ['concert', { ...clergy, partnerName: null }, 'partner-name-missing'],
  ] as const)('%s %j: %s', (kind, partner, code) => {
    expect(codeOf(decidePartner(kind, partner))).toBe(code)
  })

  test('culture and sport are what the letter counts as such', () => {
    const ofCulture = (kind: ActivityKind): boolean => familyOf(kind) === 'culture-sport'
    expect(activityKinds.filter(ofCulture)).toEqual([
      'contest',
      'concert',
      'tournament',
      'quiz',
      'culture-other',
    ])
  })
})
