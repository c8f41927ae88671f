/** Where a fact comes from and how old it is, in the reader's words. */
import { daysBetween } from '~/domain/calendar/day'
import type { FactCode, FactOrigin, Origins } from '~/domain/matching/origins'
import { isOldFact } from '~/domain/matching/origins'
import type { Teller } from './telling.server'

export type ToldOrigin = {
  readonly code: FactCode
  readonly text: string
  /** The word of the badge when the fact has grown old, with its age. */
  readonly old: string | null
}

/** Days up to three months, months after. */
const ageWords = (days: number, { t }: Teller): string =>
  days < 92
    ? t('matching:origin.age.days', { count: days })
    : t('matching:origin.age.months', { count: Math.floor(days / 30.44) })

const dayWords = ({ on }: FactOrigin, teller: Teller): string => {
  const { t, format, today } = teller
  if (on === null) return t('matching:origin.not-dated')
  const day = format.day(on)
  return on > today ? day : `${day} (${ageWords(daysBetween(on, today), teller)})`
}

const toldOrigin = (code: FactCode, origin: FactOrigin | undefined, teller: Teller): ToldOrigin => {
  const { t, today } = teller
  const fact = t(`matching:fact.${code}`)
  if (!origin) return { code, text: `${fact}: ${t('matching:origin.not-recorded')}`, old: null }
  return {
    code,
    text: `${fact}: ${t(`matching:origin.source.${origin.source}`)}, ${dayWords(origin, teller)}`,
    old: isOldFact(code, origin, today) ? t('matching:origin.old') : null,
  }
}

/** Each of these facts with its source and age, in their order. */
export const toldOrigins = (
  codes: readonly FactCode[],
  origins: Origins,
  teller: Teller,
): readonly ToldOrigin[] => codes.map((code) => toldOrigin(code, origins.get(code), teller))

/** Those that have grown old stand first; the rest keep their order. */
export const oldFirst = (origins: readonly ToldOrigin[]): readonly ToldOrigin[] => [
  ...origins.filter(({ old }) => old !== null),
  ...origins.filter(({ old }) => old === null),
]

const mostNamed = 3

/** For a row of a list: the facts of one person that have grown old, by name; empty when there are none. */
export const toldOldFacts = (origins: Origins | undefined, { t, today }: Teller): string => {
  const old = [...(origins ?? [])].filter(([code, origin]) => isOldFact(code, origin, today))
  if (old.length === 0) return ''
  const named = old.slice(0, mostNamed).map(([code]) => t(`matching:fact.${code}`))
  return t('matching:origin.old-facts', { count: old.length, facts: named.join(', ') })
}
