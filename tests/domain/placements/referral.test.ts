/** Who is put forward, who decides, and what nobody may skip. */
import { describe, expect, it } from 'vitest'
import { day } from '~/domain/calendar/day'
import { order735 } from '~/domain/law/citation'
import type { Finding, FindingState } from '~/domain/law/rule'
import { type Proposal, decideAcceptance, decideProposal } from '~/domain/placements/referral'

const today = day('2026-11-21')
const finding = (state: FindingState): Finding => ({
  rule: `matching.test.${state}`,
  state,
  cites: [order735('34')],
})
const aProposal = (facts: Partial<Proposal> = {}): Proposal => ({
  findings: [finding('held')],
  heldBack: [],
  openingState: 'open',
  closesOn: null,
  acknowledged: false,
  hasOpenReferral: false,
  decides: true,
  ...facts,
})

describe('a proposal', () => {
  it('by the officer who decides is accepted at once', () => {
    expect(decideProposal(aProposal(), today)).toEqual({ ok: true, value: 'accepted' })
  })

  it('by anybody else waits for the officer, with what is unknown left to them', () => {
    const facts = aProposal({ decides: false, findings: [finding('unknown')] })
    expect(decideProposal(facts, today)).toEqual({ ok: true, value: 'proposed' })
  })

  it('stops at a failed gate and shows that gate alone, whoever proposes and whatever is ticked', () => {
    for (const decides of [true, false]) {
      const facts = aProposal({
        decides,
        acknowledged: true,
        findings: [finding('held'), finding('failed'), finding('unknown')],
      })
      expect(decideProposal(facts, today)).toMatchObject({
        ok: false,
        refusal: { code: 'law-not-met', findings: [finding('failed')] },
      })
    }
  })

  it('by the officer needs the unknown acknowledged, and says how many there are', () => {
    const facts = aProposal({ findings: [finding('unknown'), finding('unknown')] })
    expect(decideProposal(facts, today)).toMatchObject({
      refusal: { code: 'unknowns-not-acknowledged', values: { count: 2 } },
    })
    expect(decideProposal({ ...facts, acknowledged: true }, today).ok).toBe(true)
  })

  it('stops while the person is paused or kept from the organisation, before the law is asked', () => {
    const facts = aProposal({
      heldBack: [finding('failed')],
      findings: [finding('failed')],
      acknowledged: true,
    })
    expect(decideProposal(facts, today)).toMatchObject({
      refusal: { code: 'held-back', findings: [finding('failed')] },
    })
    expect(decideAcceptance('proposed', facts, today)).toMatchObject({ refusal: { code: 'held-back' } })
  })

  it('is made once for a pair, and only to an opening that is open on the day', () => {
    expect(decideProposal(aProposal({ hasOpenReferral: true }), today)).toMatchObject({
      refusal: { code: 'already-open' },
    })
    for (const facts of [{ openingState: 'paused' }, { closesOn: day('2026-11-20') }] as const)
      expect(decideProposal(aProposal(facts), today)).toMatchObject({ refusal: { code: 'opening-not-open' } })
    expect(decideProposal(aProposal({ closesOn: today }), today).ok).toBe(true)
  })
})

describe('a decision', () => {
  it('is made by the facts of its own day', () => {
    const facts = aProposal({ findings: [finding('failed')] })
    expect(decideAcceptance('proposed', facts, today)).toMatchObject({ refusal: { code: 'law-not-met' } })
    expect(decideAcceptance('proposed', aProposal(), today)).toEqual({ ok: true, value: 'accepted' })
  })

  it('is made once', () => {
    for (const state of ['accepted', 'declined', 'withdrawn'] as const) {
      expect(decideAcceptance(state, aProposal(), today)).toMatchObject({ refusal: { code: 'wrong-state' } })
    }
  })
})
