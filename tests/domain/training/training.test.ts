/** What psychologists learn: records, due days, courses and seats, gaps, ratings. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '~/domain/calendar/day'
import { decideRating, maySeeRating, resultsOf } from '~/domain/training/competency'
import { decideChange, decideCourse, decideStep } from '~/domain/training/course'
import { dueStateOf, trainingDue, trainingFindings } from '~/domain/training/due'
import { type Topic, gapsOf, toldCount } from '~/domain/training/gap'
import { decideClosing, decideFilling, decidePost, decideVacating } from '~/domain/training/post'
import { decideConfirming, decideTraining } from '~/domain/training/record'
import { budgetPerPost, coverageOf, totalOf } from '~/domain/training/report'
import { decideAsking, decideEnrolling, decideResult } from '~/domain/training/seat'
import type { Result } from '~/domain/result'

const today = day('2026-11-21')
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code)

describe('a training that is over', () => {
  const dates = { startedOn: day('2026-03-01'), endedOn: day('2026-03-05'), certificateUntil: null }

  it.each([
    ['is recorded', {}, 'ok'],
    ['that ends before it starts is not', { endedOn: day('2026-02-01') }, 'training-ends-before-start'],
    ['that lies ahead is not', { endedOn: day('2026-12-02') }, 'training-ahead'],
    [
      'with a certificate that ends too early is not',
      { certificateUntil: day('2026-03-04') },
      'certificate-ends-early',
    ],
  ] as const)('%s', (_what, given, expected) => {
    expect(codeOf(decideTraining({ ...dates, ...given }, today))).toBe(expected)
  })

  it.each([
    ['is confirmed', { state: 'recorded', seatId: null }, { state: 'confirmed', reason: null }, 'ok'],
    [
      'is not turned down without a reason',
      { state: 'recorded', seatId: null },
      { state: 'not-confirmed', reason: null },
      'reason-missing',
    ],
    [
      'from the plan is left as it is',
      { state: 'confirmed', seatId: 'seat' },
      { state: 'not-confirmed', reason: 'x' },
      'record-of-the-plan',
    ],
  ] as const)('%s', (_what, record, word, expected) => {
    expect(codeOf(decideConfirming(record, word))).toBe(expected)
  })
})

describe('the next training', () => {
  const joinedOn = day('2020-01-10')

  it.each([
    ['2026-03-10', '2026-03-10', 'in-time'],
    ['2026-01-10', '2026-01-10', 'due-soon'],
    ['2025-06-01', '2025-06-01', 'target-missed'],
    ['2026-03-10', null, 'floor-missed'],
  ] as const)('last ended %s, last confirmed %s: %s', (last, confirmed, state) => {
    const history = { joinedOn, lastOn: day(last), lastConfirmedOn: confirmed ? day(confirmed) : null }
    expect(dueStateOf(trainingDue(history, today), today)).toBe(state)
  })

  it('is counted from the first day in the service where there was none, and is unknown without that day', () => {
    const nothing = { lastOn: null, lastConfirmedOn: null }
    expect(trainingDue({ joinedOn: day('2026-06-01'), ...nothing }, today)).toEqual({
      targetOn: '2027-06-01',
      floorOn: '2031-06-01',
    })
    const unknown = trainingDue({ joinedOn: null, ...nothing }, today)
    expect(trainingFindings(unknown, today).map(({ state }) => state)).toEqual(['unknown', 'unknown'])
  })

  it('cites the law for the floor and the floor alone', () => {
    const [target, floor] = trainingFindings({ targetOn: today, floorOn: day('2026-11-20') }, today)
    expect([target?.state, floor?.state]).toEqual(['held', 'failed'])
    expect(floor?.cites).toEqual([{ act: 'psychology-law', place: '15(2)', standing: 'confirmed' }])
    expect(target?.cites[0]?.standing).toBe('to-confirm')
  })
})

describe('a post', () => {
  const post = {
    service: 'institution',
    institutionId: 'i',
    region: null,
    contract: 'civilian',
    openedOn: day('2026-01-01'),
  } as const

  it.each([
    ['of an institution is opened', {}, 'ok'],
    ['without its institution is not', { institutionId: null }, 'post-without-institution'],
    ['without its contract is not', { contract: null }, 'post-without-contract'],
    ['of probation needs its region', { service: 'probation' }, 'post-without-region'],
    ['of probation needs no contract', { service: 'probation', region: '71', contract: null }, 'ok'],
    ['of tomorrow is not', { openedOn: day('2026-11-22') }, 'post-ahead'],
  ] as const)('%s', (_what, given, expected) => {
    expect(codeOf(decidePost({ ...post, ...given }, today))).toBe(expected)
  })

  it('is filled once, by somebody who holds no other, and closed only when vacant', () => {
    const vacant = { state: 'vacant', openedOn: post.openedOn } as const
    const filled = { ...vacant, state: 'filled' } as const
    expect(codeOf(decideFilling(vacant, today, false, today))).toBe('ok')
    expect(codeOf(decideFilling(filled, today, false, today))).toBe('post-filled')
    expect(codeOf(decideFilling(vacant, today, true, today))).toBe('holder-has-post')
    expect(codeOf(decideFilling(vacant, day('2025-01-01'), false, today))).toBe('before-post')
    expect([codeOf(decideClosing(vacant)), codeOf(decideClosing(filled))]).toEqual(['ok', 'post-filled'])
    expect(codeOf(decideVacating(today, day('2026-11-01'), today))).toBe('ends-before-start')
  })
})

describe('a line of the plan', () => {
  const course = { year: 2026, startsOn: day('2026-11-09'), endsOn: day('2026-11-13'), hours: 36, seats: 2 }

  it.each([
    ['is drafted', {}, 'ok'],
    ['that ends before it starts is not', { endsOn: day('2026-11-08') }, 'course-ends-before-start'],
    ['of another year is not', { year: 2027 }, 'course-of-another-year'],
    ['with more hours than its days hold is not', { hours: 61 }, 'more-hours-than-days'],
  ] as const)('%s', (_what, given, expected) => {
    expect(codeOf(decideCourse({ ...course, ...given }))).toBe(expected)
  })

  it('goes from draft to closed in turn, and closes with every result and the money spent', () => {
    const nothing = { waiting: 0, spent: null }
    const at = (state: 'draft' | 'approved' | 'running') => ({ ...course, state })
    expect(decideStep(at('draft'), 'approve', nothing, today)).toEqual({ ok: true, value: 'approved' })
    expect(codeOf(decideStep(at('draft'), 'run', nothing, today))).toBe('step-out-of-turn')
    expect(codeOf(decideStep(at('approved'), 'run', nothing, day('2026-11-08')))).toBe('course-not-begun')
    expect(codeOf(decideStep(at('running'), 'close', { waiting: 1, spent: 0 }, today))).toBe(
      'results-missing',
    )
    expect(codeOf(decideStep(at('running'), 'close', nothing, today))).toBe('spent-missing')
    expect(codeOf(decideStep(at('running'), 'close', { waiting: 0, spent: 0 }, today))).toBe('ok')
    expect(codeOf(decideChange('approved', 1, 2))).toBe('fewer-seats-than-taken')
  })
})

describe('a seat', () => {
  const facts = { course: 'approved', seats: 2, taken: 1, isDouble: false, clash: null } as const

  it.each([
    ['is given while one is left', {}, 'ok', 'ok'],
    ['on a full course is asked for, not given', { taken: 2 }, 'ok', 'no-seat-left'],
    ['is not given twice', { isDouble: true }, 'already-enrolled', 'already-enrolled'],
    ['on days of another course is not given', { clash: 'other' }, 'dates-clash', 'dates-clash'],
    ['on a draft is not given', { course: 'draft' }, 'course-not-open', 'course-not-open'],
  ] as const)('%s', (_what, given, asked, enrolled) => {
    expect(codeOf(decideAsking({ ...facts, ...given }))).toBe(asked)
    expect(codeOf(decideEnrolling({ ...facts, ...given }))).toBe(enrolled)
  })

  it('is never given beyond the seats that the plan has', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), (seats, taken) => {
        expect(decideEnrolling({ ...facts, seats, taken }).ok).toBe(taken < seats)
      }),
    )
  })

  it('brings a certificate only to who passed, and not one that ends before the course did', () => {
    const seat = { state: 'enrolled', course: 'running', hours: 30 } as const
    const end = day('2026-11-13')
    const passed = { passed: true, certificate: 'A-1', certificateUntil: day('2031-11-13') }
    expect(codeOf(decideResult(seat, passed, end))).toBe('ok')
    expect(codeOf(decideResult({ ...seat, hours: 0 }, passed, end))).toBe('passed-without-hours')
    expect(codeOf(decideResult(seat, { ...passed, passed: false }, end))).toBe('certificate-without-passing')
    expect(codeOf(decideResult(seat, { ...passed, certificateUntil: day('2026-11-12') }, end))).toBe(
      'certificate-ends-early',
    )
  })
})

describe('the gap between work and training', () => {
  const topics: Topic[] = [
    { id: 'addiction', needs: ['sobriety-support'], methods: [] },
    { id: 'art', needs: [], methods: ['art-therapy'] },
    { id: 'family', needs: ['family-ties'], methods: [] },
    { id: 'ethics', needs: [], methods: [] },
  ]
  const demand = { needs: { 'sobriety-support': 40, 'family-ties': 3 }, methods: { 'art-therapy': 12 } }
  const learned = (topicId: string | null, endedOn: string, until: string | null = null) => ({
    topicId,
    endedOn: day(endedOn),
    certificateUntil: until ? day(until) : null,
  })

  it('names what is missing first, hides small counts, and leaves out what nothing asks for', () => {
    const gaps = gapsOf(topics, demand, [learned('art', '2026-01-10')], today)
    expect(gaps.map(({ topicId, people, finding }) => [topicId, people, finding.state])).toEqual([
      ['addiction', 40, 'failed'],
      ['family', null, 'failed'],
      ['art', 0, 'held'],
    ])
  })

  it('is not known while a training is put to no topic, and opens again when the certificate ends', () => {
    const unsorted = gapsOf(topics, demand, [learned(null, '2026-01-10')], today)
    expect(new Set(unsorted.map(({ finding }) => finding.state))).toEqual(new Set(['unknown']))
    const over = gapsOf(topics, demand, [learned('art', '2025-01-10', '2026-11-20')], today)
    expect(over.find(({ topicId }) => topicId === 'art')?.finding.state).toBe('failed')
  })

  it('never tells a count that is small', () => {
    fc.assert(
      fc.property(fc.nat(200), (count) => {
        const told = toldCount(count, today)
        expect(told === null || told === 0 || told >= 5).toBe(true)
      }),
    )
  })
})

describe('a role-play', () => {
  const skills = { contact: 4, risk: 4 }
  const own = { raterId: 'me', side: 'self', levels: { contact: 3, risk: 1 } } as const
  const theirs = { raterId: 'chief', side: 'supervisor', levels: { contact: 3, risk: 3 } } as const

  it('is rated once from each side, on every skill, within the levels', () => {
    expect(codeOf(decideRating(own, [], skills))).toBe('ok')
    expect(codeOf(decideRating({ ...own, levels: { contact: 3 } }, [], skills))).toBe('level-missing')
    expect(codeOf(decideRating({ ...own, levels: { contact: 5, risk: 1 } }, [], skills))).toBe(
      'level-unknown',
    )
    expect(codeOf(decideRating(own, [own], skills))).toBe('already-rated')
    expect(codeOf(decideRating({ ...own, side: null }, [], skills))).toBe('not-your-part')
    const third = { ...own, raterId: 'third', side: 'second' } as const
    expect(codeOf(decideRating(third, [own, theirs], skills))).toBe('exercise-rated')
  })

  it('shows the other’s levels only once both are in, and asks to talk over what lies apart', () => {
    expect(maySeeRating(theirs, 'me', [theirs])).toBe(false)
    expect(maySeeRating(theirs, 'me', [theirs, own])).toBe(true)
    expect(resultsOf(['contact', 'risk'], [own, theirs]).map(({ talkOver }) => talkOver)).toEqual([
      false,
      true,
    ])
  })
})

describe('the report', () => {
  const row = {
    posts: 3,
    attested: 1,
    civilian: 2,
    filled: 2,
    graduates: 1,
    upskilled: 2,
    trained: 1,
    hours: 36,
  }

  it('adds institutions up and says how many of those serving were trained', () => {
    expect(totalOf([row, row])).toMatchObject({ posts: 6, filled: 4, hours: 72 })
    expect([coverageOf(row), coverageOf({ filled: 0, trained: 0 })]).toEqual([50, null])
  })

  it('counts money to a post as the letter does', () => {
    expect(budgetPerPost(2_538_000_000, 208)).toBe(12_201_923)
    expect(budgetPerPost(1, 0)).toBeNull()
  })
})
