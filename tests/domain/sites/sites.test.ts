/** What a site holds, who is placed there, and how many civilians work beside convicts. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '~/domain/calendar/day'
import { assess } from '~/domain/law/rule'
import { civilianRules, decideCount, monthOwed } from '~/domain/sites/civilians'
import { decideContribution, decideMemorandum } from '~/domain/sites/partners'
import { type Passport, decidePassport, decideSpace } from '~/domain/sites/site'
import { decideEnd, decideTenancy } from '~/domain/sites/tenancy'

const today = day('2026-11-23')

describe('the space of a site', () => {
  const shop = { area: 600, maxHeadcount: 60, isClosed: false }

  it.each([
    [0, 0, 'free', 600],
    [250, 20, 'partly-let', 350],
    [600, 60, 'let', 0],
  ] as const)('with %i m² held by %i people is %s', (area, headcount, state, freeArea) => {
    expect(decideSpace(shop, { area, headcount })).toMatchObject({ value: { state, freeArea } })
  })

  it('is never let beyond what there is, in metres or in people', () => {
    expect(decideSpace(shop, { area: 601, headcount: 1 })).toMatchObject({
      refusal: { code: 'not-enough-area' },
    })
    expect(decideSpace(shop, { area: 10, headcount: 61 })).toMatchObject({
      refusal: { code: 'not-enough-places' },
    })
    expect(decideSpace({ ...shop, isClosed: true }, { area: 10, headcount: 1 })).toMatchObject({
      refusal: { code: 'site-closed' },
    })
  })

  it('adds up: what is held and what is free are the whole', () => {
    const metres = fc.integer({ min: 0, max: 5000 })
    fc.assert(
      fc.property(metres, metres, (area, held) => {
        const space = decideSpace({ ...shop, area }, { area: held, headcount: 0 })
        expect(space.ok).toBe(held <= area)
        if (space.ok) expect(space.value.freeArea + held).toBe(area)
      }),
    )
  })
})

describe('a passport', () => {
  const written: Passport = {
    name: 'Тігін цехы',
    area: 600,
    storageArea: null,
    height: null,
    power: null,
    water: 'unknown',
    heat: 'unknown',
    floorLoad: null,
    docks: 0,
    access: null,
    sanitary: 'unknown',
    sanitaryOn: null,
    fire: 'unknown',
    fireOn: null,
    repair: 'none',
    repairCost: null,
    safetyLevel: 'medium',
    maxHeadcount: 60,
    activities: [],
    contactName: null,
    contactPhone: null,
    description: null,
  }

  it.each([
    ['that knows little is still a passport', {}, null],
    ['with an inspection without a day is refused', { fire: 'fit' }, 'inspection-day-missing'],
    ['inspected tomorrow is refused', { fire: 'fit', fireOn: day('2026-11-24') }, 'inspection-day-ahead'],
    ['with a cost for no repair is refused', { repairCost: 100 }, 'repair-cost-without-need'],
  ] as const)('%s', (_, more, code) => {
    const decided = decidePassport({ ...written, ...more }, today)
    expect(decided.ok ? null : decided.refusal.code).toBe(code)
  })
})

describe('a placed business', () => {
  it('does not leave before it came', () => {
    const contract = { area: 1, headcount: 1, since: day('2026-03-01'), contractNumber: '1' }
    expect(decideTenancy({ ...contract, until: day('2026-02-28') })).toMatchObject({
      refusal: { code: 'until-before-since' },
    })
    const placed = { since: day('2026-03-01'), endedOn: null }
    expect(decideEnd(placed, day('2026-02-01'), today)).toMatchObject({
      refusal: { code: 'end-before-since' },
    })
    expect(decideEnd(placed, day('2026-12-01'), today)).toMatchObject({ refusal: { code: 'end-ahead' } })
    expect(decideEnd({ ...placed, endedOn: today }, today, today)).toMatchObject({
      refusal: { code: 'already-ended' },
    })
  })
})

describe('civilians at a penal-system enterprise (order 735, para 60)', () => {
  const stateOf = (kind: string, convicts: number | null, civilians: number | null, month: string | null) =>
    assess(civilianRules, { kind, convicts, civilians, month }, today).map(({ state }) => state)

  it.each([
    ['100 convicts and 15 civilians are within the limit', 'state-enterprise', 100, 15, '2026-10', ['held']],
    ['100 convicts and 16 civilians are too many', 'state-enterprise', 100, 16, '2026-10', ['failed']],
    ['a civilian without any convict is too many', 'state-enterprise', 0, 1, '2026-10', ['failed']],
    ['nobody at all breaks no limit', 'state-enterprise', 0, 0, '2026-10', ['held']],
    ['without a count nobody knows', 'state-enterprise', null, null, null, ['unknown']],
    ['an old count within the limit says nothing of now', 'state-enterprise', 100, 1, '2026-07', ['unknown']],
    ['an outside firm is not asked', 'business', 10, 90, '2026-10', []],
  ] as const)('%s', (_, kind, convicts, civilians, month, expected) => {
    expect(stateOf(kind, convicts, civilians, month)).toEqual(expected)
  })

  it('are counted for the month before once the day of counting has passed', () => {
    expect(monthOwed(day('2026-11-10'))).toBe('2026-09')
    expect(monthOwed(day('2026-11-11'))).toBe('2026-10')
  })

  it('are not counted for months to come, or before the enterprise was there', () => {
    const count = { convicts: 1, civilians: 0 }
    const since = day('2026-03-15')
    expect(decideCount({ ...count, month: '2026-12' }, since, today)).toMatchObject({
      refusal: { code: 'month-ahead' },
    })
    expect(decideCount({ ...count, month: '2026-02' }, since, today)).toMatchObject({
      refusal: { code: 'month-before-since' },
    })
    expect(decideCount({ ...count, month: '2026-13' }, since, today)).toMatchObject({
      refusal: { code: 'month-unclear' },
    })
    expect(decideCount({ ...count, month: '2026-03' }, since, today)).toMatchObject({ ok: true })
  })
})

describe('partners', () => {
  it('say when a contribution was made, and a memorandum ends after it begins', () => {
    expect(decideContribution({ planned: 5, made: 1, madeOn: null }, today)).toMatchObject({
      refusal: { code: 'made-day-missing' },
    })
    expect(decideContribution({ planned: 5, made: 0, madeOn: null }, today).ok).toBe(true)
    expect(decideMemorandum({ since: today, until: today })).toMatchObject({
      refusal: { code: 'until-before-since' },
    })
  })
})
