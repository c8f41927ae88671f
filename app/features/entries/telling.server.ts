/** Puts an entry into words as the system of record asks for them: field after field, ready to be copied. */
import { isOccupationCode, occupationTitle } from '#db/reference/occupations'
import { placeName } from '#db/reference/regions'
import { parseDay } from '~/domain/calendar/day'
import {
  type EntryField,
  type EntryKind,
  type EntryValue,
  type EntryValues,
  ruleOf,
} from '~/domain/entries/kinds'
import { fullName } from '~/domain/people/names'
import type { At } from '~/platform/guard.server'
import type { Tone } from '~/ui/tone'
import type { EntryRow } from './queries.server'

type Teller = Pick<At, 't' | 'format' | 'language' | 'today'>

const occupationList = (text: string, { language }: Teller): string =>
  text
    .split(' ')
    .filter(isOccupationCode)
    .map((code) => `${code} ${occupationTitle(code, language)}`)
    .join('; ')

/** Each as `kind:tiyn`. */
const obligationList = (text: string, { t, format }: Teller): string =>
  text
    .split(' ')
    .map((each) => each.split(':'))
    .map(([kind, left]) => `${t(`vocabulary:obligation.${kind}`)}: ${format.money(Number(left))}`)
    .join('; ')

const degreeWords = (degree: number, { t }: Teller): string =>
  t(`people:degree.${degree < 0 ? 'n' : 'p'}${Math.abs(degree)}`)

const wordsOf = ({ as }: EntryField, value: EntryValue, teller: Teller): string => {
  const { t, format, language } = teller
  if (value === null || value === '') return ''
  const text = String(value)
  if (as.startsWith('codes:')) return t(`${as.slice('codes:'.length)}.${text}`)
  switch (as) {
    case 'day':
      return format.day(parseDay(text) ?? null)
    case 'degree':
      return degreeWords(Number(value), teller)
    case 'known':
      return t(text === '1' || text === 'yes' ? 'common:yes' : 'common:no')
    case 'place':
      return placeName(text, language)
    case 'occupations':
      return occupationList(text, teller)
    case 'obligations':
      return obligationList(text, teller)
    default:
      return text
  }
}

export type CopyField = { readonly key: string; readonly label: string; readonly value: string }

/** Who it is about comes first in every row: how that system finds a person. */
const identityFields = (row: EntryRow, { t, format }: Teller): CopyField[] => [
  { key: 'iin', label: t('entries:field.iin'), value: row.iin ?? '' },
  { key: 'name', label: t('entries:field.name'), value: nameOf(row) },
  { key: 'birthDate', label: t('entries:field.birthDate'), value: format.day(row.birthDate) },
]

const nameOf = (row: EntryRow): string =>
  fullName({ surname: row.surname, given: row.givenName, patronymic: row.patronymic })

/** The facts of an entry, in that system's order of fields. A field that was not told is left out. */
const factFields = (row: EntryRow, teller: Teller): CopyField[] => {
  const values = JSON.parse(row.values) as EntryValues
  return ruleOf(row.kind as EntryKind)
    .fields.filter(({ key }) => key in values)
    .map((field) => ({
      key: field.key,
      label: teller.t(`entries:field.${field.key}`),
      value: wordsOf(field, values[field.key] ?? null, teller),
    }))
}

/** One line with tabs between, as a table takes it: every field of the kind has its place, told or not. */
const lineOf = (row: EntryRow, teller: Teller): string => {
  const told = new Map(factFields(row, teller).map(({ key, value }) => [key, value]))
  const facts = ruleOf(row.kind as EntryKind).fields.map(({ key }) => told.get(key) ?? '')
  const cells = [...identityFields(row, teller).map(({ value }) => value), ...facts]
  return cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')
}

const dueOf = ({ dueOn, state }: EntryRow, { t, format, today }: Teller): { tone: Tone; text: string } => {
  if (state === 'done') return { tone: 'good', text: t('entries:state.done') }
  if (state === 'replaced') return { tone: 'plain', text: t('entries:state.replaced') }
  if (dueOn === null) return { tone: 'plain', text: t('entries:no-clock') }
  const tone = dueOn < today ? 'bad' : dueOn === today ? 'warn' : 'info'
  return { tone, text: format.fromToday(dueOn, today) }
}

/** An entry in the reader's words. */
export const tellEntry = (row: EntryRow, teller: Teller) => {
  const { t, format } = teller
  const facts = factFields(row, teller)
  return {
    id: row.id,
    version: row.version,
    to: `/entries/${row.id}`,
    name: nameOf(row),
    note: row.detachment ? t('people:detachment-number', { number: row.detachment }) : '',
    kind: t(`entries:kind.${row.kind}`),
    isCorrection: row.correctsId !== null,
    identity: identityFields(row, teller),
    facts,
    summary: facts.map(({ label, value }) => `${label}: ${value === '' ? '–' : value}`),
    line: lineOf(row, teller),
    due: dueOf(row, teller),
    dueDay: row.dueOn ? format.day(row.dueOn) : '',
    made: t('entries:made', { day: format.instant(row.createdAt) }),
    done:
      row.doneAt === null
        ? null
        : t('entries:done-by', { when: format.instant(row.doneAt), name: row.doneByName ?? '–' }),
  }
}

export type ToldEntry = ReturnType<typeof tellEntry>
