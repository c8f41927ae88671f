/** What must be right about a course, how it goes from a draft to its last day, and its timetable. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, weekdayOf } from '~/domain/calendar/day'
import type { courseSteps } from '~/domain/education/course'
import {
  type Course,
  type CourseNow,
  courseStates,
  decideCourse,
  decideSeats,
  decideStart,
  decideStep,
  isLive,
  lessonsBetween,
  lessonsOn,
  stepsFrom,
  weeklyHours,
} from '~/domain/education/course'
import { decideLesson } from '~/domain/education/attendance'
import { hoursOverlap } from '~/domain/openings/shift'

const today = day('2026-11-21')

const aCourse = (given: Partial<Course> = {}): Course => ({
  programme: 'vocational',
  level: null,
  organisationId: 'organisation',
  occupation: '8153',
  skills: ['оверлок'],
  minEducation: null,
  startsOn: day('2026-12-01'),
  endsOn: day('2027-03-01'),
  lessons: [{ days: [1, 3, 5], from: '14:00', to: '16:00' }],
  seats: 12,
  ...given,
})

const codeOf = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? 'ok' : result.refusal?.code

const lesson = (days: readonly number[], from: string, to: string) => ({ days, from, to })

describe('a course may be written down', () => {
  it.each<readonly [string, Partial<Course>, string]>([
    ['as it usually is', {}, 'ok'],
    ['on one day alone', { startsOn: day('2026-12-02'), endsOn: day('2026-12-02') }, 'ok'],
    ['with a last day before the first', { endsOn: day('2026-11-30') }, 'course-ends-early'],
    ['for four years', { endsOn: day('2030-12-01') }, 'course-too-long'],
    ['without lessons', { lessons: [] }, 'lessons-missing'],
    ['with hours that are none', { lessons: [lesson([1], '14:00', '')] }, 'lessons-unclear'],
    ['with a lesson over midnight', { lessons: [lesson([1], '23:00', '01:00')] }, 'lessons-end-early'],
    ['with a lesson of nothing', { lessons: [lesson([1], '14:00', '14:00')] }, 'lessons-end-early'],
    ['with a lesson of nine hours', { lessons: [lesson([1], '09:00', '18:00')] }, 'lesson-too-long'],
    [
      'with two lessons at once',
      { lessons: [lesson([1, 2], '14:00', '16:00'), lesson([2], '15:30', '17:00')] },
      'lessons-overlap',
    ],
    [
      'with one lesson right after another',
      { lessons: [lesson([2], '14:00', '16:00'), lesson([2], '16:00', '17:00')] },
      'ok',
    ],
    [
      'in a week without any of its days',
      { startsOn: day('2026-12-01'), endsOn: day('2026-12-01'), lessons: [lesson([5], '14:00', '16:00')] },
      'no-lesson-in-time',
    ],
    ['without a seat', { seats: 0 }, 'seats-too-few'],
    ['with fewer than no seats', { seats: -3 }, 'seats-too-few'],
    ['with more seats than a class holds', { seats: 101 }, 'seats-too-many'],
    ['without whoever teaches the trade', { organisationId: null }, 'provider-missing'],
    ['without the trade', { occupation: null }, 'occupation-missing'],
    ['as a short course with a skill alone', { programme: 'short', occupation: null }, 'ok'],
    ['as a short course of nothing', { programme: 'short', occupation: null, skills: [] }, 'skills-missing'],
    ['as a class without its level', { programme: 'school', organisationId: null }, 'level-missing'],
    ['as a class', { programme: 'school', organisationId: null, level: 'general-secondary' }, 'ok'],
  ])('%s', (_how, given, expected) => {
    expect(codeOf(decideCourse(aCourse(given)))).toBe(expected)
  })

  it('and begins today or later', () => {
    expect(codeOf(decideStart(today, today))).toBe('ok')
    expect(codeOf(decideStart(addDays(today, -1), today))).toBe('course-starts-behind')
  })

  it('with seats for everybody who has one', () => {
    expect([codeOf(decideSeats(5, 5)), codeOf(decideSeats(4, 5))]).toEqual(['ok', 'fewer-seats-than-taken'])
  })
})

describe('a course goes its way', () => {
  const now = (given: Partial<CourseNow> = {}): CourseNow => ({
    state: 'open',
    startsOn: today,
    endsOn: addDays(today, 30),
    taken: 3,
    ...given,
  })

  it.each<readonly [string, Partial<CourseNow>, (typeof courseSteps)[number], string | null, string]>([
    ['a draft is opened', { state: 'draft' }, 'open', null, 'ok'],
    [
      'a draft of yesterday is not opened',
      { state: 'draft', startsOn: addDays(today, -1) },
      'open',
      null,
      'course-starts-behind',
    ],
    ['an open one begins on its day', {}, 'begin', null, 'ok'],
    ['it does not begin before', { startsOn: addDays(today, 1) }, 'begin', null, 'course-not-begun'],
    ['it does not begin without anybody', { taken: 0 }, 'begin', null, 'nobody-enrolled'],
    ['it is not closed before its last day', { state: 'running' }, 'close', null, 'course-not-over'],
    ['it is closed on its last day', { state: 'running', endsOn: today }, 'close', null, 'ok'],
    ['it is not closed twice', { state: 'closed', endsOn: today }, 'close', null, 'step-out-of-turn'],
    ['it is called off with a reason', { state: 'running' }, 'cancel', 'Мұғалім жоқ', 'ok'],
    ['it is not called off without one', {}, 'cancel', null, 'reason-missing'],
    ['it is not called off after its end', { state: 'closed' }, 'cancel', 'Қате', 'step-out-of-turn'],
  ])('%s', (_what, given, step, reason, expected) => {
    expect(codeOf(decideStep(now(given), step, reason, today))).toBe(expected)
  })

  it('and a settled one takes no step', () => {
    expect(courseStates.filter((each) => !isLive(each))).toEqual(['closed', 'cancelled'])
    expect(stepsFrom('closed')).toEqual([])
  })
})

const anyTimetable = fc
  .record({
    start: fc.integer({ min: 0, max: 1500 }),
    length: fc.integer({ min: 0, max: 120 }),
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
    hour: fc.integer({ min: 8, max: 19 }),
  })
  .map(({ start, length, days, hour }) => {
    const startsOn = addDays(day('2026-01-01'), start)
    const hours = {
      from: `${String(hour).padStart(2, '0')}:00`,
      to: `${String(hour + 1).padStart(2, '0')}:30`,
    }
    return { startsOn, endsOn: addDays(startsOn, length), lessons: [{ days, ...hours }] }
  })

describe('the timetable', () => {
  it('has lessons on its weekdays alone, inside of the course, each once and in order', () => {
    fc.assert(
      fc.property(anyTimetable, (timetable) => {
        const all = lessonsBetween(timetable, day('2020-01-01'), day('2040-01-01'))
        const days = all.map(({ onDay }) => onDay)
        expect(days).toEqual([...new Set(days)].toSorted())
        for (const each of days) {
          expect(each >= timetable.startsOn && each <= timetable.endsOn).toBe(true)
          expect(timetable.lessons[0]?.days).toContain(weekdayOf(each))
        }
      }),
    )
  })

  it('is refused exactly when it has no lesson between its days', () => {
    fc.assert(
      fc.property(anyTimetable, (timetable) => {
        const has = lessonsBetween(timetable, timetable.startsOn, timetable.endsOn).length > 0
        expect(codeOf(decideCourse(aCourse(timetable)))).toBe(has ? 'ok' : 'no-lesson-in-time')
      }),
    )
  })

  it('with two rows is refused exactly when the rows meet', () => {
    fc.assert(
      fc.property(anyTimetable, anyTimetable, (one, other) => {
        const lessons = [...one.lessons, ...other.lessons]
        const meets = hoursOverlap(one.lessons, other.lessons)
        expect(codeOf(decideCourse(aCourse({ lessons })))).toBe(meets ? 'lessons-overlap' : 'ok')
      }),
    )
  })

  it('counts the hours of a week', () => {
    expect(weeklyHours([lesson([1, 3, 5], '14:00', '16:00'), lesson([2], '10:00', '11:30')])).toBe(8)
  })
})

describe('a lesson is written down', () => {
  const course = { ...aCourse({ startsOn: day('2026-11-02') }), state: 'running' as const }
  const on = (onDay: string, from = '14:00', now = '2026-11-21T12:00') =>
    codeOf(decideLesson(course, day(onDay), from, now))

  it.each([
    ['of a day on which there was one', () => on('2026-11-20'), 'ok'],
    ['while it is held', () => on('2026-11-20', '14:00', '2026-11-20T14:00'), 'ok'],
    ['not before it begins', () => on('2026-11-20', '14:00', '2026-11-20T13:59'), 'lesson-ahead'],
    ['not of tomorrow', () => on('2026-11-23'), 'lesson-ahead'],
    ['not of a day without one', () => on('2026-11-19'), 'not-a-lesson'],
    ['not of another hour', () => on('2026-11-20', '15:00'), 'not-a-lesson'],
    ['not from before the course', () => on('2026-10-30'), 'not-a-lesson'],
  ])('%s', (_when, decide, expected) => {
    expect(decide()).toBe(expected)
  })

  it('only while the course runs', () => {
    expect(lessonsOn(course, day('2026-11-20'))).toHaveLength(1)
    expect(
      codeOf(decideLesson({ ...course, state: 'open' }, day('2026-11-20'), '14:00', '2026-11-21T12:00')),
    ).toBe('course-not-running')
  })
})
