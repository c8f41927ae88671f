/** Who may take a seat, whom the law sends to school, and what a person has at the end. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, ageOn, day } from '~/domain/calendar/day'
import { attendanceShare } from '~/domain/education/attendance'
import {
  type CourseFacts,
  type Enrolling,
  type Learner,
  decideEnrolment,
  decideTakeOff,
  enrolmentFindings,
  fitOf,
  seatsFreed,
} from '~/domain/education/enrolment'
import { decideCertificate, decideResult, numberGivenTwice } from '~/domain/education/result'
import { type Schooled, schoolDutyOf, schoolingOf } from '~/domain/education/schooling'
import { educationLevels } from '~/domain/people/person'

const today = day('2026-11-21')

const aLearner = (given: Partial<Learner> = {}): Learner => ({
  standing: 'in-custody',
  birthDate: day('1990-05-17'),
  education: 'basic-secondary',
  disabilityGroup: null,
  institutionId: 'here',
  endOfTerm: day('2027-08-31'),
  languages: ['kk', 'ru'],
  work: [],
  courses: [],
  ...given,
})

const sewing: CourseFacts = {
  id: 'sewing',
  institutionId: 'here',
  programme: 'vocational',
  level: null,
  minEducation: 'basic-secondary',
  language: 'kk',
  startsOn: day('2026-12-01'),
  endsOn: day('2027-03-01'),
  lessons: [{ days: [1, 3], from: '14:00', to: '16:00' }],
}
const school: CourseFacts = {
  ...sewing,
  id: 'school',
  programme: 'school',
  level: 'general-secondary',
  minEducation: null,
}

const asked = (learner: Partial<Learner>, more: Partial<Enrolling> = {}): Enrolling => ({
  learner: aLearner(learner),
  course: sewing,
  wish: true,
  ...more,
})
const stateOf = (given: Enrolling, id: string) =>
  enrolmentFindings(given, today).find(({ rule }) => rule === `education.${id}`)?.state
const codeOf = (result: { ok: boolean; value?: unknown; refusal?: { code: string } }) =>
  result.ok ? result.value : result.refusal?.code

const young = { birthDate: day('2000-01-01') }

describe('a seat on a course', () => {
  it.each<readonly [string, Enrolling, string, string | undefined]>([
    ['for somebody of another institution', asked({ institutionId: 'there' }), 'own-institution', 'failed'],
    ['for somebody released', asked({ standing: 'released' }), 'own-institution', 'failed'],
    ['for somebody whose term ends before', asked({ endOfTerm: day('2027-02-28') }), 'within-term', 'failed'],
    ['for somebody whose term ends that day', asked({ endOfTerm: day('2027-03-01') }), 'within-term', 'held'],
    ['for somebody whose term nobody knows', asked({ endOfTerm: null }), 'within-term', 'unknown'],
    [
      'at a class that outlasts the term',
      asked({ endOfTerm: day('2027-02-28') }, { course: school }),
      'within-term',
      undefined,
    ],
    ['in a language they do not speak', asked({ languages: ['ru'] }), 'language', 'failed'],
    ['in a language nobody asked about', asked({ languages: [] }), 'language', 'unknown'],
    ['that builds on schooling they lack', asked({ education: 'primary' }), 'builds-on', 'failed'],
    ['that builds on schooling not known', asked({ education: null }), 'builds-on', 'unknown'],
    [
      'at a class they have finished',
      asked({ education: 'vocational' }, { course: school }),
      'level-ahead',
      'failed',
    ],
    ['at a class ahead of them', asked({}, { course: school }), 'level-ahead', 'held'],
    [
      'in the hours of their work',
      asked({ work: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' }] }),
      'work-free',
      'failed',
    ],
    [
      'after their work',
      asked({ work: [{ days: [1, 2], from: '06:00', to: '14:00' }] }),
      'work-free',
      'held',
    ],
    ['for somebody without work', asked({}), 'work-free', undefined],
    [
      'in the hours of another course',
      asked({ courses: [{ ...sewing, id: 'other' }] }),
      'courses-free',
      'failed',
    ],
    [
      'after another course is over',
      asked({ courses: [{ ...sewing, id: 'other', startsOn: today, endsOn: day('2026-11-30') }] }),
      'courses-free',
      'held',
    ],
    ['on which they are already', asked({ courses: [sewing] }), 'courses-free', undefined],
    ['by their wish', asked({}), 'own-wish', 'held'],
    ['without anybody having asked them', asked({}, { wish: null }), 'own-wish', 'unknown'],
    ['at school by the law', asked(young, { course: school, wish: null }), 'own-wish', undefined],
    ['at school over thirty', asked({}, { course: school, wish: null }), 'own-wish', 'unknown'],
    [
      'at school with a disability',
      asked({ ...young, disabilityGroup: 2 }, { course: school, wish: null }),
      'own-wish',
      'unknown',
    ],
  ])('%s', (_what, given, rule, expected) => {
    expect(stateOf(given, rule)).toBe(expected)
  })

  const seats = { state: 'open' as const, endsOn: sewing.endsOn, seats: 2, taken: 1 }
  const decided = (given: Enrolling, more: Partial<typeof seats> = {}) =>
    codeOf(decideEnrolment({ ...seats, ...more }, enrolmentFindings(given, today), today))

  it('is given while there is one, then a place in line', () => {
    expect([decided(asked({})), decided(asked({}), { taken: 2 })]).toEqual(['enrolled', 'waiting'])
  })

  it('is refused where a rule fails, and not where something is not known', () => {
    expect(decided(asked({ institutionId: 'there' }))).toBe('not-eligible')
    expect(decided(asked({ endOfTerm: null }))).toBe('enrolled')
  })

  it('waits for the person’s own word, unless the law sends them', () => {
    expect(decided(asked({}, { wish: null }))).toBe('wish-missing')
    expect(decided(asked({}, { wish: false }))).toBe('wish-missing')
    expect(decided(asked(young, { course: school, wish: null }))).toBe('enrolled')
    expect(fitOf(enrolmentFindings(asked({}, { wish: null }), today))).toBe('fits')
  })

  it('is not given on a draft, nor on the last day', () => {
    expect(codeOf(decideEnrolment({ ...seats, state: 'closed' }, [], today))).toBe('course-not-open')
    expect(decided(asked({}), { endsOn: today })).toBe('course-over')
  })

  it('comes free for as many as have left', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), (all, taken) => {
        const free = seatsFreed({ seats: all, taken })
        expect(free >= 0 && (free === 0 || taken + free === all)).toBe(true)
      }),
    )
  })

  it('is left with a reason, once', () => {
    expect(codeOf(decideTakeOff('enrolled', 'illness'))).toBe('illness')
    expect(codeOf(decideTakeOff('waiting', null))).toBe('why-missing')
    expect(codeOf(decideTakeOff('taken-off', 'illness'))).toBe('not-standing')
  })
})

describe('the law sends to school', () => {
  const schooled = (given: Partial<Schooled>): Schooled => ({
    standing: 'in-custody',
    birthDate: day('2000-01-01'),
    education: 'basic-secondary',
    disabilityGroup: null,
    isAtSchool: false,
    ...given,
  })

  it.each<readonly [string, Partial<Schooled>, string, string]>([
    ['whoever is under thirty without general secondary', {}, 'must', 'failed'],
    ['nobody on their thirtieth birthday', { birthDate: day('1996-11-21') }, 'by-wish', 'held'],
    ['whoever turns thirty tomorrow', { birthDate: day('1996-11-22') }, 'must', 'failed'],
    ['nobody who has a disability', { disabilityGroup: 3 }, 'by-wish', 'held'],
    ['nobody outside', { standing: 'on-probation' }, 'by-wish', 'held'],
    ['nobody who finished', { education: 'general-secondary' }, 'finished', 'held'],
    ['nobody with a trade', { education: 'vocational' }, 'finished', 'held'],
    ['nobody who goes already', { isAtSchool: true }, 'at-school', 'held'],
    ['perhaps, where nobody wrote down the level', { education: null }, 'not-known', 'unknown'],
  ])('%s', (_who, given, duty, state) => {
    expect(schoolDutyOf(schooled(given), today)).toBe(duty)
    expect(schoolingOf(schooled(given), today)[0]?.state).toBe(state)
  })

  it('exactly those whom the finding fails, at any age and level', () => {
    const anyone = fc.record({
      birthDate: fc.integer({ min: 15, max: 60 }).map((years) => addDays(today, -years * 365)),
      education: fc.constantFrom(...educationLevels, null),
      isAtSchool: fc.boolean(),
    })
    fc.assert(
      fc.property(anyone, (given) => {
        const person = schooled(given)
        const must = schoolDutyOf(person, today) === 'must'
        expect(schoolingOf(person, today)[0]?.state === 'failed').toBe(must)
        if (must) expect(ageOn(person.birthDate, today)).toBeLessThan(30)
      }),
    )
  })
})

describe('at the end', () => {
  const endsOn = day('2026-11-20')
  const inside = { standing: 'in-custody', releasedOn: null } as const
  const completed = { completed: true, reason: null, number: 'Т-15' }

  it.each([
    ['whoever finished has a certificate with a number', inside, completed, completed],
    ['not without its number', inside, { ...completed, number: null }, 'number-missing'],
    [
      'not who was released before',
      { standing: 'released', releasedOn: day('2026-11-01') },
      completed,
      'released-before-end',
    ],
    ['but who was released afterwards', { standing: 'released', releasedOn: endsOn }, completed, completed],
    [
      'whoever did not finish has a reason',
      inside,
      { completed: false, reason: null, number: null },
      'why-missing',
    ],
    [
      'and no number',
      inside,
      { completed: false, reason: 'illness', number: 'Т-15' },
      { completed: false, reason: 'illness', number: null },
    ],
  ] as const)('%s', (_what, student, told, expected) => {
    expect(codeOf(decideResult(student, told, endsOn))).toEqual(expected)
  })

  it('certificates are given after the course, not ahead, and are valid for a while', () => {
    const on = (issuedOn: string, validUntil: string | null = null) =>
      codeOf(
        decideCertificate(
          { issuedOn: day(issuedOn), validUntil: validUntil === null ? null : day(validUntil) },
          endsOn,
          today,
        ),
      )
    expect([on('2026-11-21'), on('2026-11-22'), on('2026-11-19'), on('2026-11-20', '2026-11-20')]).toEqual([
      null,
      'issued-ahead',
      'issued-before-end',
      'valid-before-issued',
    ])
  })

  it('no number is given twice', () => {
    expect(numberGivenTwice(['1', '2', '1'])).toBe('1')
    expect(numberGivenTwice(['1', '2'])).toBeUndefined()
  })

  it('lessons missed for a good reason take nothing away', () => {
    expect(attendanceShare({ present: 3, excused: 7, absent: 1 })).toBe(75)
    expect(attendanceShare({ present: 0, excused: 4, absent: 0 })).toBeNull()
  })
})
