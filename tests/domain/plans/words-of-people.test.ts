/** What the person says about the plan, and what services report about its measures. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '~/domain/calendar/day'
import { decideAgreement } from '~/domain/plans/agreement'
import {
  decideMeasureOutcome,
  isMeasureOverdue,
  measureStatuses,
  measureSteps,
} from '~/domain/plans/measures'

const today = day('2026-11-21')
const drafted = { state: 'drafted' } as const

describe('the person on the plan', () => {
  test('a woman who agrees needs no statement', () => {
    expect(decideAgreement(drafted, { answer: 'agreed', statement: ' ', on: today }, today)).toEqual({
      ok: true,
      value: { answer: 'agreed', statement: null, on: today },
    })
  })

  test('a man who does not agree says why, in his own words', () => {
    const refused = { answer: 'does-not-agree', statement: '  ', on: today } as const
    expect(decideAgreement(drafted, refused, today)).toMatchObject({ refusal: { code: 'statement-missing' } })
    const said = decideAgreement(drafted, { ...refused, statement: ' В Тараз не поеду ' }, today)
    expect(said).toMatchObject({ ok: true, value: { statement: 'В Тараз не поеду' } })
  })

  test('one who could not answer is written down without words put in their mouth', () => {
    expect(decideAgreement(drafted, { answer: 'could-not-answer', statement: '', on: today }, today).ok).toBe(
      true,
    )
  })

  test.each(['preparing', 'released', 'handed-over', 'closed'] as const)(
    'nobody is asked about a plan that is %s',
    (state) => {
      const asked = decideAgreement({ state }, { answer: 'agreed', statement: '', on: today }, today)
      expect(asked).toMatchObject({ ok: false, refusal: { code: 'nothing-to-agree' } })
    },
  )

  test('an answer from tomorrow is refused', () => {
    const early = decideAgreement(drafted, { answer: 'agreed', statement: '', on: day('2026-11-22') }, today)
    expect(early).toMatchObject({ ok: false, refusal: { code: 'day-in-future' } })
  })
})

describe('a service on its measure', () => {
  const planned = { status: 'planned' } as const

  test('done and not done both say what came of it', () => {
    for (const status of ['done', 'not-done'] as const)
      expect(decideMeasureOutcome(planned, { status, outcome: '', on: today }, today)).toMatchObject({
        refusal: { code: 'outcome-missing' },
      })
  })

  test('a measure done has its day, and not one to come', () => {
    const report = { status: 'done', outcome: 'Удостоверение получено' } as const
    expect(decideMeasureOutcome(planned, { ...report, on: null }, today)).toMatchObject({
      refusal: { code: 'day-missing' },
    })
    expect(decideMeasureOutcome(planned, { ...report, on: day('2026-12-01') }, today)).toMatchObject({
      refusal: { code: 'day-in-future' },
    })
    expect(decideMeasureOutcome(planned, { ...report, on: today }, today)).toEqual({
      ok: true,
      value: { status: 'done', outcome: 'Удостоверение получено', doneOn: today },
    })
  })

  test('a measure that proves needless needs no outcome', () => {
    expect(decideMeasureOutcome(planned, { status: 'not-needed', outcome: '', on: null }, today).ok).toBe(
      true,
    )
  })

  test('what was done is not quietly planned again', () => {
    const again = decideMeasureOutcome(
      { status: 'done' },
      { status: 'planned', outcome: '', on: null },
      today,
    )
    expect(again).toMatchObject({ ok: false, refusal: { code: 'measure-step' } })
  })

  test('a wrong outcome can be corrected', () => {
    const report = { status: 'done', outcome: 'Получен паспорт', on: today } as const
    expect(decideMeasureOutcome({ status: 'done' }, report, today).ok).toBe(true)
  })

  test('a report is accepted only along the steps, and keeps a day only for what ended', () => {
    const status = fc.constantFrom(...measureStatuses)
    fc.assert(
      fc.property(status, status, (from, to) => {
        const result = decideMeasureOutcome({ status: from }, { status: to, outcome: 'x', on: today }, today)
        expect(result.ok).toBe(measureSteps[from].includes(to))
        if (result.ok) expect(result.value.doneOn !== null).toBe(to === 'done' || to === 'not-done')
      }),
      { numRuns: 200 },
    )
  })

  test('a planned measure is overdue the day after it was due; a settled one never', () => {
    expect(isMeasureOverdue({ status: 'planned', dueOn: today }, today)).toBe(false)
    expect(isMeasureOverdue({ status: 'in-progress', dueOn: day('2026-11-20') }, today)).toBe(true)
    expect(isMeasureOverdue({ status: 'not-needed', dueOn: day('2026-11-20') }, today)).toBe(false)
  })
})
