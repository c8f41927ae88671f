/** When needs are asked about again, which version asks, and how far a need has come. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FoundState, foundAfter, needStatusOf } from '~/domain/assessments/pathways'
import { decideInForce, standingOf, versionInForce } from '~/domain/assessments/questionnaire'
import { reviewOn } from '~/domain/assessments/review'
import { type Day, addDays, day } from '~/domain/calendar/day'
import type { MeasureStatus } from '~/domain/plans/measures'

const today = day('2026-11-22')
const leaving = (left: number): Day => addDays(today, left)

describe('a review', () => {
  const situations: readonly [string, number, number | null, number, string, string | null][] = [
    ['Аслан, a year left, nobody has asked him', 365, null, 10, 'due', 'intake'],
    ['Аслан, asked in time', 300, 20, 60, 'done', 'second'],
    ['Дәурен, 200 days left, last asked in the first window', 200, 90, 170, 'due', 'second'],
    ['Дәурен, nobody asked in the first window', 200, null, 170, 'overdue', 'second'],
    ['Марат came with 100 days left, so nothing was missed', 100, null, 3, 'due', 'third'],
    ['Света, 20 days left, asked yesterday', 20, 1, 200, 'over', null],
    ['Света, 20 days left, asked 100 days ago', 20, 100, 340, 'overdue', 'last'],
  ]
  test.each(situations)('%s', (_who, left, askedAgo, openedAgo, state, window) => {
    const assessedOn = askedAgo === null ? null : addDays(today, -askedAgo)
    const review = reviewOn(leaving(left), { assessedOn, since: addDays(today, -openedAgo) }, today)
    expect([review.state, review.window]).toEqual([state, window])
  })

  test('what is due is never due in the past, and what is overdue always was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 420 }), fc.integer({ min: 0, max: 400 }), (left, ago) => {
        const review = reviewOn(leaving(left), { assessedOn: null, since: addDays(today, -ago) }, today)
        if (review.state === 'due') expect(review.dueBy && review.dueBy >= today).toBe(true)
        if (review.state === 'overdue') expect(review.dueBy && review.dueBy < today).toBe(true)
      }),
    )
  })
})

describe('a version', () => {
  const versions = [
    { id: 'one', number: 1, inForceFrom: day('2026-01-01') },
    { id: 'two', number: 2, inForceFrom: day('2026-11-20') },
    { id: 'three', number: 3, inForceFrom: day('2027-01-01') },
    { id: 'four', number: 4, inForceFrom: null },
  ] as const

  test('in force is the one whose day came last', () => {
    expect(versionInForce(versions, today)?.id).toBe('two')
    expect(versions.map((each) => standingOf(each, versions, today))).toEqual([
      'retired',
      'in-force',
      'ahead',
      'draft',
    ])
  })

  const refusals = [
    ['a version in use', 1, today, 20, 'version-used'],
    ['a day that has passed', 3, day('2026-11-21'), 20, 'day-past'],
    ['a day on which another begins', 3, day('2027-01-01'), 20, 'day-taken'],
    ['a version without questions', 3, today, 0, 'no-questions'],
  ] as const
  test.each(refusals)('%s does not come into force', (_what, at, from, count, code) => {
    const version = versions[at]
    if (!version) throw new Error('no such version')
    expect(decideInForce(version, versions, { from, today, questions: count })).toMatchObject({
      refusal: { code },
    })
  })
})

describe('a need', () => {
  const situations: readonly [string, FoundState | null, readonly MeasureStatus[], string][] = [
    ['nobody asked about', null, [], 'not-assessed'],
    ['the person did not answer about', 'unknown', [], 'not-assessed'],
    ['denied by the answers', 'not-needed', [], 'no-need'],
    ['found, and nothing done', 'needed', [], 'without-measure'],
    ['found, with a measure called off', 'needed', ['not-needed'], 'without-measure'],
    ['under way', 'needed', ['done', 'planned'], 'in-progress'],
    ['met', 'needed', ['done', 'not-done'], 'met'],
    ['whose only measure failed', 'needed', ['not-done'], 'without-measure'],
    ['turned down by the person', 'declined', ['planned'], 'declined'],
    ['seen by the officer alone', null, ['in-progress'], 'in-progress'],
  ]
  test.each(situations)('%s', (_what, found, measures, status) => {
    expect(needStatusOf(found, measures)).toBe(status)
  })

  test('found before is not lost to a silence', () => {
    expect(foundAfter('needed', 'unknown')).toBe('needed')
    expect(foundAfter('declined', 'unknown')).toBe('declined')
    expect(foundAfter('declined', true)).toBe('needed')
    expect(foundAfter(null, 'unknown')).toBe('unknown')
  })
})
