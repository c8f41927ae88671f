/** The worked examples: five ends of term, every deadline counted from the anchor that its article names. */
import { describe, expect, test } from 'vitest'
import { day, weekdayOf } from '~/domain/calendar/day'
import type { DeadlineCode } from '~/domain/deadlines/codes'
import type { DeadlineFacts } from '~/domain/deadlines/facts'
import { releaseDayOf, scheduleDeadlines } from '~/domain/deadlines/schedule'
import { officialCalendar as calendar } from '#tests/support/days'
import { deadlineFacts } from '#tests/support/deadline-facts'
import official from '#tests/support/deadline-examples.json'

const today = day('2026-11-21')

const dueOf = (facts: Partial<DeadlineFacts>, code: DeadlineCode) =>
  scheduleDeadlines(deadlineFacts(facts), calendar, today).find((each) => each.code === code)?.due

describe.each(official.examples)('a term that ends on $end_of_term', (example) => {
  const endOfTerm = day(example.end_of_term)
  const from = (code: DeadlineCode, facts: Partial<DeadlineFacts> = {}) =>
    dueOf({ endOfTerm, ...facts }, code)

  test('lets the person go on the working day that the law means', () => {
    expect(releaseDayOf(endOfTerm, calendar)).toBe(example.release)
    expect(weekdayOf(day(example.release))).toBeLessThan(6)
  })

  test('asks for the request a year before release, and for notice and programme a year before the end', () => {
    expect(from('DL-02')).toBe(example.request_1y_before_release)
    expect(from('DL-03')).toBe(example.notice_1y)
    expect(from('DL-04')).toBe(example.notice_1y)
  })

  test('has documents and family notice due six months before release', () => {
    expect(from('DL-05')).toBe(example.id_documents_6m_before_release)
    expect(from('DL-06')).toBe(example.id_documents_6m_before_release)
    expect(from('DL-05', { releaseOn: endOfTerm })).toBe(example.id_documents_6m)
  })

  test('has the notices on housing and work due two months before the end, and answers fifteen working days on', () => {
    expect(from('DL-07')).toBe(example.housing_2m)
    expect(from('DL-10')).toBe(example.housing_2m)
    const sent = day(example.housing_2m)
    expect(from('DL-08', { doneOn: { 'DL-07': sent } })).toBe(example.answer_15wd_after_2m)
    expect(from('DL-11', { doneOn: { 'DL-10': sent } })).toBe(example.answer_15wd_after_2m)
  })

  test('has court material, police notice and hand-over where the table puts them', () => {
    expect(from('DL-13')).toBe(example.court_1m)
    expect(from('DL-14')).toBe(example.police_20d_before_release)
    expect(from('DL-14', { releaseOn: endOfTerm })).toBe(example.police_20d_before_end)
    expect(from('DL-15')).toBe(example.release)
    expect(from('DL-16')).toBe(example.destination_2wd_after_release)
    expect(from('DL-39')).toBe(example.verdict_copy_1m_before_release)
    expect(from('DL-40')).toBe(example.release)
    expect(from('DL-41')).toBe(example.release)
  })
})

test('the examples are all there', () => {
  expect(official.examples.map((each) => each.end_of_term)).toEqual([
    '2027-11-15',
    '2027-08-31',
    '2028-02-29',
    '2027-10-25',
    '2027-03-22',
  ])
})
