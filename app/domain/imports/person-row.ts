/** Reads one row of a file of people: what it tells, what is wrong with it, and what is only odd. */
import { type Day, ageOn } from '../calendar/day'
import { birthOfIin, readIin, sexOfIin } from '../people/identifiers'
import type { EducationLevel, FitnessLevel, HousingAfter, Sex } from '../people/person'
import {
  readCountry,
  readDay,
  readDegree,
  readEducation,
  readFitness,
  readHousing,
  readList,
  readMoney,
  readSex,
  readYesNo,
} from './cells'
import type { ImportField, PeopleField } from './fields'
import type { CellProblem } from './problem'

/** What a row says of a person. An absent member was not in the file or left empty: it changes nothing. */
export type PersonRecord = {
  readonly iin?: string
  readonly surname: string
  readonly givenName: string
  readonly patronymic?: string
  readonly birthDate: Day
  readonly sex: Sex
  readonly citizenship?: string
  readonly institutionId: string
  readonly detachment?: string
  readonly arrivedOn?: Day
  readonly sentenceStart?: Day
  readonly endOfTerm?: Day
  readonly articles?: string
  readonly behaviourDegree?: number
  readonly education?: EducationLevel
  readonly fitness?: FitnessLevel
  readonly fitnessUntil?: Day
  readonly housingAfter?: HousingAfter
  readonly addressAfter?: string
  /** ISCO-08 unit groups. */
  readonly occupations?: readonly string[]
  readonly experienceYears?: number
  readonly skills?: readonly string[]
  readonly identityHeld?: boolean
  /** Tiyn. */
  readonly alimony?: number
  readonly claims?: number
}

export type PersonRowContext = {
  readonly today: Day
  /** A demo database takes identifiers that can belong to nobody living. */
  readonly demo: boolean
  /** The institution of the one who imports; null for headquarters, whose rows must name theirs. */
  readonly ownInstitution: string | null
  /** Institution by code or name; undefined when there is none. */
  readonly institutionOf: (words: string) => string | undefined
  /** ISCO-08 unit group of a trade's name. */
  readonly occupationOf: (words: string) => string | undefined
}

export type PersonRowReading = {
  /** Null when any problem is bad. */
  readonly record: PersonRecord | null
  readonly problems: readonly CellProblem[]
}

type Cell = (field: ImportField) => string

type Sheet = {
  readonly cell: Cell
  readonly bad: (column: PeopleField, code: string, values?: CellProblem['values']) => undefined
  readonly warn: (column: PeopleField, code: string, values?: CellProblem['values']) => undefined
}

const nameLimit = 100
const textLimit = 500

const names = ({
  cell,
  bad,
}: Sheet): { surname: string; givenName: string; patronymic?: string } | undefined => {
  const whole = cell('full-name').split(/\s+/).filter(Boolean)
  const surname = cell('surname') || (whole[0] ?? '')
  const givenName = cell('given-name') || (whole[1] ?? '')
  const patronymic = cell('patronymic') || whole.slice(2).join(' ')
  const isWhole = cell('full-name') !== ''
  if (surname === '') return bad(isWhole ? 'full-name' : 'surname', 'surname-missing')
  if (givenName === '') return bad(isWhole ? 'full-name' : 'given-name', 'given-name-missing')
  const long = [surname, givenName, patronymic].find((each) => each.length > nameLimit)
  if (long !== undefined) return bad(isWhole ? 'full-name' : 'surname', 'too-long')
  return { surname, givenName, ...(patronymic === '' ? {} : { patronymic }) }
}

/** A value read from a cell by a reader; an unreadable one is bad with the code, an empty one is absent. */
const read = <T>(
  { cell, bad }: Sheet,
  column: PeopleField,
  reader: (text: string) => T | undefined,
  code: string,
): T | undefined => {
  const text = cell(column)
  if (text === '') return undefined
  const value = reader(text)
  return value === undefined ? bad(column, code, { text: text.slice(0, 60) }) : value
}

const text =
  (limit = textLimit) =>
  (words: string): string | undefined =>
    words.length <= limit ? words : undefined

// A spreadsheet drops the zeros that the number of anyone born in 2000–2009 begins with.
const withLostZeros = (typed: string): string => (/^\d{9,11}$/.test(typed) ? typed.padStart(12, '0') : typed)

