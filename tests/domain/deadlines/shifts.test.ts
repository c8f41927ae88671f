/** However facts change, a stored deadline moves in a chain without gaps, twice the same is nothing, and done is done. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Day, addDays, day } from '~/domain/calendar/day'
import type { DeadlineFacts } from '~/domain/deadlines/facts'
import { type Shift, type Stood, shiftOf } from '~/domain/deadlines/rebase'
import { scheduleDeadlines } from '~/domain/deadlines/schedule'
import { officialCalendar as calendar, someDay } from '#tests/support/days'
import { deadlineFacts } from '#tests/support/deadline-facts'

const today = day('2026-11-21')

type Row = Stood & { readonly doneOn: Day | null }
type Store = ReadonlyMap<string, Row>

/** What the product keeps after counting: open rows take the new day, done ones stay. */
const count = (
  store: Store,
  facts: DeadlineFacts,
): { readonly store: Store; readonly shifts: readonly Shift[] } => {
  const shifts: Shift[] = []
  const next = new Map(store)
  for (const is of scheduleDeadlines(facts, calendar, today)) {
    const was = store.get(is.code)
    if (was?.doneOn) continue
    const shift = was && shiftOf(was, is)
    if (shift) shifts.push(shift)
    next.set(is.code, {
      code: is.code,
      due: is.due,
      anchorDay: is.anchorDay,
      applies: is.applies,
      doneOn: null,
    })
  }
  return { store: next, shifts }
}

const known = fc.constantFrom(true, false, null)
const maybeDay = fc.option(someDay, { nil: null })
const someFacts = fc
  .record({
    endOfTerm: someDay,
    releaseOn: maybeDay,
    releaseGround: fc.constantFrom('end-of-term' as const, 'parole' as const, 'amnesty' as const),
    termSetOn: maybeDay,
    hasHousing: known,
    canLiveWithRelatives: known,
    wantsJobHelp: known,
    jobHelpAskedOn: maybeDay,
    paroleDay: fc.oneof(maybeDay, fc.constant('never' as const)),
    supervisionExpected: known,
  })
  .map((each) => deadlineFacts(each))

/** Where a shift does not go on from the last known day, moves a done deadline, or moves nothing. */
const faultsIn = (shifts: readonly Shift[], last: Map<string, Day | null>, doneCode: string): string[] =>
  shifts.flatMap(({ code, from, to }) => {
    const isWrong = code === doneCode || from !== last.get(code) || from === to
    last.set(code, to)
    return isWrong ? [`${code}: ${from} → ${to}`] : []
  })

test('through any life of facts', () => {
  fc.assert(
    fc.property(fc.array(someFacts, { minLength: 2, maxLength: 3 }), fc.nat(19), ([first, ...lives], at) => {
      const opened = count(new Map(), first ?? deadlineFacts()).store
      const doneCode = [...opened.keys()][at % opened.size] ?? ''
      const settled = { ...opened.get(doneCode), doneOn: addDays(today, -1) } as Row
      let store: Store = new Map(opened).set(doneCode, settled)
      const last = new Map([...store].map(([code, { due }]) => [code as string, due]))
      const faults: string[] = []
      for (const facts of lives) {
        const counted = count(store, facts)
        store = counted.store
        faults.push(...faultsIn(counted.shifts, last, doneCode))
        faults.push(...count(store, facts).shifts.map(({ code }) => `${code} moves twice`))
      }
      for (const [code, { due }] of store) if (last.get(code) !== due) faults.push(`${code} ends elsewhere`)
      expect(faults).toEqual([])
    }),
    { numRuns: 20_000 },
  )
})

test('a term that ends on 29 February moves to the last day of February and back', () => {
  const leap = count(new Map(), deadlineFacts({ endOfTerm: day('2028-02-29') }))
  const common = count(leap.store, deadlineFacts({ endOfTerm: day('2027-02-28') }))
  expect(common.shifts.find((each) => each.code === 'DL-03')).toMatchObject({
    from: '2027-02-28',
    to: '2026-02-28',
    cause: 'term-moved',
  })
  const back = count(common.store, deadlineFacts({ endOfTerm: day('2028-02-29') }))
  expect(back.shifts.find((each) => each.code === 'DL-03')).toMatchObject({
    from: '2026-02-28',
    to: '2027-02-28',
  })
})
