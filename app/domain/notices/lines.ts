/** The lines of each form that are filled in: which fact fills a line, which are restricted, which a notice cannot go without. */
import type { FormKey } from './kinds'

/** What a line is filled with from the records; null where only a person can write it. */
export type LineFact =
  | 'name'
  | 'name-and-birth'
  | 'birth-year'
  | 'birth-day'
  | 'institution'
  | 'institution-code'
  | 'oblast'
  | 'oblast-after'
  | 'release-day'
  | 'release-and-institution'
  | 'release-ground'
  | 'address'
  | 'housing'
  | 'capacity'
  | 'occupations'
  | 'education'
  | 'skills'
  | 'help'
  | 'work-wanted'
  | 'recipient'

export type Line = {
  readonly key: string
  readonly fact: LineFact | null
  /** The same in every language: names, days, numbers. */
  readonly shared?: true
  /** Articles of conviction, other people, what was seen of character and body: for those with the permission only. */
  readonly restricted?: true
  /** A notice cannot be issued without it. */
  readonly needed?: true
  readonly long?: true
}

const recipient: Line = { key: 'recipient', fact: 'recipient', needed: true }
const institution: Line = { key: 'institution', fact: 'institution', needed: true }
const person: Line = { key: 'person', fact: 'name', shared: true, needed: true }
const personBorn: Line = { key: 'personBorn', fact: 'name-and-birth', needed: true }
const birthYear: Line = { key: 'birthYear', fact: 'birth-year', shared: true, needed: true }
const releaseDay: Line = { key: 'releaseDay', fact: 'release-day', shared: true, needed: true }
const address: Line = { key: 'address', fact: 'address', needed: true, long: true }
const capacity: Line = { key: 'capacity', fact: 'capacity' }
const specialities: Line = { key: 'specialities', fact: 'occupations' }
const education: Line = { key: 'education', fact: 'education' }
const open = (key: string): Line => ({ key, fact: null, long: true })
const closed = (key: string): Line => ({ key, fact: null, restricted: true, long: true })

const request: readonly Line[] = [
  institution,
  person,
  birthYear,
  { key: 'birthPlace', fact: null },
  { key: 'convictedOn', fact: null, shared: true, restricted: true },
  { key: 'articles', fact: null, shared: true, restricted: true },
  { key: 'years', fact: null, shared: true, restricted: true },
  { key: 'indexBefore', fact: null, shared: true },
  open('addressBefore'),
  open('workBefore'),
  { key: 'travel', fact: 'address', needed: true, long: true },
  { key: 'help', fact: 'help', needed: true, long: true },
]

const notice: readonly Line[] = [
  recipient,
  releaseDay,
  institution,
  personBorn,
  closed('sentence'),
  address,
  { key: 'work', fact: 'work-wanted' },
  { key: 'housing', fact: 'housing', needed: true },
  capacity,
  specialities,
]

const releaseNotice: readonly Line[] = [
  recipient,
  institution,
  { key: 'ground', fact: 'release-ground', needed: true },
  releaseDay,
  person,
  { key: 'birth', fact: 'birth-day', needed: true },
  address,
  open('livedBefore'),
  open('workedBefore'),
  specialities,
  open('workedHere'),
  education,
  open('studiedHere'),
  ...[
    'convictions',
    'lastOffence',
    'part',
    'codefendants',
    'badTies',
    'goodTies',
    'relatives',
    'character',
  ].map(closed),
  open('attitudeToWork'),
  open('behaviour'),
  closed('attitudeToRelatives'),
  open('attitudeToOthers'),
  open('rewards'),
  open('penalties'),
  closed('attitudeToSelf'),
  open('direction'),
  closed('inclinations'),
  open('intentions'),
  open('preventiveMeasures'),
  closed('body'),
  closed('portrait'),
]

/** Total: a form without lines does not compile. */
export const linesOf: Readonly<Record<FormKey, readonly Line[]>> = {
  'annex-11': request,
  'annex-12': notice,
  'annex-12-again': [...notice, open('enclosures')],
  'annex-14': releaseNotice,
  'annex-29': [
    recipient,
    person,
    { key: 'release', fact: 'release-and-institution', needed: true },
    { key: 'departure', fact: 'oblast-after', needed: true },
    { key: 'institutionCode', fact: 'institution-code', shared: true, needed: true },
    { key: 'oblast', fact: 'oblast', needed: true },
    open('enclosures'),
  ],
  'job-notice': [
    recipient,
    person,
    birthYear,
    releaseDay,
    address,
    { ...education, needed: true },
    { key: 'skills', fact: 'skills', needed: true, long: true },
    capacity,
    { key: 'work', fact: 'work-wanted' },
  ],
  'family-notice': [recipient, person, birthYear, releaseDay, institution, address, open('meeting')],
  'probation-enquiry': [
    recipient,
    person,
    birthYear,
    institution,
    address,
    { key: 'work', fact: 'work-wanted' },
  ],
}

/** Filled lines: `kk` and `ru` by line; what is shared stands under `all`. */
export type Filled = {
  readonly all: Readonly<Record<string, string>>
  readonly kk: Readonly<Record<string, string>>
  readonly ru: Readonly<Record<string, string>>
}

export type PaperLanguage = 'kk' | 'ru'

export const valueIn = (
  filled: Filled,
  line: Pick<Line, 'key' | 'shared'>,
  language: PaperLanguage,
): string => (line.shared ? filled.all[line.key] : filled[language][line.key]) ?? ''

/** The languages that a paper is written in. */
export const languagesOf = (languages: string): readonly PaperLanguage[] =>
  languages === 'kk' ? ['kk'] : languages === 'ru' ? ['ru'] : ['kk', 'ru']

export type Missing = {
  readonly key: string
  readonly language: PaperLanguage | 'all'
  readonly needed: boolean
}

/** Lines without a word, each once for every language in which it is missing. */
export const missingLines = (form: FormKey, filled: Filled, languages: readonly PaperLanguage[]): Missing[] =>
  linesOf[form].flatMap((line): Missing[] => {
    const needed = line.needed === true
    if (line.shared) return filled.all[line.key] ? [] : [{ key: line.key, language: 'all', needed }]
    return languages
      .filter((language) => valueIn(filled, line, language) === '')
      .map((language) => ({ key: line.key, language, needed }))
  })
