/** A plan drafted from what is known of a person: their needs on the form and who answers them by when. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '~/domain/calendar/day'
import { papersFrom, homeFrom } from '~/domain/deadlines/from-records'
import { formPlaces } from '~/domain/plans/blocks'
import { measureCatalogue } from '~/domain/plans/catalogue'
import type { NeedFacts } from '~/domain/plans/needs'
import { needKeys, needs } from '~/domain/plans/needs'
import { services } from '~/domain/plans/services'
import { marksOnForm, suggestPlan } from '~/domain/plans/suggest'
import { officialCalendar as calendar, someDay } from '#tests/support/days'
import { settledMan } from '#tests/support/plan-facts'

const today = day('2026-11-21')
const forEveryone: ReadonlySet<string> = new Set(['rights', 'psychological-preparation', 'journey-home'])

const needed = (facts: Partial<NeedFacts>) =>
  suggestPlan(settledMan(facts), calendar, today)
    .filter((each) => each.certainty === 'needed' && !forEveryone.has(each.need))
    .map((each) => each.need)

const situations: readonly [string, Partial<NeedFacts>, readonly string[]][] = [
  ['a man with home, trade and family', {}, []],
  ['a man without an identity card', { hasIdentityDocument: false }, ['identity-document']],
  ['a man with nowhere to go', { hasHousing: false, canLiveWithRelatives: false }, ['place-to-stay']],
  ['a man who pays alimony', { obligations: ['alimony'] }, ['obligations']],
  [
    'a man without a trade who wants work',
    { hasOccupation: false, wantsJobHelp: true },
    ['profession', 'employment'],
  ],
  ['a man who left school at fourteen', { education: 'basic-secondary' }, ['school']],
  ['a man fit for light work', { fitness: 'limited' }, ['medical-care']],
  [
    'a man with a pension for disability lost on the way',
    { disabilityGroup: 2, hasPensionCertificate: false },
    ['medical-care', 'pension-certificate', 'disability-benefits', 'family-notice'],
  ],
  [
    'a man of seventy without a roof',
    { birth: day('1956-01-01'), hasHousing: false, canLiveWithRelatives: false },
    ['pension', 'place-to-stay', 'care-home'],
  ],
  ['a man whose family does not write', { familyTies: 'lost' }, ['family-ties']],
  ['a man to be put under supervision', { supervisionExpected: true }, ['supervision']],
  ['a parolee', { releaseGround: 'parole', supervisionExpected: true }, ['probation-control']],
  ['a citizen of another country', { isForeigner: true }, ['migration-status']],
  ['a woman with a small child', { sex: 'female', hasSmallChildren: true }, ['family-notice']],
]

describe('needs', () => {
  test.each(situations)('%s', (_who, facts, expected) => {
    expect(needed(facts)).toEqual(expected)
  })

  test('what is not known is asked, never assumed', () => {
    const found = suggestPlan(settledMan({ education: null, hasHousing: null }), calendar, today)
    const toAsk = found.filter((each) => each.certainty === 'to-ask').map((each) => each.need)
    expect(toAsk).toEqual(['school'])
    const unhoused = settledMan({ hasHousing: null, canLiveWithRelatives: null })
    expect(
      marksOnForm(suggestPlan(unhoused, calendar, today)).find((each) => each.block === 'housing')?.needed,
    ).toBeNull()
  })

  test('fall on the eight places of the form', () => {
    const marks = marksOnForm(suggestPlan(settledMan({ hasIdentityDocument: false }), calendar, today))
    expect(marks.map(({ block, line, needed }) => [block, line, needed])).toEqual([
      ['medical', null, false],
      ['legal', 'legal-documents', true],
      ['legal', 'legal-consultation', true],
      ['legal', 'benefits', false],
      ['education', null, false],
      ['work', null, false],
      ['housing', null, false],
      ['other', null, true],
    ])
  })
})

const measures = (facts: Partial<NeedFacts>, now = today) =>
  new Map(
    suggestPlan(settledMan(facts), calendar, now).flatMap((each) =>
      each.measures.map((one) => [one.key, one]),
    ),
  )

describe('measures', () => {
  test('a missing card is due when the law wants it, and a place by its notice', () => {
    const homeless = { hasIdentityDocument: false, hasHousing: false, canLiveWithRelatives: false }
    expect(measures(homeless).get('identity-card-issued')).toMatchObject({
      due: '2027-05-15',
      service: 'social-worker',
    })
    expect(measures(homeless).get('place-requested')?.due).toBe('2027-09-15')
  })

  test('what should have been done before today is due today', () => {
    expect(measures({ hasIdentityDocument: false }, day('2027-08-01')).get('identity-card-issued')?.due).toBe(
      '2027-08-01',
    )
  })

  test('everyone has something planned for the time after release', () => {
    const after = [...measures({}).values()].filter((each) => each.isAfterRelease)
    expect(after.map((each) => [each.key, each.due])).toEqual([['visit-to-local-authority', '2027-11-29']])
  })

  test('without an end of term no day is made up', () => {
    for (const each of measures({ endOfTerm: null }).values()) expect(each.due, each.key).toBeNull()
  })

  test('never fall before today, whatever the end of term', () => {
    fc.assert(
      fc.property(someDay, someDay, (endOfTerm, now) => {
        for (const each of measures(
          { endOfTerm, hasIdentityDocument: false, wantsJobHelp: true },
          now,
        ).values())
          expect(each.due !== null && each.due >= now).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})

describe('the catalogue', () => {
  test('answers every need, with keys that are there once', () => {
    expect(new Set(measureCatalogue.map((each) => each.need))).toEqual(new Set(needKeys))
    expect(new Set(measureCatalogue.map((each) => each.key)).size).toBe(measureCatalogue.length)
  })

  test('gives every service something to do, and fills every place of the form', () => {
    expect(new Set(measureCatalogue.map((each) => each.service))).toEqual(new Set(services))
    const places = new Set(needKeys.map((key) => `${needs[key].block} ${needs[key].line}`))
    for (const { block, line } of formPlaces) expect(places).toContain(`${block} ${line}`)
  })
})

describe('records read as facts', () => {
  test('a passport stands for a missing card, and a paper nobody looked for is not known', () => {
    const records = [
      { kind: 'identity-card', state: 'missing' },
      { kind: 'passport', state: 'held-by-institution' },
      { kind: 'work-book', state: 'applied' },
    ] as const
    expect(papersFrom(records)).toEqual({
      hasIdentityDocument: true,
      hasWorkBook: false,
      hasPensionCertificate: null,
    })
  })

  test.each([
    ['own', true, false],
    ['relatives', false, true],
    ['temporary-centre', false, false],
    ['none', false, false],
    ['unknown', null, null],
  ] as const)('"%s" as home', (housing, hasHousing, canLiveWithRelatives) => {
    expect(homeFrom(housing)).toEqual({ hasHousing, canLiveWithRelatives })
  })
})
