/** Every word that a person's record can hold is said in Kazakh, Russian and English. */
import { describe, expect, test } from 'vitest'
import { alertCodes } from '~/domain/people/facts'
import * as person from '~/domain/people/person'
import { restrictionCodes } from '~/domain/people/restrictions'
import en from '#locales/en/vocabulary.json'
import kk from '#locales/kk/vocabulary.json'
import ru from '#locales/ru/vocabulary.json'

const lists: Readonly<Record<string, readonly string[]>> = {
  standing: person.standings,
  'release-ground': person.releaseGrounds,
  sex: person.sexes,
  'safety-level': person.safetyLevels,
  fitness: person.fitnessLevels,
  'fitness-limit': person.fitnessLimits,
  document: person.paperKinds,
  'document-state': ['not-known', ...person.documentStates],
  payer: person.payers,
  education: person.educationLevels,
  obligation: person.obligationKinds,
  housing: person.housingAfter,
  'family-ties': person.familyTies,
  'marital-state': person.maritalStates,
  'language-name': person.languageCodes,
  restriction: restrictionCodes,
  alert: alertCodes,
}

const withoutPlural = (key: string): string => key.replace(/_(one|few|many|other)$/, '')

describe.each(Object.entries({ en, kk, ru }))('in %s', (_, words: Record<string, Record<string, string>>) => {
  test.each(Object.entries(lists))('each %s has a word and no word is left over', (area, codes) => {
    const said = new Set(Object.keys(words[area] ?? {}).map(withoutPlural))
    expect([...said].toSorted()).toEqual([...codes].toSorted())
  })
})
