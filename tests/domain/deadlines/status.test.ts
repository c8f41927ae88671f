/** The words of the worklist: done, late, overdue, soon, waiting for others, open. */
import { describe, expect, test } from 'vitest'
import { day } from '~/domain/calendar/day'
import { isOwedByOthers, statusOf } from '~/domain/deadlines/status'

const today = day('2026-11-21')
const due = day('2026-11-25')
const nothing = { doneOn: null, waitingSince: null, today }

describe('a deed of our own', () => {
  test('is done in time on its last day and late the day after', () => {
    expect(statusOf({ code: 'DL-04', due }, { ...nothing, doneOn: due })).toBe('done')
    expect(statusOf({ code: 'DL-04', due }, { ...nothing, doneOn: day('2026-11-26') })).toBe('done-late')
  })

  test('is due soon seven days ahead, and open eight days ahead', () => {
    expect(statusOf({ code: 'DL-04', due: day('2026-11-28') }, nothing)).toBe('due-soon')
    expect(statusOf({ code: 'DL-04', due: day('2026-11-29') }, nothing)).toBe('open')
    expect(statusOf({ code: 'DL-04', due: today }, nothing)).toBe('due-soon')
    expect(statusOf({ code: 'DL-04', due: day('2026-11-20') }, nothing)).toBe('overdue')
  })

  test('waits while another service owes an answer, until its day has passed', () => {
    const waiting = { ...nothing, waitingSince: day('2026-11-10') }
    expect(statusOf({ code: 'DL-05', due }, waiting)).toBe('waiting')
    expect(statusOf({ code: 'DL-05', due: day('2026-11-20') }, waiting)).toBe('overdue')
  })
})

describe('an answer owed by the local authority', () => {
  test('is waited for from the day the notice went out, and overdue after its day', () => {
    expect(statusOf({ code: 'DL-08', due }, nothing)).toBe('waiting')
    expect(statusOf({ code: 'DL-08', due: day('2026-11-20') }, nothing)).toBe('overdue')
    expect(statusOf({ code: 'DL-08', due: null }, nothing)).toBe('open')
  })

  test('only answers are owed by others', () => {
    expect(isOwedByOthers({ code: 'DL-11' })).toBe(true)
    expect(isOwedByOthers({ code: 'DL-09' })).toBe(false)
    expect(isOwedByOthers({ code: 'DL-02' })).toBe(false)
  })
})
