/** The way of each paper: what may follow, what is refused, what counts as ready on the day of release. */
import { describe, expect, it, test } from 'vitest'
import fc from 'fast-check'
import { day } from '~/domain/calendar/day'
import { type DocumentState, type PaperKind, documentStates, paperKinds } from '~/domain/people/person'
import { type PaperStanding, stepsFrom, trackOf, ways } from '~/domain/people/readiness/machine'
import {
  isPaperSettled,
  lapseOf,
  outlookOf,
  paperGroups,
  readinessOf,
} from '~/domain/people/readiness/outlook'
import { type PaperNow, type PaperStep, decideStep, keptNumber } from '~/domain/people/readiness/step'

const today = day('2026-11-21')
const birth = day('1990-05-17')

const now = (given: Partial<PaperNow> = {}): PaperNow => ({
  kind: 'identity-card',
  standing: 'missing',
  since: day('2026-10-01'),
  issuedOn: null,
  expiresOn: null,
  ...given,
})
const step = (given: Partial<PaperStep> = {}): PaperStep => ({
  state: 'applied',
  on: day('2026-11-01'),
  reason: null,
  issuedOn: null,
  expiresOn: null,
  cost: null,
  paidBy: null,
  ...given,
})

describe('the next step of a paper', () => {
  const situations: readonly [string, PaperKind, PaperStanding, DocumentState, boolean][] = [
    ['nobody looked, and it turns out missing', 'identity-card', 'not-known', 'missing', true],
    ['an application follows a missing card', 'identity-card', 'missing', 'applied', true],
    ['a card is not issued before an application', 'identity-card', 'missing', 'issued', false],
    ['a refused application is made again', 'identity-card', 'rejected', 'applied', true],
    ['the card of a parolee goes to the police', 'identity-card', 'held-by-institution', 'with-police', true],
    ['a work book never goes to the police', 'work-book', 'held-by-institution', 'with-police', false],
    ['a bank opens an account that was asked for', 'bank-account', 'applied', 'opened', true],
    ['a bank sends an application back', 'bank-account', 'applied', 'returned', true],
    ['an account is nothing to be held', 'bank-account', 'applied', 'held-by-person', false],
    ['a benefit is applied for once the right is known', 'targeted-aid', 'entitled', 'applied', true],
    ['a benefit is not granted before it is applied for', 'targeted-aid', 'entitled', 'granted', false],
  ]
  test.each(situations)('%s', (_, kind, standing, state, possible) => {
    const reason = state === 'returned' || state === 'rejected' ? 'no photograph' : null
    expect(decideStep(now({ kind, standing }), step({ state, reason }), { birth, today }).ok).toBe(possible)
  })

  it('leads from every state somewhere, and never twice to the same', () => {
    for (const way of Object.values(ways))
      for (const [from, to] of Object.entries(way)) {
        expect(new Set(to).size, from).toBe(to.length)
        for (const state of to) expect(way[state], `${from} → ${state}`).toBeDefined()
      }
  })

  it('is taken only as the table has it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...paperKinds),
        fc.constantFrom<PaperStanding>('not-known', ...documentStates),
        fc.constantFrom(...documentStates),
        (kind, standing, state) => {
          const taken = decideStep(now({ kind, standing }), step({ state, reason: 'why' }), { birth, today })
          expect(taken.ok).toBe(stepsFrom(kind, standing).includes(state))
        },
      ),
    )
  })
})

describe('impossible days', () => {
  const cases: readonly [string, Partial<PaperStep>, string][] = [
    ['a step tomorrow', { on: day('2026-11-22') }, 'paper-day-in-future'],
    ['a step before the one before', { on: day('2026-09-30') }, 'paper-day-before-last'],
    ['a step before birth', { on: day('1990-05-16') }, 'paper-day-before-birth'],
    ['a card issued tomorrow', { issuedOn: day('2026-11-22') }, 'paper-issued-in-future'],
    [
      'a card that ends before it begins',
      { issuedOn: day('2026-11-10'), expiresOn: day('2026-11-10') },
      'paper-expires-before-issue',
    ],
    ['a cost that nobody pays', { cost: 50_000 }, 'paper-payer-missing'],
  ]
  test.each(cases)('%s is refused', (_, given, code) => {
    expect(decideStep(now(), step(given), { birth, today })).toMatchObject({ refusal: { code } })
  })

  it('a card that has lapsed is not recorded as in hand', () => {
    const given = { state: 'held-by-person', expiresOn: day('2026-11-20') } as const
    expect(decideStep(now({ standing: 'issued' }), step(given), { birth, today })).toMatchObject({
      refusal: { code: 'paper-already-expired' },
    })
  })

  it('a refusal without a reason is refused itself', () => {
    const refused = decideStep(now({ standing: 'applied' }), step({ state: 'rejected' }), { birth, today })
    expect(refused).toMatchObject({ refusal: { code: 'paper-reason-missing' } })
  })
})