const identity = (sheet: Sheet, context: PersonRowContext) => {
  const { cell, bad, warn } = sheet
  const birthDate = read(sheet, 'birth-date', readDay, 'not-a-day')
  const sex = read(sheet, 'sex', readSex, 'sex-unclear')
  const typed = withLostZeros(cell('iin'))
  const reading =
    typed === ''
      ? undefined
      : readIin(typed, { birth: birthDate ?? null, sex: sex ?? null, demo: context.demo })
  if (reading && !reading.ok) bad('iin', `vocabulary:refusal.${reading.refusal.code}`, reading.refusal.values)
  if (!reading) warn('iin', 'no-iin')
  const iin = reading?.ok ? reading.value.value : undefined
  for (const warning of reading?.ok ? reading.value.warnings : [])
    warn('iin', `vocabulary:warning.${warning}`)
  const birth = birthDate ?? (iin === undefined || cell('birth-date') !== '' ? undefined : birthOfIin(iin))
  if (birth === undefined && cell('birth-date') === '') bad('birth-date', 'birth-missing')
  const itsSex = sex ?? (iin === undefined || cell('sex') !== '' ? undefined : sexOfIin(iin))
  if (itsSex === undefined && cell('sex') === '') bad('sex', 'sex-missing')
  if (birth !== undefined && (birth >= context.today || ageOn(birth, context.today) < 14))
    bad('birth-date', 'too-young')
  if (birth !== undefined && ageOn(birth, context.today) > 110) bad('birth-date', 'too-old')
  return { iin, birthDate: birth, sex: itsSex }
}

const place = (sheet: Sheet, context: PersonRowContext): string | undefined => {
  const words = sheet.cell('institution')
  if (words === '') return context.ownInstitution ?? sheet.bad('institution', 'institution-missing')
  const found = context.institutionOf(words)
  if (found === undefined)
    return sheet.bad('institution', 'institution-unknown', { text: words.slice(0, 60) })
  return context.ownInstitution !== null && found !== context.ownInstitution
    ? sheet.bad('institution', 'institution-not-yours')
    : found
}

const term = (sheet: Sheet) => {
  const sentenceStart = read(sheet, 'sentence-start', readDay, 'not-a-day')
  const endOfTerm = read(sheet, 'end-of-term', readDay, 'not-a-day')
  const arrivedOn = read(sheet, 'arrived-on', readDay, 'not-a-day')
  if (sentenceStart !== undefined && endOfTerm !== undefined && endOfTerm <= sentenceStart)
    sheet.bad('end-of-term', 'term-ends-before')
  if (endOfTerm === undefined && sheet.cell('end-of-term') === '') sheet.warn('end-of-term', 'no-end-of-term')
  return { sentenceStart, endOfTerm, arrivedOn }
}

const work = (sheet: Sheet, context: PersonRowContext) => {
  const named = readList(sheet.cell('occupation'))
  const codes = named.map((words) => ({ words, code: context.occupationOf(words) }))
  for (const { words } of codes.filter(({ code }) => code === undefined))
    sheet.warn('occupation', 'occupation-unknown', { text: words.slice(0, 60) })
  const occupations = [...new Set(codes.flatMap(({ code }) => code ?? []))]
  const skills = readList(sheet.cell('skills')).map((each) => each.slice(0, nameLimit))
  const years = (words: string): number | undefined =>
    /^\d{1,2}([.,]\d+)?$/.test(words) ? Math.floor(Number(words.replace(',', '.'))) : undefined
  return {
    occupations: occupations.length > 0 ? occupations : undefined,
    skills: skills.length > 0 ? skills : undefined,
    experienceYears: read(sheet, 'experience', years, 'not-years'),
    education: read(sheet, 'education', readEducation, 'education-unclear'),
    fitness: read(sheet, 'fitness', readFitness, 'fitness-unclear'),
    fitnessUntil: read(sheet, 'fitness-until', readDay, 'not-a-day'),
  }
}

const afterwards = (sheet: Sheet) => ({
  housingAfter: read(sheet, 'housing-after', readHousing, 'housing-unclear'),
  addressAfter: read(sheet, 'address-after', text(), 'too-long'),
  identityHeld: read(sheet, 'identity-document', readYesNo, 'not-yes-or-no'),
  alimony: read(sheet, 'alimony', readMoney, 'not-money'),
  claims: read(sheet, 'claims', readMoney, 'not-money'),
})

const present = <T extends object>(record: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }

/**
 * Reads a row whose cells are given by field (an unmapped field gives an empty text). Every problem of the row is
 * found, not only the first. Where papers are silent, the IIN tells birth and sex.
 */
export const readPersonRow = (cell: Cell, context: PersonRowContext): PersonRowReading => {
  const problems: CellProblem[] = []
  const note =
    (weight: CellProblem['weight']): Sheet['bad'] =>
    (column, code, values) =>
      void problems.push({ column, code, weight, ...(values ? { values } : {}) })
  const sheet: Sheet = { cell, bad: note('bad'), warn: note('warning') }
  const name = names(sheet)
  const { iin, birthDate, sex } = identity(sheet, context)
  const institutionId = place(sheet, context)
  const more = {
    ...term(sheet),
    ...work(sheet, context),
    ...afterwards(sheet),
    citizenship: read(sheet, 'citizenship', readCountry, 'country-unknown'),
    detachment: read(sheet, 'detachment', text(20), 'too-long'),
    articles: read(sheet, 'articles', text(), 'too-long'),
    behaviourDegree: read(sheet, 'behaviour-degree', readDegree, 'degree-unclear'),
  }
  const isBad = problems.some((each) => each.weight === 'bad')
  const record =
    isBad || !name || !birthDate || !sex || !institutionId
      ? null
      : { ...name, birthDate, sex, institutionId, ...present({ iin, ...more }) }
  return { record, problems }
}
