/** The words of the product in three languages; proves at compile time that kk and ru cover en. */
import { en } from './en'
import { kk } from './kk'
import { ru } from './ru'

export const languages = ['kk', 'ru', 'en'] as const
export type Language = (typeof languages)[number]

export type Words = typeof en

type PluralSuffix = '_one' | '_other'

/** Same keys, any text. Plural forms differ by language: they are the concern of tests/locales.test.ts. */
type Covers<T> = {
  readonly [Key in keyof T as Key extends `${string}${PluralSuffix}` ? never : Key]: T[Key] extends string
    ? string
    : Covers<T[Key]>
}

export const words = { kk: kk satisfies Covers<Words>, ru: ru satisfies Covers<Words>, en } as const

export const isLanguage = (text: unknown): text is Language =>
  typeof text === 'string' && (languages as readonly string[]).includes(text)
