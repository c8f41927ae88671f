/** Employers: what an accreditation needs, what its end means, and what the light is read from. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, day } from '~/domain/calendar/day'
import { calendarFrom } from '~/domain/calendar/holidays'
import {
  type AccreditationWords,
  accreditationStateOf,
  decideAccreditation,
  offersToNew,
} from '~/domain/employers/accreditation'
import { type ItemRow, decideCheck, decideGiving, itemKeys, itemStateOf } from '~/domain/employers/checklist'
import { contractStandingOf, decideDraft, decideEnd, decideSigning } from '~/domain/employers/contract'
import { type EmployerFacts, readLight } from '~/domain/employers/light'
import { decideLine, incidentDueOn } from '~/domain/employers/obligations'
import { decideShuttingOut } from '~/domain/employers/users'

const today = day('2026-11-25')
const on = (days: number) => addDays(today, days)

const checked: readonly ItemRow[] = itemKeys.map((key) => ({ key, state: 'checked', expiresOn: null }))
const none = { accreditedFrom: null, accreditedTo: null }
const grant: AccreditationWords = { outcome: 'granted', fromOn: today, toOn: on(365), reason: null }

describe('an item of the checklist', () => {
  it('is missing until given, and expired on the day after its last', () => {
    expect(itemStateOf(undefined, today)).toBe('missing')
    const row = { key: 'no-tax-debt', state: 'checked', expiresOn: today } as const
    expect([itemStateOf(row, today), itemStateOf(row, on(1))]).toEqual(['checked', 'expired'])
  })

  const paper = { key: 'no-tax-debt', givenOn: on(-5), expiresOn: on(30), files: 1 } as const
  test.each([
    ['without its paper', { ...paper, files: 0 }, 'paper-missing'],
    ['without its last day', { ...paper, expiresOn: null }, 'expiry-missing'],
    ['that is no longer in force', { ...paper, expiresOn: on(-1) }, 'expired-already'],
    ['dated tomorrow', { ...paper, givenOn: on(1) }, 'given-in-future'],
    ['that ends before it was issued', { ...paper, expiresOn: on(-6) }, 'expires-before-given'],
  ])('%s is not taken', (_, giving, code) => {
    expect(decideGiving(giving, today)).toMatchObject({ refusal: { code } })
  })

  it('that is a statement needs no paper', () => {
    expect(decideGiving({ key: 'wage-floor', givenOn: today, expiresOn: null, files: 0 }, today).ok).toBe(
      true,
    )
  })

  it('is refused only with a reason, and checked only while in force', () => {
    expect(decideCheck('given', 'refused', ' ')).toMatchObject({ refusal: { code: 'reason-missing' } })
    expect(decideCheck('expired', 'checked', null)).toMatchObject({ refusal: { code: 'expired-already' } })
    expect(decideCheck('missing', 'checked', null)).toMatchObject({ refusal: { code: 'nothing-to-check' } })
    expect(decideCheck('given', 'checked', null).ok).toBe(true)
  })
})

describe('an accreditation', () => {
  it('is granted once every item is checked and in force', () => {
    expect(decideAccreditation(grant, none, checked, today)).toMatchObject({
      value: { accreditedFrom: today, accreditedTo: on(365) },
    })
    const oneExpired = checked.map((row, at) => (at === 2 ? { ...row, expiresOn: on(-1) } : row))
    expect(decideAccreditation(grant, none, oneExpired, today)).toMatchObject({
      refusal: { code: 'items-open', values: { count: 1 } },
    })
  })

  test.each<[string, Partial<AccreditationWords>, string]>([
    ['without its first day', { fromOn: null }, 'from-missing'],
    ['without its last day', { toOn: null }, 'to-missing'],
    ['that ends before it begins', { fromOn: on(9), toOn: on(8) }, 'to-before-from'],
    ['that is over already', { fromOn: on(-9), toOn: on(-1) }, 'to-in-past'],
    ['longer than the parameter', { toOn: on(4000) }, 'too-long'],
    ['refused without a reason', { outcome: 'refused' }, 'reason-missing'],
    ['withdrawn where there is none', { outcome: 'withdrawn', reason: 'Нарушения' }, 'not-accredited'],
  ])('%s is not decided', (_, words, code) => {
    expect(decideAccreditation({ ...grant, ...words }, none, checked, today)).toMatchObject({
      refusal: { code },
    })
  })

  it('that is withdrawn offers its openings to nobody new from today', () => {
    const running = { accreditedFrom: on(-30), accreditedTo: on(300) }
    const words = { ...grant, outcome: 'withdrawn', reason: 'Нарушения' } as const
    const result = decideAccreditation(words, running, [], today)
    expect(result.ok && offersToNew({ state: 'approved', ...result.value }, today)).toBe(false)
  })

  it('is known by its days, and stops offering on the day after its last, whichever days they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800, max: 800 }), fc.integer({ min: 1, max: 700 }), (end, length) => {
        const row = { accreditedFrom: on(end - length), accreditedTo: on(end) }
        const state = accreditationStateOf(row, today)
        expect(state === 'lapsed').toBe(!offersToNew({ state: 'approved', ...row }, today))
        expect(offersToNew({ state: 'suspended', ...row }, today)).toBe(false)
      }),
    )
    expect(accreditationStateOf({ accreditedFrom: on(-9), accreditedTo: on(30) }, today)).toBe('ending')
    expect(accreditationStateOf({ accreditedFrom: on(-9), accreditedTo: on(31) }, today)).toBe('running')
  })
})

describe('a contract', () => {
  const words = { kind: 'labour', institutionId: 'i', fromOn: today, untilOn: on(100) } as const

  it('on labour or space names its institution, and ends after it begins', () => {
    expect(decideDraft({ ...words, institutionId: null })).toMatchObject({
      refusal: { code: 'institution-missing' },
    })
    expect(decideDraft({ ...words, kind: 'supply', institutionId: null }).ok).toBe(true)
    expect(decideDraft({ ...words, untilOn: on(-1) })).toMatchObject({
      refusal: { code: 'until-before-from' },
    })
  })

  it('is signed once its paper is at hand', () => {
    const draft = { state: 'draft', untilOn: on(100), files: 1 } as const
    expect(decideSigning(draft, today, today).ok).toBe(true)
    expect(decideSigning({ ...draft, files: 0 }, today, today)).toMatchObject({
      refusal: { code: 'contract-paper-missing' },
    })
    expect(decideSigning({ ...draft, state: 'signed' }, today, today)).toMatchObject({
      refusal: { code: 'wrong-state' },
    })
  })

  it('ends with a reason, and "other" is said in words', () => {
    const signed = { state: 'signed', signedOn: on(-10) } as const
    const end = { on: today, reason: 'other', words: null } as const
    expect(decideEnd(signed, end, today)).toMatchObject({ refusal: { code: 'words-missing' } })
    expect(decideEnd(signed, { ...end, reason: null }, today)).toMatchObject({
      refusal: { code: 'end-reason-missing' },
    })
    expect(decideEnd(signed, { ...end, on: on(-11), reason: 'breach' }, today)).toMatchObject({
      refusal: { code: 'ended-before-signed' },
    })
    expect(decideEnd(signed, { ...end, reason: 'breach' }, today).ok).toBe(true)
  })

  it('is announced thirty days ahead, and is over once its day has passed', () => {
    const standing = (days: number) => contractStandingOf({ state: 'signed', untilOn: on(days) }, today)
    expect([standing(31), standing(30), standing(0), standing(-1)]).toEqual([
      'running',
      'ending',
      'ending',
      'over',
    ])
  })
})

describe('a line of the ledger', () => {
  const line = {
    kind: 'incident',
    code: 'injury',
    onDay: today,
    untilOn: null,
    done: 'Вызван врач',
    convicts: null,
    civilians: null,
    settledOn: null,
  } as const
  test.each([
    ['an incident of no kind', { ...line, code: null }, 'code-missing'],
    ['an inspection that ends in an injury', { ...line, kind: 'inspection' } as const, 'code-missing'],
    ['an incident about which nothing was done', { ...line, done: '' }, 'done-missing'],
    ['a policy without an end', { ...line, kind: 'insurance', code: null } as const, 'until-missing'],
    ['a headcount without numbers', { ...line, kind: 'headcount', code: null } as const, 'count-missing'],
    ['an incident of tomorrow', { ...line, onDay: on(1) }, 'day-in-future'],
    ['an incident told of before it happened', { ...line, settledOn: on(-1) }, 'settled-before-day'],
  ])('%s is not written down', (_, words, code) => {
    expect(decideLine(words, today)).toMatchObject({ refusal: { code } })
  })

  it('on an incident of Friday is told of by Monday', () => {
    expect(incidentDueOn(day('2026-11-20'), calendarFrom([]))).toBe('2026-11-23')
  })
})

describe('the light of an employer', () => {
  const good: EmployerFacts = {
    kind: 'state-enterprise',
    state: 'approved',
    accreditedFrom: on(-100),
    accreditedTo: on(200),
    paperEnds: [on(60)],
    wages: [12_000_000],
    policies: [{ onDay: on(-60), untilOn: on(300) }],
    lastTraining: on(-90),
    incidents: [],
    openRemarks: [],
    lastInspection: { result: 'clean', onDay: on(-40) },
    headcount: { convicts: 100, civilians: 15, onDay: on(-10) },
  }
  const lightOf = (facts: Partial<EmployerFacts>) => readLight({ ...good, ...facts }, today).light

  it('is green when every rule holds, each with its source', () => {
    const { light, findings } = readLight(good, today)
    expect(light).toBe('green')
    expect(findings.every((each) => each.state === 'held' && each.cites.length > 0)).toBe(true)
  })

  test.each<[string, Partial<EmployerFacts>]>([
    ['its accreditation lapsed', { accreditedTo: on(-1) }],
    ['it is suspended', { state: 'suspended' }],
    ['it pays below the minimum wage', { wages: [12_000_000, 100] }],
    ['its policy has run out', { policies: [{ onDay: on(-400), untilOn: on(-1) }] }],
    ['an incident was not told of in time', { incidents: [{ dueOn: on(-1), settledOn: null }] }],
    ['an inspection stopped its work', { lastInspection: { result: 'stopped', onDay: on(-2) } }],
    ['a remark is past its day', { openRemarks: [on(-1)] }],
    [
      'civilians are more than fifteen in a hundred',
      { headcount: { convicts: 100, civilians: 16, onDay: today } },
    ],
  ])('is red when %s', (_, facts) => {
    expect(lightOf(facts)).toBe('red')
  })

  test.each<[string, Partial<EmployerFacts>]>([
    ['safety training is due again', { lastTraining: on(-400) }],
    ['a checked paper has expired', { paperEnds: [on(-1)] }],
    ['nobody knows of a policy', { policies: [] }],
    ['nobody knows of an inspection', { lastInspection: null }],
    ['there is no accreditation yet', { accreditedFrom: null, accreditedTo: null }],
  ])('is amber when %s', (_, facts) => {
    expect(lightOf(facts)).toBe('amber')
  })

  it('does not count civilians of a business', () => {
    expect(lightOf({ kind: 'business', headcount: null })).toBe('green')
  })
})

describe('a company', () => {
  it('never loses its last user', () => {
    expect(decideShuttingOut({ isActive: true }, 1)).toMatchObject({ refusal: { code: 'last-user' } })
    expect(decideShuttingOut({ isActive: false }, 2)).toMatchObject({ refusal: { code: 'already-out' } })
    expect(decideShuttingOut({ isActive: true }, 2).ok).toBe(true)
  })
})
