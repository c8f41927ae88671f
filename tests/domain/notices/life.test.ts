/** The life of a notice, its numbers, its answers and its forms. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { formRows, piecesOf } from '#db/reference/notice-forms'
import { officialCalendar, someDay } from '#tests/support/days'
import { day } from '~/domain/calendar/day'
import { workingDaysBetween } from '~/domain/calendar/working-days'
import { deadlineRules } from '~/domain/deadlines/rules'
import { formKeys, isComplete, kindRules, kindSettling, noticeKinds } from '~/domain/notices/kinds'
import {
  answerDueOn,
  decideAnnulment,
  decideAnswer,
  decideDelivery,
  decideIssue,
  decideSending,
  nextStepOf,
} from '~/domain/notices/life'
import { linesOf, missingLines } from '~/domain/notices/lines'
import { readPattern, writeNumber } from '~/domain/notices/number'
import { decideTemplate, templateFields } from '~/domain/notices/template'

const today = day('2026-11-21')
const housing = {
  kind: 'housing-notice',
  state: 'sent',
  issuedOn: day('2026-11-02'),
  sentOn: day('2026-11-03'),
} as const
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }): string =>
  result.ok ? 'ok' : result.refusal.code

describe('order 508: what a kind of notice settles', () => {
  test.each(noticeKinds)('%s settles a deadline of the plan under the same citation', (kind) => {
    const rule = deadlineRules.find((each) => each.code === kindRules[kind].settles)
    const places = rule?.cites.map((each) => `${each.act} ${each.place}`)
    for (const { act, place } of kindRules[kind].cites) expect(places).toContain(`${act} ${place}`)
    expect(kindSettling(kindRules[kind].settles)).toBe(kind)
  })

  it('has not been done while one of two services still waits for its letter', () => {
    expect(isComplete('release-notice', new Set(['police']))).toBe(false)
    expect(isComplete('release-notice', new Set(['police', 'probation']))).toBe(true)
  })
})

describe('the answer to a notice', () => {
  it('is owed fifteen working days after it went out, whatever the calendar brings', () => {
    fc.assert(
      fc.property(someDay, (sentOn) => {
        const due = answerDueOn('housing-notice', sentOn, officialCalendar)
        expect(due && workingDaysBetween(sentOn, due, officialCalendar)).toBe(15)
      }),
      { numRuns: 300 },
    )
  })

  it('is owed for nothing that the police are told', () =>
    expect(answerDueOn('release-notice', today, officialCalendar)).toBeNull())

  const answering = { on: today, answer: 'no', words: 'Мест нет до весны' } as const
  test.each([
    ['a refusal with its reason', {}, {}, 'ok'],
    ['a refusal without a reason', {}, { words: null }, 'reason-missing'],
    ['conditions without words', {}, { answer: 'conditions', words: null }, 'reason-missing'],
    ['a yes without words', {}, { answer: 'yes', words: null }, 'ok'],
    ['an answer of tomorrow', {}, { on: day('2026-11-22') }, 'day-in-future'],
    ['an answer older than its letter', {}, { on: day('2026-11-02') }, 'answered-before-sent'],
    ['a second answer', { state: 'answered' }, {}, 'already-answered'],
    ['an answer to a draft', { state: 'draft' }, {}, 'not-sent'],
    ['an answer to a letter that was annulled', { state: 'annulled' }, {}, 'not-sent'],
    ['an answer that nobody owes', { kind: 'first-notice' }, {}, 'no-answer-owed'],
  ] as const)('%s: %#', (_, notice, more, expected) =>
    expect(codeOf(decideAnswer({ ...housing, ...notice }, { ...answering, ...more }, today))).toBe(expected),
  )
})

describe('a numbered paper', () => {
  const issued = { ...housing, state: 'issued', sentOn: null } as const
  const sending = { on: today, way: 'by-hand', tracking: null } as const
  test.each([
    ['goes out on the day of its date', issued, {}, 'ok'],
    ['does not go out before it', issued, { on: day('2026-11-01') }, 'sent-before-issue'],
    ['does not go out tomorrow', issued, { on: day('2026-11-22') }, 'day-in-future'],
    ['leaves a number behind at the post', issued, { way: 'post' }, 'tracking-missing'],
    ['goes out by post with its number', issued, { way: 'post', tracking: 'RR1KZ' }, 'ok'],
    ['goes out once', housing, {}, 'not-issued'],
  ] as const)('%s', (_, notice, more, expected) =>
    expect(codeOf(decideSending(notice, { ...sending, ...more }, today))).toBe(expected),
  )

  it('is not changed, and is annulled until it was answered', () => {
    expect(codeOf(decideIssue(issued, 0))).toBe('locked')
    expect(codeOf(decideIssue({ ...issued, state: 'draft' }, 2))).toBe('lines-missing')
    expect(codeOf(decideAnnulment(issued))).toBe('ok')
    expect(codeOf(decideAnnulment({ ...housing, state: 'answered' }))).toBe('already-answered')
    expect(codeOf(decideAnnulment({ ...housing, state: 'draft' }))).toBe('not-issued')
  })

  it('is not handed over before it was sent', () => {
    expect(codeOf(decideDelivery(housing, day('2026-11-02'), today))).toBe('delivered-before-sent')
    expect(codeOf(decideDelivery(issued, today, today))).toBe('not-sent')
  })

  it('leads on: send, wait, remind, and another locality after a refusal', () => {
    const at = (more: object) => nextStepOf({ ...housing, answer: null, awaitedOn: null, ...more }, today)
    expect(at({ state: 'draft' })).toBe('complete')
    expect(at({ state: 'issued' })).toBe('send')
    expect(at({ awaitedOn: day('2026-11-24') })).toBe('wait')
    expect(at({ awaitedOn: day('2026-11-20') })).toBe('remind')
    expect(at({ state: 'answered', answer: 'no' })).toBe('offer-other')
    expect(at({ state: 'answered', answer: 'yes' })).toBeNull()
  })
})

describe('a number', () => {
  it('is written by the institution’s own pattern', () => {
    const given = { serial: 14, year: 2026, code: '91' }
    expect(writeNumber('{code}/3-{n}/{year}', given)).toBe('91/3-14/2026')
    expect(writeNumber('ОТБУ-{n}-{yy}', given)).toBe('ОТБУ-14-26')
  })

  it('is refused without its serial or with a mark that nobody knows', () => {
    expect(codeOf(readPattern('{year}'))).toBe('pattern-without-serial')
    expect(codeOf(readPattern('{n}/{month}'))).toBe('pattern-unknown-mark')
  })
})

describe('the forms', () => {
  const own = new Set(['day', 'signer', 'signature', 'rank', 'stamp'])
  const blanks = (form: (typeof formKeys)[number], language: 'kk' | 'ru') =>
    formRows(form, language).flatMap(({ text }) =>
      piecesOf(text).flatMap((piece) => ('blank' in piece ? [piece.blank] : [])),
    )

  test.each(formKeys)('%s prints every line in both languages, and no blank without a line', (form) => {
    const keys = new Set(linesOf[form].map((each) => each.key))
    for (const language of ['kk', 'ru'] as const) {
      const printed = blanks(form, language)
      expect(printed.filter((each) => !keys.has(each) && !own.has(each))).toEqual([])
      expect([...keys].filter((each) => !printed.includes(each))).toEqual([])
    }
  })

  test.each(formKeys)('%s mixes no Latin letter into a Kazakh or Russian word', (form) => {
    const words = [...formRows(form, 'kk'), ...formRows(form, 'ru')].map(({ text }) =>
      text.replace(/\{[A-Za-z]+/g, ''),
    )
    expect(
      words.filter((text) =>
        /[A-Za-z][А-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]|[А-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі][A-Za-z]/.test(text),
      ),
    ).toEqual([])
  })

  it('never fill a restricted line from the records', () => {
    const filled = formKeys.flatMap((form) => linesOf[form].filter((line) => line.restricted && line.fact))
    expect(filled).toEqual([])
  })

  it('name what is missing once for names and once a language for words', () => {
    const missing = missingLines('annex-12', { all: {}, kk: { housing: 'жоқ' }, ru: {} }, ['kk', 'ru'])
    expect(missing.filter((each) => each.key === 'releaseDay')).toEqual([
      { key: 'releaseDay', language: 'all', needed: true },
    ])
    expect(missing.filter((each) => each.key === 'housing').map((each) => each.language)).toEqual(['ru'])
  })
})

describe('an institution’s own template', () => {
  it('is refused for a field that nobody knows, and says which there are', () => {
    const result = decideTemplate('job-notice', ['person', 'salary', 'loop: x'])
    expect(result).toMatchObject({ ok: false, refusal: { code: 'unknown-fields' } })
    expect(result.ok || result.refusal.values?.fields).toBe('salary, loop: x')
    expect(result.ok || String(result.refusal.values?.known)).toContain('education')
  })

  it('is refused when it would print without any words of the case', () =>
    expect(codeOf(decideTemplate('request', []))).toBe('no-fields'))

  it('may hold every field of its form', () =>
    expect(codeOf(decideTemplate('release-notice', templateFields('release-notice')))).toBe('ok'))
})
