/** When a term, a release or a need changes, open deadlines move and say why; what is done stays. */
import { describe, expect, test } from 'vitest'
import { day } from '~/domain/calendar/day'
import { calendarFrom } from '~/domain/calendar/holidays'
import type { DeadlineFacts } from '~/domain/deadlines/facts'
import { rebase } from '~/domain/deadlines/rebase'
import { holidays } from '#db/reference/holidays'
import { officialCalendar as calendar } from '#tests/support/days'
import { deadlineFacts } from '#tests/support/deadline-facts'

const today = day('2026-11-21')
const moves = (before: Partial<DeadlineFacts>, after: Partial<DeadlineFacts>) =>
  new Map(
    rebase(deadlineFacts(before), deadlineFacts(after), calendar, today).map((each) => [each.code, each]),
  )

describe('a woman whose term a court cut from March to January', () => {
  const doneOn = { 'DL-02': day('2025-12-01'), 'DL-03': day('2025-12-03'), 'DL-04': day('2025-12-03') }
  const before = { endOfTerm: day('2027-03-14'), doneOn }
  const shifts = moves(before, { endOfTerm: day('2027-01-21'), doneOn })

  test('has her open deadlines moved, with the old day kept', () => {
    expect(shifts.get('DL-07')).toMatchObject({ from: '2027-01-14', to: '2026-11-21', cause: 'term-moved' })
    expect(shifts.get('DL-14')).toMatchObject({ from: '2027-02-20', to: '2027-01-01', cause: 'term-moved' })
  })

  test('keeps what was done', () => {
    expect(['DL-02', 'DL-03', 'DL-04'].some((code) => [...shifts.keys()].some((key) => key === code))).toBe(
      false,
    )
  })
})

describe('the cause is named', () => {
  test('a notice that goes out starts the clock of its answer', () => {
    const shifts = moves(
      { wantsJobHelp: true },
      { wantsJobHelp: true, doneOn: { 'DL-10': day('2026-11-23') } },
    )
    expect([...shifts.values()]).toEqual([
      { code: 'DL-11', from: null, to: '2026-12-14', cause: 'notice-sent', applies: true },
    ])
  })

  test('a refusal starts the search for another locality', () => {
    const nowhere = { hasHousing: false, canLiveWithRelatives: false, doneOn: { 'DL-07': day('2026-11-02') } }
    const refused = { ...nowhere, housingAnswer: { on: day('2026-11-20'), hasPlace: false } }
    expect(moves(nowhere, refused).get('DL-09')).toMatchObject({ to: '2026-11-27', cause: 'need-changed' })
  })

  test('parole granted turns the notice before release into one after it', () => {
    const granted = { releaseGround: 'parole' as const, releaseOn: day('2026-12-10') }
    const shifts = moves({}, granted)
    expect(shifts.get('DL-14')).toMatchObject({ to: '2026-12-11', cause: 'ground-changed' })
    expect(shifts.get('DL-16')).toMatchObject({ to: '2026-12-14', cause: 'release-moved' })
    expect(shifts.get('DL-07')).toMatchObject({ to: '2026-12-10', cause: 'release-moved' })
  })

  test('an asked-for job notice is due at once, and a withdrawn request gives the old day back', () => {
    const asked = { wantsJobHelp: true, jobHelpAskedOn: day('2026-11-20') }
    expect(moves({ wantsJobHelp: true }, asked).get('DL-10')?.cause).toBe('help-asked')
    expect(moves(asked, { wantsJobHelp: true }).get('DL-10')?.to).toBe('2027-09-15')
  })

  test('housing found takes the repeated notice off the list', () => {
    const shifts = moves({ hasHousing: false, canLiveWithRelatives: false }, { hasHousing: true })
    expect(shifts.get('DL-07')).toMatchObject({ applies: false, cause: 'need-changed' })
  })

  test('a parole day set by the court moves the enquiry', () => {
    const [from, to] = [{ paroleDay: day('2027-05-01') }, { paroleDay: day('2027-06-01') }]
    expect(moves(from, to).get('DL-12')).toMatchObject({ from: '2027-03-01', cause: 'parole-day-moved' })
  })
})

test('a day moved by the government moves release and what follows from it', () => {
  const edited = calendarFrom([...holidays, { day: day('2027-11-15'), kind: 'holiday' }])
  const facts = deadlineFacts()
  const shifts = rebase(facts, facts, edited, today, calendar)
  expect(shifts.map((each) => [each.code, each.cause])).toEqual(
    ['DL-02', 'DL-05', 'DL-06', 'DL-14', 'DL-15', 'DL-39', 'DL-40', 'DL-41', 'DL-42-2'].map((code) => [
      code,
      'calendar-changed',
    ]),
  )
  expect(shifts.find(({ code }) => code === 'DL-15')).toMatchObject({
    code: 'DL-15',
    from: '2027-11-15',
    to: '2027-11-12',
  })
})
