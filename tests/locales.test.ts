/** The three languages say the same things, each with its own plural forms. */
import { describe, expect, it } from 'vitest'
import { type Language, languages, words } from '#locales/index'
import { deedFields, deedWordsKey, deeds, subjectTypes } from '~/domain/access/deeds'
import { policy } from '~/domain/access/policy'
import { roles } from '~/domain/access/roles'
import { filesUnder, readCode } from './support/source-files'

type Tree = { readonly [key: string]: string | Tree }

const flatten = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flatten(value, `${path}${key}.`),
  )

const plural = /_(zero|one|two|few|many|other)$/

/** Forms that a whole number can take in each language (CLDR cardinals). */
const forms: Readonly<Record<Language, readonly string[]>> = {
  kk: ['one', 'other'],
  ru: ['few', 'many', 'one', 'other'],
  en: ['one', 'other'],
}

const keysOf = (language: Language): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(words[language]).flatMap(([area, tree]) =>
      flatten(tree as Tree).map(([key, value]): [string, string] => [`${area}:${key}`, value]),
    ),
  )

const all: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  kk: keysOf('kk'),
  ru: keysOf('ru'),
  en: keysOf('en'),
}

const stem = (key: string): string => key.replace(plural, '')
const stems = (language: Language): Set<string> => new Set([...all[language].keys()].map(stem))

const placeholders = (value: string): string[] =>
  [...value.matchAll(/\{\{\s*([\w.-]+)[^}]*\}\}/g)].map((each) => each[1] ?? '').sort()

describe.each(languages.filter((each) => each !== 'en'))('%s', (language) => {
  it('covers every English key and adds none', () => {
    const [english, own] = [stems('en'), stems(language)]
    expect([...english].filter((key) => !own.has(key))).toEqual([])
    expect([...own].filter((key) => !english.has(key))).toEqual([])
  })

  it('keeps every placeholder', () => {
    const byStem = new Map([...all.en].map(([key, value]) => [stem(key), placeholders(value)]))
    const wrong = [...all[language]].filter(([key, value]) => {
      const expected = new Set(byStem.get(stem(key)) ?? [])
      // A plural form may leave its own number out ("one day"), never another value.
      const missing = [...expected].filter((name) => name !== 'count' && !placeholders(value).includes(name))
      return missing.length > 0 || placeholders(value).some((name) => !expected.has(name) && name !== 'count')
    })
    expect(wrong).toEqual([])
  })
})

describe.each(languages)('%s', (language) => {
  it('has exactly its own plural forms', () => {
    const found = new Map<string, string[]>()
    for (const key of all[language].keys()) {
      const form = plural.exec(key)?.[1]
      if (form) found.set(stem(key), [...(found.get(stem(key)) ?? []), form])
    }
    const wrong = [...found].filter(([, has]) => has.sort().join() !== forms[language].join())
    expect(wrong).toEqual([])
  })

  it('leaves no text empty', () => {
    expect([...all[language]].filter(([, value]) => value.trim() === '')).toEqual([])
  })

  it('writes its own letters', () => {
    // Kazakh and Russian words hold no Latin look-alikes inside a Cyrillic word, and English holds no Cyrillic.
    const mixed = language === 'en' ? /^$/ : /[а-яёәғқңөұүһі][a-z]|[a-z][а-яёәғқңөұүһі]/iu
    const wrong = [...all[language]].filter(([, value]) => mixed.test(value.replace(/\{\{[^}]*\}\}/g, ' ')))
    expect(wrong).toEqual([])
  })

  it('has words for every role', () => {
    expect(roles.filter((role) => !all[language].has(`common:role.${role}`))).toEqual([])
  })

  it('has words for every deed of the log, for what each is about, and for none besides', () => {
    const needed = [
      ...deeds.map(deedWordsKey),
      ...deedFields.map((each) => `audit:field.${each}`),
      ...subjectTypes.map((each) => `audit:type.${each}`),
    ]
    const said = [...all[language].keys()].filter((key) => /^audit:(deed|field|type)\./.test(key))
    expect(said.sort()).toEqual(needed.sort())
  })

  it('calls no two deeds alike, for they are chosen by their words', () => {
    const said = deeds.map((deed) => all[language].get(deedWordsKey(deed)))
    expect(said.filter((each, place) => said.indexOf(each) !== place)).toEqual([])
  })
})

describe('keys in the code', () => {
  it('exist, where they are written out whole', () => {
    const known = stems('en')
    const used = ['app'].flatMap(filesUnder).flatMap((file) =>
      [...readCode(file).matchAll(/['"`]([a-z-]+:[a-z][\w.-]+)['"`]/g)]
        .map((match) => match[1] ?? '')
        .filter((key) => (key.split(':')[0] ?? '') in words.en)
        .map((key) => `${file} ${key}`),
    )
    expect(used.filter((line) => !known.has(stem(line.split(' ')[1] ?? '')))).toEqual([])
  })

  it('are declared for a policy that is not empty', () => {
    expect(Object.keys(policy).length).toBeGreaterThan(30)
  })
})
