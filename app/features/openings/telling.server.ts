/** Tells openings in the reader's words: everything that a page shows, as text. */
import { occupationTitle } from '#db/reference/occupations'
import { placeName, regionName } from '#db/reference/regions'
import { type OpeningDeed, deedsFor } from '~/domain/openings/lifecycle'
import type { Channel, OpeningState } from '~/domain/openings/opening'
import { readRequirements } from '~/domain/openings/requirements'
import { type Shift, isNightWork, isReadable } from '~/domain/openings/shift'
import type { Refusal } from '~/domain/result'
import type { TellValue } from '~/features/organisations/telling.server'
import type { At } from '~/platform/guard.server'
import { type OpeningLine, type OpeningRow, asOpening } from './queries.server'

type Reader = Pick<At, 't' | 'format' | 'language'>

/** Days in a row of three or more are written as a span: «Mon–Fri». */
const daysInWords = ({ t }: Reader, days: readonly number[]): string => {
  const inOrder = days.toSorted((a, b) => a - b)
  const first = inOrder[0] ?? 1
  const last = inOrder.at(-1) ?? first
  const isSpan = inOrder.length > 2 && last - first === inOrder.length - 1
  const name = (day: number): string => t(`openings:day.${day}`)
  return isSpan ? `${name(first)}–${name(last)}` : inOrder.map(name).join(', ')
}

export const tellShift = (reader: Reader, { days, from, to }: Shift): string =>
  `${daysInWords(reader, days)} ${from}–${to}`

const tellShifts = (reader: Reader, shifts: readonly Shift[]): string =>
  shifts.map((shift) => tellShift(reader, shift)).join('; ')

export const tellOccupation = ({ language }: Reader, code: string | null): string =>
  code === null ? '' : `${code} ${occupationTitle(code, language)}`

const money = ({ format }: Reader, wage: number | string | null): string =>
  wage === null ? '' : format.money(Number(wage))

/** A row of the list. */
export const tellLine = (reader: Reader, row: OpeningLine) => ({
  id: row.id,
  title: row.title,
  kind: row.kind,
  channel: row.channel,
  state: row.state as OpeningState,
  organisationName: row.organisationName,
  place: row.placeKato ? regionName(row.placeKato, reader.language) : '',
  wage: money(reader, row.wage),
  places: reader.format.number(row.places),
  count: row.places,
  shifts: asOpening(row).shifts.map((shift) => tellShift(reader, shift)),
})
export type ToldLine = ReturnType<typeof tellLine>

const words = ({ t }: Reader, area: string, codes: readonly string[]): string =>
  codes.map((code) => t(`vocabulary:${area}.${code}`)).join(', ')

/** What the work cannot do without, named as the work and not as the limit of the person whom it rules out. */
const demandWords = ({ t }: Reader, demands: readonly string[]): string =>
  demands.map((code) => t(`matching:demand.${code}`)).join(', ')

const readLevels = (json: string): string[] => JSON.parse(json) as string[]

const tellRequirements = (reader: Reader, row: Pick<OpeningRow, 'requirements' | 'safetyLevels'>) => {
  const asked = readRequirements(row.requirements)
  const count = (value: number | null): string => (value === null ? '' : reader.format.number(value))
  return {
    safetyLevels: words(reader, 'safety-level', readLevels(row.safetyLevels)),
    demands: demandWords(reader, asked.demands),
    documents: words(reader, 'document', asked.documents),
    sexes: words(reader, 'sex', asked.sexes),
    skills: asked.skills.join(', '),
    experienceYears: count(asked.experienceYears),
    minTermMonths: count(asked.minTermMonths),
    minAge: count(asked.minAge),
    minEducation: asked.minEducation ? words(reader, 'education', [asked.minEducation]) : '',
  }
}

/** One opening in full. */
export const tellOpening = (reader: Reader, row: OpeningRow) => {
  const shifts = asOpening(row).shifts.filter(isReadable)
  return {
    id: row.id,
    title: row.title,
    kind: row.kind,
    channel: row.channel as Channel,
    state: row.state as OpeningState,
    stateReason: row.stateReason,
    organisationId: row.organisationId,
    organisationName: row.organisationName,
    organisationState: row.organisationState,
    institution: (reader.language === 'kk' ? row.institutionKk : row.institutionRu) ?? '',
    occupation: tellOccupation(reader, row.occupation),
    siteName: row.siteName,
    place: row.placeKato ? placeName(row.placeKato, reader.language) : '',
    places: reader.format.number(row.places),
    wage: money(reader, row.wage),
    shifts: shifts.map((shift) => ({ ...shift, text: tellShift(reader, shift) })),
    isNight: isNightWork(shifts),
    requirements: tellRequirements(reader, row),
    withMinors: row.withMinors === 1,
    servesAlcohol: row.servesAlcohol === 1,
    description: row.description,
    startsOn: reader.format.day(row.startsOn),
    closesOn: reader.format.day(row.closesOn),
    endsOn: reader.format.day(row.endsOn),
    weeklyHours: row.weeklyHours === null ? '' : reader.format.number(row.weeklyHours),
    givesSkills: (JSON.parse(row.givesSkills ?? '[]') as string[]).join(', '),
    updatedAt: reader.format.instant(row.updatedAt),
    version: row.version,
  }
}
export type ToldOpening = ReturnType<typeof tellOpening>

/** Those of the wanted deeds that the state allows. */
export const offeredDeeds = <Deed extends OpeningDeed>(
  state: OpeningState,
  wanted: readonly Deed[],
): Deed[] => wanted.filter((each) => deedsFor(state).includes(each))

const flags = new Set(['withMinors', 'servesAlcohol'])
const hidden = new Set(['region', 'institutionId'])

/** How a changed column is written in the history. */
export const tellOpeningValue =
  (reader: Reader): TellValue =>
  (field, value) => {
    if (hidden.has(field)) return undefined
    if (value === null || value === undefined) return ''
    if (flags.has(field)) return reader.t(value === 1 ? 'common:yes' : 'common:no')
    const text = String(value)
    switch (field) {
      case 'wage':
        return money(reader, text)
      case 'kind':
        return reader.t(`openings:kind.${text}`)
      case 'channel':
        return reader.t(`openings:channel.${text}`)
      case 'occupation':
        return tellOccupation(reader, text)
      case 'placeKato':
        return text === '' ? '' : placeName(text, reader.language)
      case 'givesSkills':
        return (JSON.parse(text) as string[]).join(', ')
      case 'shifts':
        return tellShifts(reader, JSON.parse(text) as Shift[])
      case 'safetyLevels':
        return words(reader, 'safety-level', readLevels(text))
      case 'requirements':
        return Object.entries(tellRequirements(reader, { requirements: text, safetyLevels: '[]' }))
          .filter(([, told]) => told !== '')
          .map(([name, told]) => `${reader.t(`openings:field.${name}`)}: ${told}`)
          .join('; ')
      default:
        return text.length > 120 ? `${text.slice(0, 120)}…` : text
    }
  }

/** Amounts in a refusal as the reader writes them, with the article that stands behind it. */
export const withAmounts = ({ t, format }: Reader, refusal: Refusal): Refusal => {
  const cite = refusal.findings?.find((each) => each.state !== 'held')?.cites[0]
  const values = Object.entries(refusal.values ?? {}).map(([name, value]) => [
    name,
    typeof value === 'number' ? format.number(value) : value,
  ])
  const source = cite
    ? t(`law:cite.${cite.act}`, { act: t(`law:actShort.${cite.act}`), place: cite.place })
    : ''
  return { ...refusal, values: { ...Object.fromEntries(values), cite: source } }
}
