/** What must also be entered in the system of record: kinds, the order of their fields there, and the law's clock. */
import type { Calendar } from '../calendar/holidays'
import { type Day, addDays } from '../calendar/day'
import { addWorkingDays } from '../calendar/working-days'
import { type Citation, order508, order735 } from '../law/citation'
import {
  type Parameter,
  degreeEntry,
  employmentEntry,
  labourIntakeEntry,
  rewardEntry,
} from '../law/parameters'

/** How a field's value is put into words. `codes` names its list of words. */
export type EntryField = {
  readonly key: string
  readonly as:
    'text' | 'day' | 'degree' | 'known' | 'place' | 'occupations' | 'obligations' | `codes:${string}`
}

export type EntryKindRule = {
  /** Null where no text read so far sets a clock. */
  readonly clock: Parameter | null
  /** From which day it runs; the day of a contract is not known until its papers are written down. */
  readonly runsFrom: 'fact' | 'contract'
  readonly cites: readonly Citation[]
  readonly fields: readonly EntryField[]
}

const field = (key: string, as: EntryField['as'] = 'text'): EntryField => ({ key, as })

/**
 * Order 508, paragraphs 26 and 27, and order 735, paragraphs 31 and 37, name what goes into the central automated
 * database and by when. The screens of that system are not published: the order of fields follows the orders' own
 * lists and is to be confirmed at a workplace that has it.
 */
export const entryRules = {
  'reward-penalty': {
    clock: rewardEntry,
    runsFrom: 'fact',
    cites: [order508('26')],
    fields: [field('measure'), field('decidedOn', 'day'), field('ground')],
  },
  'behaviour-degree': {
    clock: degreeEntry,
    runsFrom: 'fact',
    cites: [order508('27')],
    fields: [field('behaviourDegree', 'degree'), field('recordedOn', 'day')],
  },
  'labour-intake': {
    clock: labourIntakeEntry,
    runsFrom: 'fact',
    cites: [order735('31')],
    fields: [
      field('education', 'codes:vocabulary:education'),
      field('occupations', 'occupations'),
      field('skills'),
      field('workConsent', 'known'),
      field('fitness', 'codes:vocabulary:fitness'),
      field('fitnessUntil', 'day'),
      field('obligations', 'obligations'),
    ],
  },
  employment: {
    clock: employmentEntry,
    runsFrom: 'contract',
    cites: [order735('37')],
    fields: [field('employer'), field('position'), field('acceptedOn', 'day')],
  },
  sentence: {
    clock: null,
    runsFrom: 'fact',
    cites: [],
    fields: [
      field('standing', 'codes:vocabulary:standing'),
      field('sentenceStart', 'day'),
      field('endOfTerm', 'day'),
      field('releasedOn', 'day'),
      field('releaseGround', 'codes:vocabulary:release-ground'),
    ],
  },
  identity: {
    clock: null,
    runsFrom: 'fact',
    cites: [],
    fields: [
      field('surname'),
      field('givenName'),
      field('patronymic'),
      field('birthDate', 'day'),
      field('sex', 'codes:vocabulary:sex'),
    ],
  },
  papers: {
    clock: null,
    runsFrom: 'fact',
    cites: [],
    fields: [
      field('kind', 'codes:vocabulary:document'),
      field('state', 'codes:vocabulary:document-state'),
      field('stateOn', 'day'),
      field('issuedOn', 'day'),
      field('expiresOn', 'day'),
    ],
  },
  'release-plan': {
    clock: null,
    runsFrom: 'fact',
    cites: [],
    fields: [
      field('state', 'codes:plan-rules:state'),
      field('stateOn', 'day'),
      field('agreement', 'codes:plan-rules:agreement'),
      field('agreementOn', 'day'),
      field('placeAfter', 'place'),
      field('addressAfter'),
    ],
  },
  'after-release': {
    clock: null,
    runsFrom: 'fact',
    cites: [],
    fields: [
      field('housingAfter', 'codes:vocabulary:housing'),
      field('placeAfter', 'place'),
      field('addressAfter'),
      field('familyTies', 'codes:vocabulary:family-ties'),
    ],
  },
} as const satisfies Readonly<Record<string, EntryKindRule>>

export type EntryKind = keyof typeof entryRules
export const entryKinds = Object.keys(entryRules) as EntryKind[]

export const ruleOf = (kind: EntryKind): EntryKindRule => entryRules[kind]

/** The last day on which the entry is in time; null where no clock runs, or not yet. */
export const entryDueOn = (
  kind: EntryKind,
  factOn: Day | null,
  calendar: Calendar,
  today: Day,
): Day | null => {
  const { clock } = ruleOf(kind)
  if (clock === null || factOn === null) return null
  const count = clock.on(today)
  return clock.unit === 'working-days' ? addWorkingDays(factOn, count, calendar) : addDays(factOn, count)
}

export type EntryValue = string | number | null
export type EntryValues = Readonly<Record<string, EntryValue>>

/** Only what the system of record has a field for, in its order. */
export const knownValues = (kind: EntryKind, values: EntryValues): EntryValues =>
  Object.fromEntries(
    ruleOf(kind)
      .fields.filter(({ key }) => key in values)
      .map(({ key }) => [key, values[key] ?? null]),
  )

/**
 * A correction before the fact was entered: what waits is told once, with everything not yet entered, and the earlier
 * of the two days stays, so that nobody gains time by correcting.
 */
export const replaceEntry = (
  old: { readonly values: EntryValues; readonly dueOn: Day | null },
  fresh: { readonly values: EntryValues; readonly dueOn: Day | null },
): { readonly values: EntryValues; readonly dueOn: Day | null } => ({
  values: { ...old.values, ...fresh.values },
  dueOn: old.dueOn !== null && (fresh.dueOn === null || old.dueOn < fresh.dueOn) ? old.dueOn : fresh.dueOn,
})

/** Days in which a tick may be taken back: a slip is found soon, and later the queue would no longer be believed. Ours. */
export const untickDays = 7

/** The columns of a person's record by the kind of entry that they make. */
export const kindsByColumn: Readonly<Partial<Record<EntryKind, readonly string[]>>> = {
  identity: ['surname', 'givenName', 'patronymic', 'birthDate', 'sex'],
  sentence: ['standing', 'sentenceStart', 'endOfTerm', 'releasedOn', 'releaseGround'],
  'behaviour-degree': ['behaviourDegree'],
  'labour-intake': ['education', 'workConsent', 'fitness', 'fitnessUntil'],
  'after-release': ['housingAfter', 'placeAfter', 'addressAfter', 'familyTies'],
}
