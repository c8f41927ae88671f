/** The life of an opening: from an employer's draft to a closed place, and what each step asks for. */
import { describe, expect, it } from 'vitest'
import { day } from '~/domain/calendar/day'
import type { OpeningDeed } from '~/domain/openings/lifecycle'
import { decideOpeningChange, deedsFor, openingSteps } from '~/domain/openings/lifecycle'
import type { Opening, OpeningState } from '~/domain/openings/opening'
import { channels, channelsOf, openingKinds, openingStates } from '~/domain/openings/opening'

const today = day('2026-11-22')

const aPosting = (facts: Partial<Opening> = {}): Opening => ({
  kind: 'business',
  channel: 'on-site-business',
  state: 'draft',
  title: 'Швея',
  occupation: '7531',
  place: '711210000',
  places: 3,
  wage: 11_800_000,
  shifts: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' }],
  closesOn: null,
  ...facts,
})

const step = (facts: Partial<Opening>, deed: OpeningDeed, reason?: string) =>
  decideOpeningChange(aPosting(facts), reason === undefined ? { deed } : { deed, reason }, today)

describe('an opening', () => {
  it('goes from a draft to an open place, pauses, goes on and closes', () => {
    const road: [OpeningDeed, string?][] = [
      ['submit'],
      ['approve'],
      ['publish'],
      ['pause', 'станок в ремонте'],
      ['resume'],
      ['close', 'все места заняты'],
    ]
    let state: OpeningState = 'draft'
    for (const [deed, reason] of road) {
      const result = step({ state }, deed, reason)
      if (!result.ok) throw new Error(`${deed}: ${result.refusal.code}`)
      state = result.value.state
    }
    expect(state).toBe('closed')
  })

  it('is never open before somebody approved it', () => {
    const before: OpeningState[] = ['draft', 'submitted', 'rejected']
    for (const state of before)
      expect(step({ state }, 'publish')).toMatchObject({ refusal: { code: 'wrong-state' } })
  })

  it('once closed stays closed', () => {
    expect(deedsFor('closed')).toEqual([])
  })

  it('rejected with a reason goes back to its author, who may mend it and ask again', () => {
    expect(step({ state: 'submitted' }, 'reject')).toMatchObject({ refusal: { code: 'reason-missing' } })
    expect(step({ state: 'submitted' }, 'reject', '   ')).toMatchObject({
      refusal: { code: 'reason-missing' },
    })
    expect(step({ state: 'submitted' }, 'reject', ' нет смен ')).toEqual({
      ok: true,
      value: { state: 'rejected', reason: 'нет смен' },
    })
    expect(step({ state: 'rejected' }, 'amend')).toMatchObject({ value: { state: 'draft' } })
  })

  it('changed after approval must be approved again', () => {
    const approved: OpeningState[] = ['approved', 'open', 'paused']
    for (const state of approved)
      expect(step({ state }, 'amend')).toMatchObject({ value: { state: 'submitted' } })
  })

  it('takes exactly the steps that are written, from exactly the states that are written', () => {
    const deeds = Object.keys(openingSteps) as OpeningDeed[]
    for (const state of openingStates) {
      const taken = deeds.filter((deed) => step({ state }, deed, 'reason').ok)
      expect(taken).toEqual(deedsFor(state))
    }
  })
})

describe('asking for approval', () => {
  it.each([
    ['without a title', { title: ' ' }, 'title'],
    ['without an occupation', { occupation: null }, 'occupation'],
    ['without a place', { place: null }, 'place'],
    ['for nobody', { places: 0 }, 'places'],
    ['without shifts', { shifts: [] }, 'shifts'],
    ['with hours that do not exist', { shifts: [{ days: [1], from: '25:00', to: '17:00' }] }, 'shifts'],
  ])('%s is refused and the field is named', (_, facts, field) => {
    expect(step(facts, 'submit')).toMatchObject({ refusal: { code: 'incomplete', values: { field } } })
  })

  it('with pay below the minimum is refused with both sums', () => {
    expect(step({ wage: 8_000_000 }, 'submit')).toMatchObject({
      refusal: { code: 'wage-below-minimum', values: { offered: 80_000, minimum: 85_000 } },
    })
  })

  it('a volunteer programme needs neither an occupation nor pay, and may not pay', () => {
    const programme = { kind: 'volunteer', channel: 'after-release', occupation: null } as const
    expect(step({ ...programme, wage: null }, 'submit').ok).toBe(true)
    expect(step({ ...programme, wage: 9_000_000 }, 'submit')).toMatchObject({
      refusal: { code: 'volunteer-with-wage' },
    })
  })

  it('through a channel that is not its own is refused', () => {
    for (const kind of openingKinds) {
      const facts = { kind, wage: kind === 'volunteer' || kind === 'course' ? null : 9_000_000 }
      const accepted = channels.filter((channel) => step({ ...facts, channel }, 'submit').ok)
      expect(new Set(accepted)).toEqual(new Set(channelsOf[kind]))
    }
  })

  it('is looked at again when the place is opened: its last day may have passed, the minimum may have risen', () => {
    const closesOn = day('2026-11-21')
    expect(step({ state: 'approved', closesOn }, 'publish')).toMatchObject({
      refusal: { code: 'past-closing-day' },
    })
    expect(step({ state: 'approved', closesOn: today }, 'publish').ok).toBe(true)
    expect(step({ state: 'paused', wage: 8_000_000 }, 'resume')).toMatchObject({
      refusal: { code: 'wage-below-minimum' },
    })
  })
})
