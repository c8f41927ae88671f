/** A handover's life: its steps with what the law asks, its clock over holidays, and measures that never get lost. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holidays } from '#db/reference/holidays'
import { type Day, addDays, day } from '~/domain/calendar/day'
import { calendarFrom } from '~/domain/calendar/holidays'
import { workingDaysBetween } from '~/domain/calendar/working-days'
import { type Carried, type MeasureToCarry, carryOver, outsideServices } from '~/domain/handovers/carry'
import { receivingServices } from '~/domain/handovers/destination'
import { type HandoverFacts, handoverStates } from '~/domain/handovers/handover'
import type { handoverSteps } from '~/domain/handovers/state'
import {
  decideHandover,
  isOpenHandover,
  nextStepDue,
  programmeDueOn,
  stepsFrom,
} from '~/domain/handovers/state'
import { isSettled, measureStatuses } from '~/domain/plans/measures'
import { services } from '~/domain/plans/services'

const today = day('2026-11-21')
const calendar = calendarFrom(holidays)

const facts = (given: Partial<HandoverFacts> = {}): HandoverFacts => ({
  state: 'preparing',
  kind: 'parole',
  region: '79',
  request: null,
  releaseOn: day('2026-11-20'),
  releasedOn: day('2026-11-20'),
  programmeDue: day('2026-11-24'),
  openItems: 0,
  openMeasures: 2,
  carriedMeasures: 2,
  meetingHeld: null,
  ...given,
})

const outcome = (given: Partial<HandoverFacts>, step: (typeof handoverSteps)[number]): string => {
  const result = decideHandover(facts(given), step, today)
  if (result.ok) return result.value.state
  const failed = (result.refusal.findings ?? []).filter(({ state }) => state === 'failed')
  return [result.refusal.code, ...failed.map(({ rule }) => rule)].join(' ')
}

describe('a handover', () => {
  test.each([
    ['is offered when the place is known', {}, 'offer', 'offered'],
    ['is offered late, because a late programme is still owed', { programmeDue: day('2026-11-18') }, 'offer', 'offered'],
    ['is offered with open items, in plain sight', { openItems: 4 }, 'offer', 'offered'],
    ['is not offered to nowhere', { region: null }, 'offer', 'rules-failed handovers.offer.destination-known'],
    ['is offered again after a return', { state: 'returned' }, 'offer', 'offered'],
    ['of a parolee is accepted', { state: 'offered' }, 'accept', 'accepted'],
    ['of Ержан, who served in full, waits for his request', { state: 'offered', kind: 'served' }, 'accept', 'rules-failed handovers.accept.help-requested'],
    ['of Ержан is accepted once he asks', { state: 'offered', kind: 'served', request: 'asked' }, 'accept', 'accepted'],
    ['is not accepted twice', { state: 'accepted' }, 'accept', 'wrong-state'],
    ['is completed after release', { state: 'accepted', meetingHeld: true }, 'complete', 'completed'],
    ['is not completed before release', { state: 'accepted', releasedOn: null }, 'complete', 'rules-failed handovers.complete.released'],
    ['is cancelled when release falls away', { state: 'offered', releasedOn: null }, 'cancel', 'cancelled'],
    ['that is complete is not cancelled', { state: 'completed' }, 'cancel', 'wrong-state'],
  ] as const)('%s', (_what, given, step, expected) => {
    expect(outcome(given, step)).toBe(expected)
  }) // prettier-ignore

  test('leads on from every open state, and from no other', () => {
    for (const state of handoverStates) expect(stepsFrom(state).length > 0).toBe(isOpenHandover(state))
  })
})

describe('the clock', () => {
  test.each([
    ['of a Monday release ends on Wednesday', '2027-11-15', '2027-11-17'],
    ['of a Friday release ends on Tuesday', '2026-11-20', '2026-11-24'],
    ['steps over Nauryz', '2027-03-19', '2027-03-25'],
    ['steps over the New Year', '2026-12-31', '2027-01-06'],
  ] as const)('%s', (_what, release, due) => {
    expect(programmeDueOn(day(release), calendar, today)).toBe(due)
  })

  test('counts two working days after any release, holidays or not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1400 }), (after) => {
        const release = addDays(day('2024-01-01'), after)
        const due = programmeDueOn(release, calendar, today)
        expect(workingDaysBetween(release, due, calendar)).toBe(2)
        expect(calendar.isWorkingDay(due)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('asks an answer within three working days of the offer, and then for the meeting', () => {
    const clocked = { releaseOn: today, offeredOn: day('2026-11-20'), meetingOn: null }
    expect(nextStepDue({ ...clocked, state: 'offered' }, calendar, today)).toBe('2026-11-25')
    const meeting = { ...clocked, state: 'accepted' as const, meetingOn: day('2026-11-30') }
    expect(nextStepDue(meeting, calendar, today)).toBe('2026-11-30')
  })
})

const aDay = fc.integer({ min: -400, max: 400 }).map((count): Day => addDays(today, count))
const aMeasure: fc.Arbitrary<MeasureToCarry> = fc.record({
  id: fc.uuid(),
  service: fc.constantFrom(...services),
  dueOn: fc.option(aDay),
  status: fc.constantFrom(...measureStatuses),
})
const aChoice: fc.Arbitrary<Omit<Carried, 'measureId'>> = fc.record({
  service: fc.constantFrom(...outsideServices),
  dueOn: aDay,
})

describe('open measures', () => {
  test('are never lost, doubled or left with the institution when the plan changes hands', () => {
    const measures = fc.uniqueArray(aMeasure, { selector: ({ id }) => id, maxLength: 25 })
    fc.assert(
      fc.property(
        measures,
        fc.array(fc.tuple(fc.nat(40), aChoice), { maxLength: 10 }),
        fc.constantFrom(...receivingServices),
        aDay,
        (all, picks, service, releaseOn) => {
          const chosen = picks.map(([at, choice]) => ({ measureId: all[at]?.id ?? 'gone', ...choice }))
          const carried = carryOver(all, chosen, { service, releaseOn })
          const open = all.filter(({ status }) => !isSettled(status)).map(({ id }) => id)
          expect(carried.map(({ measureId }) => measureId)).toEqual(open)
          const owners: ReadonlySet<string> = new Set(outsideServices)
          expect(carried.every((each) => owners.has(each.service))).toBe(true)
          const unchosen = carried.filter(
            (each) => !chosen.some(({ measureId }) => measureId === each.measureId),
          )
          expect(unchosen.every(({ dueOn }) => dueOn > releaseOn)).toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
