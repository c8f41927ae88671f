/** Where each of the released goes, what is on their checklist, and who owes the next step. */
import { describe, expect, test } from 'vitest'
import { day } from '~/domain/calendar/day'
import { destinationOf, destinations, findDestination } from '~/domain/handovers/destination'
import { decideTick, itemsFor, mayTick } from '~/domain/handovers/items'
import { owing } from '~/domain/handovers/state'

const today = day('2026-11-21')

describe('probation law, article 17: the destination', () => {
  test.each([
    ['Айдос, released on parole', 'parole', null, 'parole', 'police', 'owed', 'local-authority'],
    ['Марат, whom the court will supervise', null, true, 'supervision', 'police', 'owed', 'local-authority'],
    ['Серік, supervised after his term', 'end-of-term', true, 'supervision', 'police', 'owed', 'local-authority'],
    ['Ольга, whose term became restricted liberty', 'replaced-by-restriction', null, 'restriction', 'probation', 'owed', 'probation-officer'],
    ['Динара, whose term became a fine', 'replaced-by-fine', null, 'fine', 'none', 'on-request', 'local-authority'],
    ['Ержан, who served in full', 'end-of-term', false, 'served', 'none', 'on-request', 'local-authority'],
    ['Павел, who is expected to serve in full', null, null, 'served', 'none', 'on-request', 'local-authority'],
    ['Гүлнара, amnestied', 'amnesty', null, 'other', 'none', 'on-request', 'local-authority'],
  ] as const)('of %s', (_who, ground, supervisionExpected, kind, control, help, service) => {
    expect(destinationOf({ ground, supervisionExpected })).toBe(kind)
    expect(destinations[kind]).toMatchObject({ control, help, service })
  }) // prettier-ignore

  test('says what is not known yet, each line with its source', () => {
    const found = findDestination({ ground: null, supervisionExpected: null }, 'served', today)
    expect(found.map(({ rule, state }) => `${rule} ${state}`)).toEqual([
      'handovers.destination.served held',
      'handovers.destination.ground-known unknown',
      'handovers.destination.supervision-known unknown',
    ])
    expect(found.every(({ cites }) => cites.length > 0)).toBe(true)
  })
})

describe('the checklist', () => {
  test('sends the identity card of a parolee to the police, and gives it to one who served in full', () => {
    expect(itemsFor('parole')).toContain('identity-to-police')
    expect(itemsFor('parole')).not.toContain('identity-to-person')
    expect(itemsFor('served')).toContain('identity-to-person')
  })

  test('asks for the papers of supervision only where somebody is supervised', () => {
    expect(itemsFor('supervision')).toContain('supervision-papers')
    expect(itemsFor('parole')).not.toContain('supervision-papers')
  })

  test('leaves the medical summary to the medic, and nothing else', () => {
    expect(mayTick('medical-summary', 'medic')).toBe(true)
    expect(mayTick('medical-summary', 'social-worker')).toBe(false)
    expect(mayTick('travel', 'medic')).toBe(false)
  })

  test('takes "does not apply" only with a reason', () => {
    const tick = { state: 'not-applicable', reason: ' ', on: today } as const
    expect(decideTick(tick)).toMatchObject({ refusal: { code: 'item-reason-missing' } })
    expect(decideTick({ ...tick, reason: 'едет с братом' })).toMatchObject({
      value: { state: 'not-applicable', reason: 'едет с братом' },
    })
    expect(decideTick({ state: 'open', reason: 'x', on: today })).toMatchObject({
      value: { state: 'open', reason: null, on: null },
    })
  })
})

describe('the next step is owed', () => {
  test.each([
    ['by the institution while it prepares', 'preparing', 'parole', null, 'sending'],
    ['by the institution after a return', 'returned', 'served', null, 'sending'],
    ['by the receiving service for a parolee', 'offered', 'parole', null, 'receiving'],
    ['by Ержан himself, who has not asked for help', 'offered', 'served', null, 'person'],
    ['by the receiving service once Ержан has asked', 'offered', 'served', 'asked', 'receiving'],
    ['by nobody when it is over', 'completed', 'parole', null, 'nobody'],
  ] as const)('%s', (_who, state, kind, request, who) => {
    expect(owing({ state, kind, request })).toBe(who)
  })
})
