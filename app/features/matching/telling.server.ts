/** Findings, points and openings in the reader's words. */
import { placeName } from '#db/reference/regions'
import type { Day } from '~/domain/calendar/day'
import type { Citation } from '~/domain/law/citation'
import type { Finding, FindingState } from '~/domain/law/rule'
import type { MatchVerdict } from '~/domain/matching/explain'
import type { Part } from '~/domain/matching/scores'
import type { Shift } from '~/domain/openings/shift'
import type { At } from '~/platform/guard.server'
import type { NamedOpening } from './reading.server'
import { shiftsIn } from './opening-facts.server'

export type Teller = Pick<At, 't' | 'format' | 'today' | 'language'>

export type ToldFinding = {
  readonly id: string
  readonly state: FindingState
  readonly text: string
  readonly cite: string
  /** Until or since when, in words; empty when the fact has no day. */
  readonly until: string
}

const citeWords = ({ act, place }: Citation, { t }: Teller): string =>
  t(`law:cite.${act}`, { act: t(`law:actShort.${act}`), place })

/** A day ahead is until when a fact holds, a day behind is since when it is known. */
const dayWords = (asOf: Day, { t, format, today }: Teller): string =>
  t(asOf > today ? 'matching:page.until' : 'matching:explanation.as-of', { day: format.day(asOf) })

const order: readonly FindingState[] = ['failed', 'unknown', 'held']

/**
 * Each finding with its date and its article; what stops first, what is not known next. `isDatedBelow`: its day stands with
 * the facts shown under it and is not said twice.
 */
export const toldFindings = (
  findings: readonly Finding[],
  teller: Teller,
  isDatedBelow: (finding: Finding) => boolean = () => false,
): ToldFinding[] =>
  findings
    .toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
    .map((finding) => {
      const { rule, state, values, asOf, cites } = finding
      const until = asOf ? dayWords(asOf, teller) : ''
      return {
        id: rule,
        state,
        text: teller.t(`law:rule.${rule}.${state}`, values),
        until,
        cite: [isDatedBelow(finding) ? '' : until, ...cites.map((each) => citeWords(each, teller))]
          .filter(Boolean)
          .join(' · '),
      }
    })

export type ToldPart = {
  readonly key: Part['name']
  readonly label: string
  readonly value: number
  readonly most: number
  readonly basis: string
}

/** Every part keeps its place, and so its colour, in every bar; only a debt that earned nothing is not mentioned. */
export const toldParts = (parts: readonly Part[], { t }: Teller): ToldPart[] =>
  parts
    .filter(({ name, points }) => name !== 'obligations' || points > 0)
    .map(({ name, points, most, basis, values }) => ({
      key: name,
      label: t(`matching:part.${name}`),
      value: points,
      most,
      basis: t(`matching:basis.${name}.${basis}`, values),
    }))

export type ToldVerdict = { readonly tone: 'good' | 'warn' | 'bad'; readonly text: string }

const verdictTones = { fits: 'good', 'fits-with-unknowns': 'warn', 'does-not-fit': 'bad' } as const

export const toldVerdict = (verdict: MatchVerdict, { t }: Teller): ToldVerdict => ({
  tone: verdictTones[verdict],
  text: t(`matching:page.verdict.${verdict}`),
})

const daysWord = ({ days }: Shift, { t }: Teller): string => {
  const sorted = days.toSorted((one, other) => one - other)
  if (sorted.join('') === '1234567') return t('matching:page.every-day')
  const [first, last] = [sorted[0] ?? 1, sorted.at(-1) ?? 7]
  const isRun = last - first + 1 === sorted.length && sorted.length > 2
  const word = (day: number): string => t(`matching:page.weekday.${day}`)
  return isRun ? `${word(first)}–${word(last)}` : sorted.map(word).join(', ')
}

/** «08:00–17:00, пн–пт»; several shifts one after the other. */
export const shiftWords = (json: string, teller: Teller): string =>
  shiftsIn(json)
    .map((shift) => `${shift.from}–${shift.to}, ${daysWord(shift, teller)}`)
    .join('; ')

const placeOf = ({ placeKato }: NamedOpening, { language }: Teller): string =>
  placeName(placeKato, language).split(', ')[0] ?? ''

export type ToldOpening = {
  readonly id: string
  readonly title: string
  /** The heading of a page about it: work, site, place. */
  readonly heading: string
  readonly organisation: string
  /** Organisation and place. */
  readonly where: string
  readonly kind: string
  readonly channel: string
  readonly wage: string
  readonly shifts: string
}

export const toldOpening = (opening: NamedOpening, teller: Teller): ToldOpening => ({
  id: opening.id,
  title: opening.title,
  heading: `${opening.title} · ${[opening.siteName, placeOf(opening, teller)].filter(Boolean).join(', ')}`,
  organisation: opening.organisation,
  where: [opening.siteName, opening.organisation, placeOf(opening, teller)]
    .filter((each, at, all) => each && all.indexOf(each) === at)
    .join(' · '),
  kind: teller.t(`matching:page.kind.${opening.kind}`),
  channel: teller.t(`matching:channel.${opening.channel}`),
  wage: opening.wage === null ? teller.t('matching:page.unpaid') : teller.format.money(Number(opening.wage)),
  shifts: shiftWords(opening.shifts, teller),
})

/** «120 мест, свободно 7 · 08:00–17:00, пн–пт · 118 000 ₸ · после освобождения». */
export const openingSubtitle = (opening: NamedOpening, free: number, teller: Teller): string => {
  const { shifts, wage, channel } = toldOpening(opening, teller)
  const places = teller.t('matching:page.places', { count: opening.places, free })
  return [places, shifts, wage, channel].filter(Boolean).join(' · ')
}
