/** Days, money, numbers and sorting as each language writes them. Chromium lacks Kazakh data, so all of it happens here. */
import type { Language } from '#locales/index'
import { type Day, daysBetween } from '~/domain/calendar/day'
import { translatorFor } from './i18n.server'

const tag: Readonly<Record<Language, string>> = { kk: 'kk-KZ', ru: 'ru-KZ', en: 'en-GB' }

const made = <T>(make: (tag: string) => T): Readonly<Record<Language, T>> => ({
  kk: make(tag.kk),
  ru: make(tag.ru),
  en: make(tag.en),
})

const asDate = (day: Day): Date => new Date(`${day}T00:00:00Z`)

const englishDay = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const longDays = made((each) => new Intl.DateTimeFormat(each, { dateStyle: 'long', timeZone: 'UTC' }))
const weekdays = made(
  (each) =>
    new Intl.DateTimeFormat(each, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }),
)
const months = made((each) => new Intl.DateTimeFormat(each, { month: 'short', timeZone: 'UTC' }))
const longMonths = made(
  (each) => new Intl.DateTimeFormat(each, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
)
const weekdayNames = made((each) => new Intl.DateTimeFormat(each, { weekday: 'long', timeZone: 'UTC' }))
const weekdayShorts = made((each) => new Intl.DateTimeFormat(each, { weekday: 'short', timeZone: 'UTC' }))
const instants = made(
  (each) =>
    new Intl.DateTimeFormat(each, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Almaty' }),
)
const numbers = made((each) => new Intl.NumberFormat(each))
const monies = made(
  (each) =>
    new Intl.NumberFormat(each, {
      style: 'currency',
      currency: 'KZT',
      currencyDisplay: 'narrowSymbol',
      maximumFractionDigits: 2,
      trailingZeroDisplay: 'stripIfInteger',
    }),
)
const collators = made((each) => new Intl.Collator(each))

/** What pages call to write values; made once for each request's language. */
export type Format = {
  /** 21.11.2026; in English 21 Nov 2026. An empty day gives an empty text. */
  readonly day: (day: Day | null) => string
  readonly longDay: (day: Day) => string
  /** Saturday, 21 November. */
  readonly weekday: (day: Day) => string
  /** Saturday. */
  readonly weekdayName: (day: Day) => string
  /** Sat. */
  readonly weekdayShort: (day: Day) => string
  /** November 2026. */
  readonly longMonth: (day: Day) => string
  /** Three letters, for the foot of a chart. */
  readonly month: (day: Day) => string
  /** Date and time in Almaty. */
  readonly instant: (iso: string) => string
  readonly number: (value: number) => string
  /** `tiyn` in tenge with ₸. */
  readonly money: (tiyn: number) => string
  /** "in 12 days", "today", "3 days ago". */
  readonly fromToday: (day: Day, today: Day) => string
  readonly compare: (a: string, b: string) => number
}

export const formatFor = (language: Language): Format => {
  const t = translatorFor(language)
  return {
    day: (day) =>
      day === null
        ? ''
        : language === 'en'
          ? englishDay.format(asDate(day))
          : `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`,
    longDay: (day) => longDays[language].format(asDate(day)),
    weekday: (day) => weekdays[language].format(asDate(day)),
    weekdayName: (day) => weekdayNames[language].format(asDate(day)),
    weekdayShort: (day) => weekdayShorts[language].format(asDate(day)),
    longMonth: (day) => longMonths[language].format(asDate(day)),
    month: (day) => months[language].format(asDate(day)).slice(0, 3),
    instant: (iso) => instants[language].format(new Date(iso)),
    number: (value) => numbers[language].format(value),
    money: (tiyn) => monies[language].format(tiyn / 100),
    fromToday: (day, today) => {
      const days = daysBetween(today, day)
      if (days === 0) return t('common:when.today')
      return days > 0
        ? t('common:when.in-days', { count: days })
        : t('common:when.days-ago', { count: -days })
    },
    compare: (a, b) => collators[language].compare(a, b),
  }
}
