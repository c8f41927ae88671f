/** Ticking off a duty: what is in time, what is late, what is refused. */
import { describe, expect, test } from 'vitest'
import { instantAt } from '~/domain/calendar/almaty'
import { day } from '~/domain/calendar/day'
import type { EventKind } from '~/domain/duties/events'
import { decideEvent, startedBy } from '~/domain/duties/start'
import { type Settling, decideSettling, dutyStatusOf } from '~/domain/duties/status'
import { officialCalendar as calendar } from '#tests/support/days'

const at = (on: string, time: string) => ({ on: day(on), at: instantAt({ day: day(on), time }) })
const on = (text: string) => ({ on: day(text), at: null })
const now = { today: day('2026-11-27'), instant: instantAt({ day: day('2026-11-27'), time: '12:00' }) }

const running = (kind: EventKind, since: ReturnType<typeof on> | ReturnType<typeof at>, code: string) => {
  const found = startedBy(kind, since, calendar).find((each) => each.rule.code === code)
  if (!found) throw new Error(`no ${code}`)
  return { ...found, late: false }
}

const deed = (done: ReturnType<typeof on> | ReturnType<typeof at>): Settling => ({ outcome: 'done', done })
const codeOf = (result: ReturnType<typeof decideSettling> | ReturnType<typeof decideEvent>) =>
  result.ok ? 'fine' : result.refusal.code

describe('a copy of a penalty', () => {
  const copy = running('penalty', on('2026-11-20'), 'DL-24')

  test('sent on Monday is in time, on Tuesday late for ever', () => {
    expect(decideSettling(copy, deed(on('2026-11-23')), now)).toMatchObject({ value: { late: false } })
    expect(decideSettling(copy, deed(on('2026-11-24')), now)).toMatchObject({ value: { late: true } })
    expect(dutyStatusOf({ ...copy, state: 'done', late: true }, now)).toBe('done-late')
  })

  test('cannot be sent tomorrow, nor before the penalty, nor twice', () => {
    expect(codeOf(decideSettling(copy, deed(on('2026-11-28')), now))).toBe('day-in-future')
    expect(codeOf(decideSettling(copy, deed(on('2026-11-19')), now))).toBe('before-event')
    expect(codeOf(decideSettling({ ...copy, state: 'done' }, deed(on('2026-11-23')), now))).toBe('settled-already') // prettier-ignore
  })

  test('is not needed only with a reason', () => {
    const away = (reason: string | null): Settling => ({ outcome: 'not-needed', reason })
    expect(codeOf(decideSettling(copy, away(null), now))).toBe('reason-missing')
    expect(decideSettling(copy, away('Постановление отменено'), now)).toMatchObject({ value: { late: true } })
    const early = { ...now, today: day('2026-11-23') }
    expect(decideSettling(copy, away('Постановление отменено'), early)).toMatchObject({
      value: { late: false },
    })
  })
})

describe('a letter to the Ombudsman handed in at ten', () => {
  const letter = running('complaint-handed-in', at('2026-11-26', '10:00'), 'DL-36')

  test('is in time to the minute a day later, and asks for the hour', () => {
    expect(decideSettling(letter, deed(at('2026-11-27', '10:00')), now)).toMatchObject({
      value: { late: false },
    })
    expect(decideSettling(letter, deed(at('2026-11-27', '10:01')), now)).toMatchObject({
      value: { late: true },
    })
    expect(codeOf(decideSettling(letter, deed(on('2026-11-27')), now))).toBe('hour-missing')
    expect(codeOf(decideSettling(letter, deed(at('2026-11-26', '09:59')), now))).toBe('before-event')
  })

  test('is overdue in the minute after, not on the day after', () => {
    const minute = (time: string) => ({ ...now, instant: instantAt({ day: now.today, time }) })
    expect(dutyStatusOf(letter, minute('10:00'))).toBe('due-soon')
    expect(dutyStatusOf(letter, minute('10:01'))).toBe('overdue')
  })
})

describe('what has no clock', () => {
  test('a bar holds until its day and then is over; nobody ticks it off', () => {
    const bar = running('parole-refused', on('2026-06-15'), 'DL-20-1')
    expect(dutyStatusOf(bar, now)).toBe('barred')
    expect(dutyStatusOf(bar, { ...now, today: day('2026-12-15') })).toBe('bar-over')
    expect(codeOf(decideSettling(bar, deed(on('2026-11-27')), now))).toBe('bar-has-no-deed')
  })

  test('a register is kept, and leaving it is never late', () => {
    const register = running('in-need-found', on('2020-06-15'), 'DL-17')
    expect(dutyStatusOf(register, now)).toBe('kept')
    expect(decideSettling(register, deed(on('2026-11-27')), now)).toMatchObject({ value: { late: false } })
  })

  test('a notice given ahead may come any time before its event', () => {
    const notice = running('contract-ending', on('2026-12-31'), 'DL-28-1')
    expect(decideSettling(notice, deed(on('2026-11-02')), now)).toMatchObject({ value: { late: false } })
  })
})

describe('an event', () => {
  test.each<[string, EventKind, ReturnType<typeof on> | ReturnType<typeof at>, string]>([
    ['without its hour where the law counts hours', 'complaint-handed-in', on('2026-11-26'), 'hour-missing'],
    ['of tomorrow', 'penalty', on('2026-11-28'), 'day-in-future'],
    ['of an hour from now', 'complaint-handed-in', at('2026-11-27', '13:00'), 'day-in-future'],
    ['of a mistyped year', 'penalty', on('1926-11-20'), 'day-too-early'],
    ['announced for the next century', 'supervision-expiry', on('2126-11-20'), 'day-too-far'],
    ['announced for next month', 'contract-ending', on('2026-12-20'), 'fine'],
    ['of this morning', 'penalty', on('2026-11-27'), 'fine'],
  ])('%s is answered so', (_what, kind, since, code) => {
    expect(codeOf(decideEvent(kind, since, now, calendar))).toBe(code)
  })
})