describe('days of the old paper', () => {
  const lapsed = { standing: 'expired', issuedOn: day('2016-01-01'), expiresOn: day('2026-01-01') } as const

  it('are forgotten when a new one is applied for', () => {
    expect(decideStep(now(lapsed), step(), { birth, today })).toMatchObject({
      value: { issuedOn: null, expiresOn: null },
    })
  })

  it('stay while the paper only changes hands', () => {
    const held = { standing: 'held-by-institution', expiresOn: day('2030-01-01') } as const
    expect(decideStep(now(held), step({ state: 'held-by-person' }), { birth, today })).toMatchObject({
      value: { expiresOn: '2030-01-01' },
    })
  })
})

describe('readiness', () => {
  it('counts an issued card only once somebody here holds it', () => {
    expect(readinessOf('issued')).toBe('in-hand')
    expect(readinessOf('with-police')).toBe('ready')
    expect(readinessOf('rejected')).toBe('missing')
  })

  it('warns of a card that ends before release, not of one that ends on the day', () => {
    const releaseOn = day('2027-01-21')
    const held = (expiresOn: string) => ({ standing: 'held-by-person', expiresOn: day(expiresOn) }) as const
    expect(lapseOf(held('2027-01-20'), releaseOn, today)).toBe('before-release')
    expect(lapseOf(held('2027-01-21'), releaseOn, today)).toBeNull()
    expect(lapseOf(held('2026-11-20'), releaseOn, today)).toBe('expired')
  })

  it('asks a citizen for an identity card, a foreigner for a passport and a permit', () => {
    const kinds = (citizenship: string) =>
      outlookOf([], { citizenship, releaseOn: null }, today).map(({ kind }) => kind)
    expect(kinds('KZ')).toContain('identity-card')
    expect(kinds('KZ')).not.toContain('passport')
    expect(kinds('UZ')).toEqual(expect.arrayContaining(['passport', 'residence-permit']))
  })

  it('owes no identity paper where another one is at hand', () => {
    const papers = [
      { kind: 'identity-card', state: 'missing', expiresOn: null },
      { kind: 'passport', state: 'held-by-person', expiresOn: null },
      { kind: 'work-book', state: 'missing', expiresOn: null },
    ]
    const owed = outlookOf(papers, { citizenship: 'KZ', releaseOn: null }, today).filter((one) => one.isOwed)
    expect(owed.map(({ kind }) => kind)).toEqual(['work-book'])
  })

  it('shows every kind in exactly one group', () => {
    expect(Object.values(paperGroups).flat().toSorted()).toEqual([...paperKinds].toSorted())
    expect(Object.keys(trackOf).toSorted()).toEqual([...paperKinds].toSorted())
  })
})

it('keeps only the last characters of an identity number and of an account', () => {
  expect(keptNumber('identity-card', '044 556 677')).toBe('6677')
  expect(keptNumber('bank-account', 'KZ86125KZT5004100100')).toBe('0100')
  expect(keptNumber('work-book', 'ТК-1204578')).toBe('ТК-1204578')
})

describe('a paper in a handover', () => {
  const situations: readonly [string, PaperStanding, boolean][] = [
    ['was asked for and has not come', 'applied', false],
    ['was accepted and is being made', 'accepted', false],
    ['was issued and lies elsewhere', 'issued', false],
    ['came back to whoever asked for it', 'returned', false],
    ['was refused', 'rejected', false],
    ['nobody looked for', 'not-known', false],
    ['lies in the institution', 'held-by-institution', true],
    ['is not needed', 'not-needed', true],
  ]
  test.each(situations)('that %s: %s', (_, standing, settled) => {
    expect(isPaperSettled(standing)).toBe(settled)
  })
})
