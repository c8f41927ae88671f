/** Every rule of the law in the product: named once, cited, and worded in three languages. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocationParameters } from '~/domain/allocation/parameters'
import { careParameters } from '~/domain/law/care-parameters'
import type { Act, Citation } from '~/domain/law/citation'
import { employerParameters } from '~/domain/employers/parameters'
import { parameters } from '~/domain/law/parameters'
import { secrecyParameters } from '~/domain/secrecy/parameters'
import { siteParameters } from '~/domain/law/site-parameters'
import type { Finding } from '~/domain/law/rule'
import { assess } from '~/domain/law/rule'
import { findingsFor, gates, matchingRules } from '~/domain/matching/gates'
import { matchingParameters } from '~/domain/matching/parameters'
import { placementParameters } from '~/domain/placements/placement-parameters'
import { psychologyParameters } from '~/domain/psychology/parameters'
import { requestParameters } from '~/domain/requests/request-parameters'
import { trainingParameters } from '~/domain/training/parameters'
import { educationParameters } from '~/domain/education/parameters'
import { volunteeringParameters } from '~/domain/volunteering/outside'
import { wageRules } from '~/domain/openings/wage'
import type { Language } from '#locales/index'
import { languages, words } from '#locales/index'
import { today } from '#tests/support/matching'
import { candidate, opening } from '#tests/support/matching-arbitraries'

type Named = { readonly id: string; readonly cites: readonly Citation[]; readonly decide: unknown }
type Tree = { readonly [key: string]: string | Tree }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isRule = (value: unknown): value is Named =>
  isRecord(value) &&
  typeof value['id'] === 'string' &&
  Array.isArray(value['cites']) &&
  typeof value['decide'] === 'function'

/** Rules hide in lists, and a gate holds its rule. */
const rulesIn = (value: unknown): Named[] => {
  if (Array.isArray(value)) return value.flatMap(rulesIn)
  if (isRule(value)) return [value]
  return isRecord(value) && isRule(value['rule']) ? [value['rule']] : []
}

const modules = import.meta.glob<Record<string, unknown>>('/app/domain/**/*.ts', { eager: true })
const rules = [...new Set(Object.values(modules).flatMap((each) => Object.values(each).flatMap(rulesIn)))]

/** Words of a rule stand in the law's own file, or in the file of the area that owns the rule. */
const wordsOf = (language: Language, id: string): string | Tree | undefined => {
  const shelves: Tree[] = [words[language].law.rule, words[language]['plan-rules']]
  const find = (tree: Tree): string | Tree | undefined =>
    id
      .split('.')
      .reduce<string | Tree | undefined>((at, key) => (typeof at === 'object' ? at[key] : undefined), tree)
  return shelves.map(find).find((each) => each !== undefined)
}

const wordOf = (language: Language, id: string, state: string): string | undefined => {
  const found = wordsOf(language, id)
  const word = typeof found === 'object' ? found[state] : undefined
  return typeof word === 'string' ? word : undefined
}

describe('the rules of the law', () => {
  it('are found wherever the domain states them', () => {
    const known = new Set(rules.map((each) => each.id))
    expect([...matchingRules, ...wageRules].filter((each) => !known.has(each.id))).toEqual([])
    expect(rules.length).toBeGreaterThanOrEqual(gates.length + wageRules.length)
  })

  it('have names of their own, dotted and in kebab case', () => {
    const ids = rules.map((each) => each.id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    expect(ids.filter((id) => !/^[a-z]+(\.[a-z0-9]+(-[a-z0-9]+)*)+$/.test(id))).toEqual([])
  })

  it('each cite an act and the place in it', () => {
    const silent = rules.filter(
      (each) => each.cites.length === 0 || each.cites.some(({ place }) => place.trim() === ''),
    )
    expect(silent.map((each) => each.id)).toEqual([])
  })

  it.each(languages)('have words for held, failed and unknown in %s', (language) => {
    const wordless = rules.flatMap(({ id }) =>
      ['held', 'failed', 'unknown']
        .filter((state) => !wordOf(language, id, state))
        .map((state) => `${id}.${state}`),
    )
    expect(wordless).toEqual([])
  })

  it.each(languages)(
    'cite acts that have a title, a short title and a way to name a place in %s',
    (language) => {
      const { act, actShort, cite } = words[language].law
      // The type is the check that no act is forgotten; the test, that none is left blank.
      const shelves: Readonly<Record<Act, string>>[] = [act, actShort, cite]
      expect(shelves.flatMap((shelf) => Object.values(shelf)).filter((text) => text.trim() === '')).toEqual(
        [],
      )
      const cited = new Set(rules.flatMap((each) => each.cites.map((one) => one.act)))
      expect([...cited].filter((each) => !(each in act))).toEqual([])
    },
  )
})

describe('the numbers of the law', () => {
  const all = [
    ...parameters,
    ...matchingParameters,
    ...siteParameters,
    ...placementParameters,
    ...employerParameters,
    ...allocationParameters,
    ...requestParameters,
    ...secrecyParameters,
    ...psychologyParameters,
    ...careParameters,
    ...trainingParameters,
    ...volunteeringParameters,
    ...educationParameters,
  ]

  it('have names of their own, a place in an act, and one value in force today', () => {
    expect(new Set(all.map((each) => each.id)).size).toBe(all.length)
    const silent = all.filter((each) => each.values.some(({ cites }) => cites.place.trim() === ''))
    expect(silent.map((each) => each.id)).toEqual([])
    for (const each of all) expect(each.values.map(({ value }) => value)).toContain(each.on(today))
  })

  it.each(languages)('are named on the page of the law in %s', (language) => {
    const named: Readonly<Record<string, string>> = words[language].admin.law.parameter
    expect(all.map(({ id }) => id).filter((id) => !named[id]?.trim())).toEqual([])
  })
})

describe('the words of a finding', () => {
  const asked = (text: string): string[] =>
    [...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1] ?? '')

  const unfilled = ({ rule, state, values = {} }: Finding): string[] =>
    languages.flatMap((language) =>
      asked(wordOf(language, rule, state) ?? '')
        .filter((name) => !(name in values))
        .map((name) => `${rule}.${state} {{${name}}}`),
    )

  it('ask only for values that the rule gives in that state', () => {
    fc.assert(
      fc.property(candidate, opening, (person, place) => {
        expect(findingsFor({ candidate: person, opening: place }, today).flatMap(unfilled)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('of a wage ask only for values that the rule gives', () => {
    const offers = [null, 1, 99_000_000].flatMap((wage) => [
      { kind: 'business' as const, wage },
      { kind: 'volunteer' as const, wage },
    ])
    expect(offers.flatMap((offer) => assess(wageRules, offer, today)).flatMap(unfilled)).toEqual([])
  })
})
