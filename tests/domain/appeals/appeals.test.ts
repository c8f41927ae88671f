/** Whom a person's word reaches, until when it is answered, and how it ends. */
import { describe, expect, test } from 'vitest'
import { calendarFrom } from '~/domain/calendar/holidays'
import { day } from '~/domain/calendar/day'
import { answerSteps, decideAnswer } from '~/domain/appeals/answer'
import {
  type AppealHandler,
  appealStates,
  complaintSubjects,
  dueDayOf,
  forwardsTo,
  handlerOf,
  isOpenAppeal,
} from '~/domain/appeals/appeal'

describe('a complaint', () => {
  test.each([
    ['about the detachment head goes to the head of the institution', 'detachment-head', 'institution-head'],
    ['about the placement officer does not go to that officer', 'social-worker', 'institution-head'],
    ['about the head of the institution goes to headquarters', 'institution-head', 'headquarters'],
    ['about headquarters goes to the prosecutor', 'headquarters', 'prosecutor'],
    ['about cruel treatment goes to the prosecutor alone', 'treatment', 'prosecutor'],
  ] as const)('%s', (_, subject, handler) => {
    expect(handlerOf({ kind: 'complaint', subject })).toBe(handler)
  })

  test('never reaches those it is about, however often it is passed on', () => {
    for (const subject of complaintSubjects) {
      let handler: AppealHandler | null = handlerOf({ kind: 'complaint', subject })
      const seen: string[] = []
      while (handler) {
        seen.push(handler)
        handler = forwardsTo[handler]
      }
      expect(seen).not.toContain(subject)
      expect(seen.at(-1)).toBe('prosecutor')
    }
  })
})

describe('the answer', () => {
  const calendar = calendarFrom([{ day: day('2026-12-16'), kind: 'holiday' }])

  test.each([
    ['to a correction asked on Friday is due on Monday', 'correction', '2026-11-20', '2026-11-23'],
    ['to an objection is due in three working days', 'objection', '2026-11-20', '2026-11-25'],
    ['to a correction before a holiday is due after it', 'correction', '2026-12-15', '2026-12-17'],
    ['to a complaint is due in fifteen working days', 'complaint', '2026-11-20', '2026-12-11'],
  ] as const)('%s', (_, kind, received, due) => {
    expect(dueDayOf(kind, day(received), calendar)).toBe(due)
  })

  test('says why, whatever it is', () => {
    for (const step of answerSteps.filter((each) => each !== 'take'))
      expect(
        decideAnswer({ state: 'received', handler: 'institution-head' }, { step, text: '  ' }),
      ).toMatchObject({ refusal: { code: 'answer-missing' } })
  })

  test('is given once', () => {
    for (const state of appealStates.filter((each) => !isOpenAppeal(each)))
      expect(
        decideAnswer({ state, handler: 'social-worker' }, { step: 'refuse', text: 'Жоқ' }),
      ).toMatchObject({ refusal: { code: 'appeal-closed' } })
  })

  test('of the prosecutor is the last: there is nobody to pass it on to', () => {
    expect(
      decideAnswer({ state: 'received', handler: 'prosecutor' }, { step: 'forward', text: 'Әрі қарай' }),
    ).toMatchObject({ refusal: { code: 'nowhere-to-forward' } })
  })
})
