/** The plan's life: every step from its state, with what the law asks, to its end. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '~/domain/calendar/day'
import { planRules } from '~/domain/plans/guards'
import type { PlanFacts } from '~/domain/plans/plan'
import { planStates } from '~/domain/plans/plan'
import type { Transition } from '~/domain/plans/state'
import { decideTransition, transitionNames, transitionsFrom } from '~/domain/plans/state'
import { planFacts } from '#tests/support/plan-facts'

const today = day('2026-11-21')

/** What came of a step: the new state, or the refusal with the rules that failed. */
const outcome = (facts: Partial<PlanFacts>, transition: Transition) => {
  const result = decideTransition(planFacts(facts), transition, today)
  if (result.ok) return result.value.state
  const failed = (result.refusal.findings ?? []).filter((each) => each.state === 'failed')
  return [result.refusal.code, ...failed.map((each) => each.rule)].join(' ')
}

const unknowns = (facts: Partial<PlanFacts>, transition: Transition) => {
  const result = decideTransition(planFacts(facts), transition, today)
  const findings = result.ok ? result.value.findings : (result.refusal.findings ?? [])
  return findings.filter((each) => each.state === 'unknown').map((each) => each.rule)
}

describe('drafting', () => {
  test('a plan with a measure for every need is drafted', () => {
    expect(outcome({ state: 'preparing' }, { name: 'draft' })).toBe('drafted')
  })

  test('a plan without measures is not a programme', () => {
    const bare = { state: 'preparing' as const, measures: [], neededBlocks: [] }
    expect(outcome(bare, { name: 'draft' })).toBe('rules-failed plans.draft.concrete-measures')
  })

  test('a need for housing without a measure stops the draft', () => {
    const homeless = { state: 'preparing' as const, neededBlocks: ['housing' as const, 'work' as const] }
    expect(outcome(homeless, { name: 'draft' })).toBe('rules-failed plans.draft.needs-answered')
  })

  test('a man who will not write his request still gets a programme, with the gap shown', () => {
    const silent = { state: 'preparing' as const, requestOn: null }
    expect(outcome(silent, { name: 'draft' })).toBe('drafted')
    expect(unknowns(silent, { name: 'draft' })).toEqual(['plans.draft.request-taken'])
  })
})

describe('approval', () => {
  test('waits until the person was asked', () => {
    expect(outcome({ agreement: null }, { name: 'approve' })).toBe('rules-failed plans.approve.person-asked')
  })

  test('goes on without agreement, and says so', () => {
    expect(outcome({ agreement: 'does-not-agree' }, { name: 'approve' })).toBe('approved')
    expect(unknowns({ agreement: 'does-not-agree' }, { name: 'approve' })).toEqual([
      'plans.approve.person-agrees',
    ])
    expect(unknowns({}, { name: 'approve' })).toEqual([])
  })

  test('wants something planned for the time after release', () => {
    const inside = { measures: [{ block: 'legal', status: 'planned', isAfterRelease: false }] as const }
    expect(outcome(inside, { name: 'approve' })).toBe('rules-failed plans.approve.measures-after-release')
  })

  test('counts the parts that the file lacks', () => {
    expect(unknowns({ missingFileParts: ['claims', 'skills'] }, { name: 'approve' })).toEqual([
      'plans.approve.file-complete',
    ])
  })
})

describe('from sending to hand-over', () => {
  test('a plan goes nowhere until the person has chosen where to live', () => {
    expect(outcome({ state: 'approved', placeAfter: null }, { name: 'send' })).toBe(
      'rules-failed plans.send.place-chosen',
    )
    expect(outcome({ state: 'approved' }, { name: 'send' })).toBe('sent')
  })

  test('the programme begins when a year is left, not a day sooner', () => {
    const soon = { state: 'sent' as const, endOfTerm: day('2027-11-22') }
    expect(outcome(soon, { name: 'begin' })).toBe('rules-failed plans.begin.last-year')
    expect(outcome({ ...soon, endOfTerm: day('2027-11-21') }, { name: 'begin' })).toBe('in-progress')
  })

  test('a release tomorrow is not recorded today', () => {
    const tomorrow = { state: 'in-progress' as const, releasedOn: day('2026-11-22') }
    expect(outcome(tomorrow, { name: 'release' })).toBe('rules-failed plans.release.day-recorded')
    expect(outcome({ ...tomorrow, releasedOn: today }, { name: 'release' })).toBe('released')
  })

  test('a woman freed by a court while her plan was being prepared is released all the same', () => {
    expect(outcome({ state: 'preparing', releasedOn: today }, { name: 'release' })).toBe('released')
  })

  test('open measures are handed over in plain sight', () => {
    const open = {
      state: 'released' as const,
      measures: [{ block: 'work', status: 'in-progress', isAfterRelease: false }] as const,
    }
    expect(outcome(open, { name: 'hand-over' })).toBe('handed-over')
    expect(unknowns(open, { name: 'hand-over' })).toEqual(['plans.hand-over.results-recorded'])
  })
})

describe('revising', () => {
  test('puts the plan back on the table and asks the person again', () => {
    const result = decideTransition(planFacts({ state: 'in-progress' }), { name: 'revise' }, today)
    expect(result).toMatchObject({ ok: true, value: { state: 'drafted', agreementLapses: true } })
  })

  test('is over once the person is free', () => {
    expect(outcome({ state: 'released' }, { name: 'revise' })).toBe('wrong-state')
  })
})

describe('closing', () => {
  test.each([
    ['handed-over', 'completed', 'closed'],
    ['in-progress', 'completed', 'reason-not-fitting'],
    ['released', 'help-not-wanted', 'closed'],
    ['preparing', 'help-not-wanted', 'reason-not-fitting'],
    ['sent', 'term-extended', 'closed'],
    ['handed-over', 'opened-in-error', 'reason-not-fitting'],
    ['preparing', 'died', 'closed'],
    ['closed', 'died', 'wrong-state'],
  ] as const)('a plan that is %s ends as "%s": %s', (state, reason, expected) => {
    expect(outcome({ state }, { name: 'close', reason })).toBe(expected)
  })
})

describe('the machine', () => {
  test('leads from the first state to the last, and nothing leaves the last', () => {
    expect(transitionsFrom('closed')).toEqual([])
    for (const state of planStates.slice(0, -1)) expect(transitionsFrom(state)).toContain('close')
  })

  test('a step is refused exactly from the states it does not start in', () => {
    fc.assert(
      fc.property(fc.constantFrom(...planStates), fc.constantFrom(...transitionNames), (state, name) => {
        const transition: Transition = name === 'close' ? { name, reason: 'died' } : { name }
        const isRefused = outcome({ state }, transition) === 'wrong-state'
        expect(isRefused).toBe(!transitionsFrom(state).includes(name))
      }),
      { numRuns: 200 },
    )
  })

  test('every rule has its own id and names its law', () => {
    expect(new Set(planRules.map((each) => each.id)).size).toBe(planRules.length)
    for (const each of planRules) expect(each.id).toMatch(/^plans\.[a-z-]+\.[a-z-]+$/)
  })
})
