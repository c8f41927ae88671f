/** Order 735 on requests for workers, paragraph by paragraph: who is asked, what is written, who signs, when it ends. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarFrom } from '~/domain/calendar/holidays'
import { addDays, day } from '~/domain/calendar/day'
import { assess } from '~/domain/law/rule'
import {
  decideApplication,
  decideChoice,
  decideRefusal,
  mayDecide,
  stages,
} from '~/domain/requests/candidate'
import { type HiringFacts, contractRules, startRules } from '~/domain/requests/hiring'
import { decideNotice, endReasonOf } from '~/domain/requests/notice'
import { isThreeParty, procedures, requestChannels, rulingNeeded } from '~/domain/requests/procedure'
import { excludeReasons, includeReasons, recallGrounds } from '~/domain/requests/reasons'
import { type Asking, decideRequest, decideRequestStep, decideSelection } from '~/domain/requests/request'
import {
  answersOf,
  decideAnswer,
  decideHead,
  decideRound,
  services,
  usualServices,
} from '~/domain/requests/sheet'

const today = day('2026-11-20')
const calendar = calendarFrom([])
const codeOf = (result: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) =>
  result.ok ? 'ok' : result.refusal?.code

const asking = (given: Partial<Asking> = {}): Asking => ({
  opening: { kind: 'business', channel: 'on-site-business', state: 'open', closesOn: null, places: 5 },
  openingInstitutionId: 'here',
  organisationOffers: true,
  institutionIds: ['here'],
  count: 3,
  receivedOn: today,
  startsOn: null,
  ...given,
})

describe('para 33: an employer asks for workers', () => {
  it('for an open place of work in an institution, as many as there are places', () => {
    expect(codeOf(decideRequest(asking(), today))).toBe('ok')
    const opening = asking().opening
    const situations: readonly (readonly [string, Partial<Asking>])[] = [
      ['not-approved', { organisationOffers: false }],
      ['channel-without-request', { opening: { ...opening, kind: 'volunteer' } }],
      ['channel-without-request', { opening: { ...opening, channel: 'after-release' } }],
      ['opening-not-open', { opening: { ...opening, state: 'paused' } }],
      ['opening-not-open', { opening: { ...opening, closesOn: addDays(today, -1) } }],
      ['institution-missing', { institutionIds: [] }],
      ['institution-not-served', { institutionIds: ['here', 'there'] }],
      ['more-than-places', { count: 6 }],
      ['day-in-future', { receivedOn: addDays(today, 1) }],
      ['starts-before', { startsOn: addDays(today, -1) }],
    ]
    for (const [code, given] of situations)
      expect(codeOf(decideRequest(asking(given), today)), code).toBe(code)
  })

  it('is answered once, and an answered one is not answered again', () => {
    expect(decideRequestStep('select', 'received')).toEqual({ ok: true, value: 'selected' })
    for (const state of ['selected', 'closed', 'refused', 'withdrawn'] as const)
      expect(codeOf(decideRequestStep('select', state)), state).toBe('wrong-state')
    expect(decideRequestStep('close', 'selected')).toEqual({ ok: true, value: 'closed' })
    expect(codeOf(decideRequestStep('withdraw', 'refused'))).toBe('wrong-state')
  })
})

describe('para 34: the selection', () => {
  const choice = { decision: 'included', reason: 'skills', words: null, acknowledged: false } as const
  it('takes a reason of the list for each, and words where the reason says nothing', () => {
    for (const reason of includeReasons.filter((each) => each !== 'other'))
      expect(codeOf(decideChoice('listed', { ...choice, reason }, []))).toBe('ok')
    expect(codeOf(decideChoice('listed', { ...choice, reason: 'own-wish' as never }, []))).toBe(
      'reason-not-of-list',
    )
    expect(codeOf(decideChoice('listed', { ...choice, reason: 'other' }, []))).toBe('words-missing')
    for (const reason of excludeReasons.filter((each) => each !== 'other'))
      expect(codeOf(decideChoice('included', { ...choice, decision: 'excluded', reason }, []))).toBe('ok')
  })

  it('is free to change until the person has applied, and no longer', () => {
    expect(stages.filter(mayDecide)).toEqual(['listed', 'excluded', 'included'])
    for (const stage of stages.filter((each) => !mayDecide(each)))
      expect(codeOf(decideChoice(stage, choice, []))).toBe('already-applied')
  })

  it('leaves nobody out by silence, and tells the employer why there are fewer than asked for', () => {
    const facts = { state: 'received', count: 2, included: 0, excluded: 0, answer: null } as const
    expect(codeOf(decideSelection(facts))).toBe('nobody-looked-at')
    expect(codeOf(decideSelection({ ...facts, included: 1 }))).toBe('answer-missing')
    expect(codeOf(decideSelection({ ...facts, included: 1, answer: 'Біреуі ғана келісті' }))).toBe('ok')
    expect(codeOf(decideSelection({ ...facts, included: 2 }))).toBe('ok')
  })
})

describe('paras 35, 42, 58, 67, 98: the person applies', () => {
  it('once chosen and in own words; may say no until the contract, and nothing follows', () => {
    expect(stages.filter((stage) => decideApplication(stage).ok)).toEqual(['included'])
    expect(stages.filter((stage) => decideRefusal(stage).ok)).toEqual([
      'included',
      'applied',
      'on-sheet',
      'agreed',
    ])
  })
})

describe('paras 35, 42, 52, 58, 67: the agreement sheet', () => {
  const line = {
    service: 'regime',
    role: 'social-worker',
    answer: 'agrees',
    words: null,
    signer: 'А.',
  } as const
  it('goes round services of the institution’s choice, for housekeeping always the psychologist and the doctor', () => {
    expect(codeOf(decideRound('enterprise', []))).toBe('services-missing')
    expect(codeOf(decideRound('housekeeping', ['regime', 'medical']))).toBe('needed-service-missing')
    for (const channel of requestChannels) expect(decideRound(channel, usualServices(channel)).ok).toBe(true)
  })

  it('is signed by nobody for the psychologist or the doctor, and on paper only with a name', () => {
    for (const service of ['psychologist', 'medical'] as const)
      expect(codeOf(decideAnswer({ ...line, service }))).toBe('own-sign-in-only')
    expect(codeOf(decideAnswer({ ...line, signer: null }))).toBe('signer-missing')
    expect(codeOf(decideAnswer({ ...line, role: 'medic' }))).toBe('not-your-service')
    expect(codeOf(decideAnswer({ ...line, answer: 'disagrees' }))).toBe('words-missing')
  })

  it('carries no reasons of a recommendation or an admission', () => {
    const own = { ...line, service: 'psychologist', role: 'psychologist', signer: null } as const
    expect(codeOf(decideAnswer({ ...own, answer: 'disagrees' }))).toBe('ok')
    expect(codeOf(decideAnswer({ ...own, answer: 'disagrees', words: 'жазбадан' }))).toBe('words-not-taken')
    expect(answersOf('medical')).toEqual(['agrees', 'disagrees'])
  })

  it('is complete when every service has answered, and the head decides last, going past a no only in words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('agrees', 'disagrees', 'asked', 'asks'), { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (answers, agreed) => {
          const lines = answers.map((answer, at) => ({ service: services[at] ?? 'labour', answer }) as const)
          const code = codeOf(
            decideHead({ needsSheet: true, hasApplied: true, lines }, { agreed, words: null }),
          )
          const isOpen = answers.some((each) => each === 'asked' || each === 'asks')
          const needsWords = !agreed || answers.includes('disagrees')
          expect(code).toBe(isOpen ? 'sheet-open' : needsWords ? 'words-missing' : 'ok')
        },
      ),
    )
    expect(
      codeOf(decideHead({ needsSheet: false, hasApplied: false, lines: [] }, { agreed: true, words: null })),
    ).toBe('no-application')
  })
})

describe('paras 36, 43, 59, 68, 75, 99: contract, order, ruling', () => {
  const ready: HiringFacts = {
    channel: 'on-site-business',
    safetyLevel: 'medium',
    hasApplied: true,
    sheet: 'complete',
    head: 'agreed',
    recommendation: 'agrees',
    admittedOn: today,
    pay: { kind: 'month', rate: 11_800_000 },
    rulingOn: today,
    hasContract: true,
    orderOn: today,
    hasJobDescription: true,
  }
  const unmet = (rules: typeof startRules, given: Partial<HiringFacts>) =>
    assess(rules, { ...ready, ...given }, today)
      .filter(({ state }) => state !== 'held')
      .map(({ rule }) => rule.replace('requests.hiring.', ''))

  it('let work begin when everything stands, on every way into work', () => {
    for (const channel of requestChannels) expect(unmet(startRules, { channel }), channel).toEqual([])
  })

  it.each([
    ['application', { hasApplied: false }, contractRules],
    ['sheet', { sheet: 'open' }, contractRules],
    ['sheet', { head: 'refused' }, contractRules],
    ['resolution', { channel: 'oblast', head: null }, contractRules],
    ['recommendation', { channel: 'housekeeping', recommendation: 'disagrees' }, contractRules],
    ['admission', { channel: 'housekeeping', admittedOn: null }, contractRules],
    ['ruling', { channel: 'outside-area', rulingOn: null }, contractRules],
    ['wage', { pay: { kind: 'month', rate: 100_000 } }, contractRules],
    ['contract', { hasContract: false }, startRules],
    ['order', { orderOn: null }, startRules],
    ['job-description', { channel: 'housekeeping', hasJobDescription: false }, startRules],
  ] as const)('stop it without %s (%o)', (rule, given, rules) => {
    expect(unmet(rules, given)).toEqual([rule])
  })

  it('have three sides with a business from outside, and two copies for housekeeping alone', () => {
    expect(isThreeParty('business', 'on-site-business')).toBe(true)
    expect(isThreeParty('business', 'housekeeping')).toBe(false)
    expect(requestChannels.filter((each) => procedures[each].copies === 2)).toEqual(['housekeeping'])
    expect(requestChannels.filter((each) => procedures[each].sheet === null)).toEqual(['oblast'])
    expect(rulingNeeded('outside-area', 'minimum')).toBe(true)
    expect(rulingNeeded('housekeeping', 'full')).toBe(true)
    expect(rulingNeeded('housekeeping', 'minimum')).toBe(false)
  })
})

describe('paras 14, 26 and 27: the end is told ahead', () => {
  const giving = {
    kind: 'ending',
    ground: null,
    newPosition: null,
    effectiveOn: day('2026-12-11'),
    givenOn: today,
    paidInstead: false,
  } as const
  const tell = (given: object) => decideNotice({ ...giving, ...given }, today, calendar)

  it('fifteen working days by the employer; a late notice is taken and stays late, but for pay instead of time', () => {
    expect(tell({})).toEqual({ ok: true, value: { latestOn: '2026-11-20', late: false } })
    expect(tell({ effectiveOn: day('2026-12-10') })).toMatchObject({ value: { late: true } })
    expect(tell({ effectiveOn: day('2026-12-10'), paidInstead: true })).toMatchObject({
      value: { late: false },
    })
  })

  it('with the new job for a transfer, for which no pay can stand in', () => {
    expect(codeOf(tell({ kind: 'transfer' }))).toBe('position-missing')
    expect(codeOf(tell({ kind: 'transfer', newPosition: 'Пішуші', paidInstead: true }))).toBe(
      'paid-only-at-ending',
    )
  })

  it('at once by the administration, on one of six grounds', () => {
    expect(recallGrounds).toHaveLength(6)
    expect(codeOf(tell({ kind: 'recall' }))).toBe('ground-missing')
    expect(tell({ kind: 'recall', ground: 'order-broken', effectiveOn: today })).toEqual({
      ok: true,
      value: { latestOn: null, late: false },
    })
  })

  it('ends work as a placement ends: by contract, by release, or for another reason; a transfer ends none', () => {
    expect(endReasonOf('ending', null)).toBe('contract-over')
    expect(endReasonOf('transfer', null)).toBeNull()
    expect(recallGrounds.map((ground) => endReasonOf('recall', ground))).toEqual([
      'other',
      'other',
      'other',
      'other',
      'other',
      'release',
    ])
  })
})
