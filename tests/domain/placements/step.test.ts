/** No step of a referral is skipped, each has its side and its reasons, and the guards hold on the day. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '~/domain/calendar/day'
import { order735 } from '~/domain/law/citation'
import type { Finding } from '~/domain/law/rule'
import { checksFrom, outcomeAtEnd } from '~/domain/placements/checks'
import {
  type ReferralDeed,
  type Setting,
  referralDeeds,
  stepsFrom,
  transitionOf,
  transitions,
} from '~/domain/placements/machine'
import { mayGive, reasonsFor } from '~/domain/placements/reasons'
import { type ReferralState, holdsPlace, isOpenReferral, referralStates } from '~/domain/placements/referral'
import { type Step, type StepFacts, decideStep } from '~/domain/placements/step'

const today = day('2026-11-21')
const finding = (rule: string, state: Finding['state']): Finding => ({ rule, state, cites: [order735('34')] })
const room = (state: Finding['state']) => finding('matching.room.place-free', state)

const facts = (given: Partial<StepFacts> = {}): StepFacts => ({
  state: 'accepted',
  side: 'officer',
  setting: 'outside',
  law: [finding('matching.age.adult', 'held'), room('held')],
  openingState: 'open',
  closesOn: null,
  isPaidWork: true,
  startedOn: null,
  ...given,
})
const month = { kind: 'month', rate: 12_000_000 } as const
const start: Step = { deed: 'start', on: day('2026-11-20'), pay: month }
const codeOf = (step: Step, given: Partial<StepFacts>): string => {
  const decision = decideStep(step, facts(given), today)
  return decision.ok ? decision.value.to : decision.refusal.code
}

describe('the road to work', () => {
  it.each<[Setting, readonly ReferralDeed[]]>([
    ['custody', ['accept', 'apply', 'offer', 'accept-offer', 'start', 'end']],
    ['outside', ['accept', 'apply', 'invite', 'offer', 'accept-offer', 'start', 'end']],
  ])('in %s goes step by step', (setting, deeds) => {
    let state: ReferralState = 'proposed'
    for (const deed of deeds) {
      const next = transitionOf(deed, state, setting)
      expect(next, `${deed} from ${state}`).toBeDefined()
      state = next?.to ?? state
    }
    expect(state).toBe('ended')
  })

  it('after release hears everybody before an offer, in custody need not', () => {
    expect(codeOf({ deed: 'offer' }, { state: 'applied', side: 'employer' })).toBe('wrong-state')
    expect(codeOf({ deed: 'offer' }, { state: 'applied', side: 'employer', setting: 'custody' })).toBe(
      'offered',
    )
  })

  it('skips no state, whatever is tried in whatever order', () => {
    const before: Readonly<Record<string, readonly ReferralState[]>> = {
      accepted: ['proposed'],
      applied: ['accepted'],
      interview: ['applied'],
      offered: ['interview', 'applied'],
      'offer-accepted': ['offered'],
      started: ['offer-accepted'],
      ended: ['started'],
    }
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...referralDeeds), { maxLength: 14 }),
        fc.constantFrom<Setting>('custody', 'outside'),
        (deeds, setting) => {
          let state: ReferralState = 'proposed'
          let wasOver = false
          for (const deed of deeds) {
            const next = transitionOf(deed, state, setting)
            if (next && before[next.to]) expect(before[next.to]).toContain(state)
            state = next?.to ?? state
            if (wasOver) expect(isOpenReferral(state)).toBe(false)
            wasOver ||= !isOpenReferral(state)
          }
        },
      ),
    )
  })

  it('names each step once, from every open state somebody can go on or end it, and what is over stays over', () => {
    const names = transitions.map(({ deed, from, setting = 'any' }) => `${deed} ${from} ${setting}`)
    expect(new Set(names).size).toBe(names.length)
    for (const state of referralStates)
      expect(stepsFrom(state, 'officer', 'outside').length > 0).toBe(isOpenReferral(state))
  })

  it('takes a place from the offer on, so that people compete before it', () => {
    expect(referralStates.filter(holdsPlace)).toEqual(['offered', 'offer-accepted', 'started'])
  })
})

describe('a step', () => {
  it.each<[string, Step, Partial<StepFacts>, string]>([
    ['an employer cannot apply for the person', { deed: 'apply' }, { side: 'employer' }, 'not-yours'],
    ['a person cannot offer', { deed: 'offer' }, { state: 'interview', side: 'person' }, 'not-yours'],
    ['nobody applies to a closed opening', { deed: 'apply' }, { openingState: 'closed' }, 'step-not-met'],
    ['nor after its last day', { deed: 'apply' }, { closesOn: day('2026-11-20') }, 'step-not-met'],
    [
      'whoever has an offer keeps it after that day',
      { deed: 'accept-offer' },
      { state: 'offered', closesOn: day('2026-11-20') },
      'offer-accepted',
    ],
    [
      'no offer without a free place',
      { deed: 'offer' },
      { state: 'interview', law: [room('failed')] },
      'place-taken',
    ],
    [
      'the own place is not in one’s own way',
      start,
      { state: 'offer-accepted', law: [room('failed')] },
      'started',
    ],
    [
      'a gate that fails on the day stops the start',
      start,
      { state: 'offer-accepted', law: [finding('matching.fitness.fit', 'failed')] },
      'law-not-met',
    ],
    ['a start needs its day', { deed: 'start', pay: month }, { state: 'offer-accepted' }, 'day-missing'],
    ['and how it is paid', { deed: 'start', on: today }, { state: 'offer-accepted' }, 'pay-missing'],
    [
      'work does not start tomorrow',
      { ...start, on: day('2026-11-22') },
      { state: 'offer-accepted' },
      'step-not-met',
    ],
    [
      'nor below the minimum wage',
      { ...start, pay: { kind: 'month', rate: 8_499_999 } },
      { state: 'offer-accepted' },
      'step-not-met',
    ],
    [
      'nor unpaid',
      { ...start, pay: { kind: 'unpaid', rate: null } },
      { state: 'offer-accepted' },
      'step-not-met',
    ],
    ['a volunteer is not paid', start, { state: 'offer-accepted', isPaidWork: false }, 'step-not-met'],
    [
      'piece work waits for its statement',
      { ...start, pay: { kind: 'piece', rate: 900 } },
      { state: 'offer-accepted' },
      'started',
    ],
    [
      'work does not end before it began',
      { deed: 'end', on: day('2026-11-01'), reason: 'dismissed', words: 'Прогулы' },
      { state: 'started', startedOn: day('2026-11-02') },
      'step-not-met',
    ],
    [
      'a no needs words beside its reason',
      { deed: 'decline', reason: 'other', words: ' ' },
      {},
      'reason-missing',
    ],
    [
      'an employer does not say that the person refuses',
      { deed: 'decline', reason: 'person-refuses', words: 'Отказался' },
      { side: 'employer' },
      'reason-not-yours',
    ],
  ])('%s', (_, step, given, outcome) => {
    expect(codeOf(step, given)).toBe(outcome)
  })

  it('says which findings stop it', () => {
    const decision = decideStep(start, facts({ state: 'offer-accepted', openingState: 'closed' }), today)
    expect(decision).toMatchObject({
      refusal: { findings: [{ rule: 'placements.step.opening-not-closed', state: 'failed' }] },
    })
  })

  it('calls an opening that was changed not yet approved, not closed, and lets people go on while it is only paused', () => {
    const rulesOf = (openingState: 'submitted' | 'rejected' | 'paused' | 'approved') => {
      const decision = decideStep(start, facts({ state: 'offer-accepted', openingState }), today)
      return decision.ok ? [] : decision.refusal.findings?.map(({ rule }) => rule)
    }
    expect(rulesOf('submitted')).toEqual(['placements.step.opening-approved'])
    expect(rulesOf('rejected')).toEqual(['placements.step.opening-approved'])
    expect([rulesOf('paused'), rulesOf('approved')]).toEqual([[], []])
  })
})

describe('reasons', () => {
  it('that touch the person’s rights are the officer’s alone', () => {
    for (const reason of ['person-refuses', 'safety', 'law-not-met', 'transfer-or-release']) {
      expect(mayGive('decline', reason, 'officer')).toBe(true)
      expect(mayGive('decline', reason, 'employer')).toBe(false)
      expect(mayGive('decline', reason, 'person')).toBe(false)
    }
  })

  it('leave nobody without a choice', () => {
    for (const { deed, sides } of transitions)
      if (deed === 'decline' || deed === 'withdraw' || deed === 'end')
        for (const side of sides) expect(reasonsFor(deed, side).length).toBeGreaterThan(1)
  })
})

describe('checks of staying in work', () => {
  it('fall 7, 30, 90, 180 and 365 days after the start', () => {
    expect(checksFrom(day('2026-01-31')).map(({ dueOn }) => dueOn)).toEqual([
      '2026-02-07',
      '2026-03-02',
      '2026-05-01',
      '2026-07-30',
      '2027-01-31',
    ])
  })

  it('are answered by the end: at work until it, gone after it, not known after a transfer', () => {
    const ended = day('2026-03-02')
    expect(outcomeAtEnd(ended, ended, 'dismissed')).toBe('at-work')
    expect(outcomeAtEnd(day('2026-05-01'), ended, 'dismissed')).toBe('left')
    expect(outcomeAtEnd(day('2026-05-01'), ended, 'transfer')).toBe('not-known')
  })
})
