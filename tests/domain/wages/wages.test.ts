/** What a month's work earns, what may be withheld of it, and what a sheet of attendance may say. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '~/domain/calendar/day'
import { calendarFrom } from '~/domain/calendar/holidays'
import { decideDay, shiftsOn } from '~/domain/wages/attendance'
import { earnedFor, fullMonthMinutes, isMonth, shareOf } from '~/domain/wages/pay'
import { type Line, decideIssue, findingsOf, suggestWithholding, totalsOf } from '~/domain/wages/statement'

const calendar = calendarFrom([])
const earned = (amount: number): Line => ({ kind: 'earned', amount, obligationId: null })
const withheld = (amount: number): Line => ({ kind: 'enforcement', amount, obligationId: 'debt' })
const month = '2026-11'

const factsOf = (lines: readonly Line[], minutes = 21 * 480) => ({
  totals: totalsOf(lines),
  minutes,
  fullMinutes: 21 * 480,
  isPaid: true,
  on: day('2026-11-30'),
  worked: [],
})

describe('Pay for a month', () => {
  it('is the whole of it when every working day was worked, and half when half of the hours were', () => {
    const full = fullMonthMinutes(month, calendar)
    expect(full).toBe(21 * 480)
    const pay = { kind: 'month', rate: 20_000_000 } as const
    expect(earnedFor(pay, { minutes: full, pieces: 0 }, full)).toBe(20_000_000)
    expect(earnedFor(pay, { minutes: full / 2, pieces: 0 }, full)).toBe(10_000_000)
  })

  it('goes by the hour or by the piece where the contract says so, and is nothing for a volunteer', () => {
    const worked = { minutes: 90, pieces: 7 }
    expect(earnedFor({ kind: 'hour', rate: 100_001 }, worked, 1)).toBe(150_002)
    expect(earnedFor({ kind: 'piece', rate: 25_050 }, worked, 1)).toBe(175_350)
    expect(earnedFor({ kind: 'unpaid', rate: 5 }, worked, 1)).toBe(0)
  })

  it('splits into parts that never differ from the whole by more than the rounding', () => {
    const amount = fc.integer({ min: 0, max: 2_000_000_000 })
    fc.assert(
      fc.property(
        amount,
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 0, max: 20_000 }),
        (sum, whole, part) => {
          const inside = Math.min(part, whole)
          const halves = shareOf(sum, inside, whole) + shareOf(sum, whole - inside, whole)
          expect(Math.abs(halves - sum)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})

describe('A statement', () => {
  it('adds up: gross less each deduction is net, and what enforcement took is the debt repaid', () => {
    const lines: Line[] = [
      earned(100),
      { ...earned(20), kind: 'bonus' },
      { ...earned(12), kind: 'pension' },
      withheld(50),
    ]
    expect(totalsOf(lines)).toEqual({ gross: 120, deducted: 62, net: 58, repaid: 50 })
  })

  it('may withhold exactly half of the pay, and not a tiyn more', () => {
    const pay = 20_000_000
    expect(decideIssue(factsOf([earned(pay), withheld(pay / 2)]), false).ok).toBe(true)
    expect(decideIssue(factsOf([earned(pay), withheld(pay / 2 + 1)]), true)).toMatchObject({
      ok: false,
      refusal: { code: 'limit-passed' },
    })
  })

  it('below the minimum wage goes out only once the warning was seen, and bears it', () => {
    const facts = factsOf([earned(8_499_999)])
    expect(decideIssue(facts, false)).toMatchObject({ refusal: { code: 'warning-not-seen' } })
    const issued = decideIssue(facts, true)
    expect(issued.ok && issued.value.find(({ rule }) => rule === 'wages.at-least-minimum')?.state).toBe(
      'failed',
    )
  })

  it('for half of the hours is measured by half of the minimum', () => {
    const stateFor = (pay: number) =>
      findingsOf(factsOf([earned(pay)], (21 * 480) / 2)).find(({ rule }) => rule === 'wages.at-least-minimum')
        ?.state
    expect([stateFor(4_250_000), stateFor(4_249_999)]).toEqual(['held', 'failed'])
  })

  it('names each day off that was worked without recorded consent', () => {
    const worked = [
      { isWorkingDay: false, agreed: true },
      { isWorkingDay: false, agreed: false },
    ]
    const found = findingsOf({ ...factsOf([earned(20_000_000)]), worked })
    expect(found.find(({ rule }) => rule === 'wages.days-off-by-consent')).toMatchObject({
      state: 'failed',
      values: { count: 1 },
    })
  })

  it('never takes more than there is', () => {
    const taxes: Line = { kind: 'income-tax', amount: 30_000_000, obligationId: null }
    expect(decideIssue(factsOf([earned(20_000_000), taxes]), true)).toMatchObject({
      refusal: { code: 'net-below-zero' },
    })
  })
})

describe('What is suggested to withhold', () => {
  it('goes to the children first, and stops at half of the pay', () => {
    const debts = [
      { id: 'a', kind: 'fine', left: 1_000 },
      { id: 'b', kind: 'alimony', left: 300 },
      { id: 'c', kind: 'damages', left: 500 },
    ] as const
    expect([...suggestWithholding(1_000, debts, day('2026-11-30'))]).toEqual([
      ['b', 300],
      ['c', 200],
      ['a', 0],
    ])
  })

  it('is never more than a debt and never more than the limit together', () => {
    const debt = fc.record({
      id: fc.uuid(),
      kind: fc.constantFrom(
        'fine',
        'alimony',
        'damages',
        'civil-claim',
        'court-costs',
      ) as fc.Arbitrary<'fine'>,
      left: fc.integer({ min: 0, max: 10_000 }),
    })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000 }), fc.array(debt, { maxLength: 8 }), (gross, debts) => {
        const suggested = suggestWithholding(gross, debts, day('2026-11-30'))
        expect([...suggested.values()].reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(
          shareOf(gross, 50, 100),
        )
        for (const { id, left } of debts) expect(suggested.get(id)).toBeLessThanOrEqual(left)
      }),
    )
  })
})

it('Shifts of a place are those that begin on the day, over midnight too, each with its length', () => {
  const shifts = [
    { days: [1, 2, 3], from: '20:00', to: '04:00' },
    { days: [2], from: '08:00', to: '16:30' },
  ]
  expect(shiftsOn(shifts, day('2026-11-10'))).toEqual([
    { key: '08:00–16:30', minutes: 510 },
    { key: '20:00–04:00', minutes: 480 },
  ])
  expect(shiftsOn(shifts, day('2026-11-12'))).toEqual([])
})

describe('A day of the sheet', () => {
  const today = day('2026-11-20')
  const around = { startedOn: day('2026-11-02'), endedOn: null, today, isWorkingDay: true, shifts: [] }
  const worked = {
    onDay: day('2026-11-10'),
    state: 'worked',
    minutes: 480,
    pieces: 0,
    agreed: false,
  } as const
  const code = (each: Parameters<typeof decideDay>[0], more = {}) => {
    const result = decideDay(each, { ...around, ...more })
    return result.ok ? 'kept' : result.refusal.code
  }

  it.each([
    ['worked within the placement', worked, {}, 'kept'],
    ['tomorrow', { ...worked, onDay: addDays(today, 1) }, {}, 'day-ahead'],
    ['before the work began', { ...worked, onDay: day('2026-11-01') }, {}, 'day-outside-work'],
    ['after it ended', worked, { endedOn: day('2026-11-09') }, 'day-outside-work'],
    [
      'worked in a shift that is not of that day',
      { ...worked, shift: '08:00–16:00' },
      {},
      'shift-not-of-day',
    ],
    [
      'worked in a shift of that day',
      { ...worked, shift: '08:00–16:00' },
      { shifts: [{ key: '08:00–16:00', minutes: 480 }] },
      'kept',
    ],
    [
      'sick, with a shift',
      { ...worked, state: 'sick' as const, minutes: 0, shift: '08:00–16:00' },
      {},
      'hours-without-work',
    ],
    ['worked without hours', { ...worked, minutes: 0 }, {}, 'hours-missing'],
    ['longer than any shift', { ...worked, minutes: 961 }, {}, 'hours-too-many'],
    ['sick, with hours', { ...worked, state: 'sick' as const }, {}, 'hours-without-work'],
    ['a day off without consent', worked, { isWorkingDay: false }, 'day-off-without-consent'],
    ['a day off with consent', { ...worked, agreed: true }, { isWorkingDay: false }, 'kept'],
  ])('%s', (_name, each, more, expected) => {
    expect(code(each, more)).toBe(expected)
  })
})

it('A month is written as year and month, and nothing else is one', () => {
  expect(['2026-11', '2026-13', '2026-1', 'x'].map(isMonth)).toEqual([true, false, false, false])
})
