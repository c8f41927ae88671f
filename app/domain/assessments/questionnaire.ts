/** A questionnaire as data: versions that come into force on a day, and questions that never change once they are in use. */
import type { Day } from '../calendar/day'
import { type FormPlace, type BlockKey, type LegalLine, formPlaces } from '../plans/blocks'
import { type NeedKey, needs } from '../plans/needs'
import { type Result, ok, refuse } from '../result'
import type { Wording } from '../wording'

/** The sides of a life that has to go on after release; every question and every need belongs to one of them. */
export const pathways = [
  'accommodation',
  'attitudes',
  'family',
  'addiction',
  'work',
  'finance',
  'health',
] as const
export type Pathway = (typeof pathways)[number]

export const questionKinds = ['yes-no', 'choice', 'several', 'text', 'day'] as const
export type QuestionKind = (typeof questionKinds)[number]

/** `health`: read and asked only by those who work with the person's health. */
export const tiers = ['general', 'health'] as const
export type Tier = (typeof tiers)[number]

export type PlaceKey = Exclude<BlockKey, 'legal'> | LegalLine

/** A place of the form as one word: the line under the legal block, else the block. */
export const placeKeyOf = ({ block, line }: FormPlace): PlaceKey => line ?? (block as PlaceKey)

/** The eight places of the official form, top to bottom: the steps of an assessment. */
export const placeKeys: readonly PlaceKey[] = formPlaces.map(placeKeyOf)

export type Option = Wording & { readonly key: string }

export type Question = {
  /** The same question of a later version keeps its key, so that two assessments can be compared. */
  readonly key: string
  readonly place: PlaceKey
  readonly pathway: Pathway
  readonly kind: QuestionKind
  readonly tier: Tier
  readonly text: Wording
  readonly help: Wording | null
  /** For `choice` and `several`. */
  readonly options: readonly Option[]
  /** The need that one of the answers `needWhen` shows. */
  readonly need: NeedKey | null
  readonly needWhen: readonly string[]
}

/** The answers that can be given by their keys; none for a text or a day. */
export const answerKeysOf = ({ kind, options }: Pick<Question, 'kind' | 'options'>): readonly string[] =>
  kind === 'yes-no' ? ['yes', 'no'] : kind === 'text' || kind === 'day' ? [] : options.map(({ key }) => key)

const decideNeed = (question: Question): Result<Question> => {
  const { need, needWhen, place } = question
  if (need === null) return needWhen.length === 0 ? ok(question) : refuse('need-missing')
  if (placeKeyOf(needs[need]) !== place) return refuse('need-elsewhere')
  const keys = answerKeysOf(question)
  if (keys.length === 0) return refuse('need-unanswerable')
  if (needWhen.length === 0) return refuse('need-when-missing')
  return needWhen.every((each) => keys.includes(each)) ? ok(question) : refuse('need-when-missing')
}

/**
 * Whether a question can be asked. Refused: `options-missing` (a choice of fewer than two), `options-double`,
 * `need-missing`, `need-elsewhere` (the need stands at another place of the form), `need-unanswerable` (a text or a day
 * shows no need), `need-when-missing`.
 */
export const decideQuestion = (question: Question): Result<Question> => {
  const { kind, options } = question
  if (kind === 'choice' || kind === 'several') {
    if (options.length < 2) return refuse('options-missing')
    if (new Set(options.map(({ key }) => key)).size < options.length) return refuse('options-double')
  }
  return decideNeed(question)
}

export type Version = {
  readonly id: string
  readonly number: number
  /** Null while it is being written. */
  readonly inForceFrom: Day | null
}

export type Standing = 'draft' | 'ahead' | 'in-force' | 'retired'

/** The version that an assessment begun on a day takes; the later day wins. */
export const versionInForce = <Each extends Version>(versions: readonly Each[], today: Day) =>
  versions.reduce<Each | undefined>((best, each) => {
    if (each.inForceFrom === null || each.inForceFrom > today) return best
    return best?.inForceFrom && best.inForceFrom >= each.inForceFrom ? best : each
  }, undefined)

export const standingOf = (version: Version, versions: readonly Version[], today: Day): Standing => {
  if (version.inForceFrom === null) return 'draft'
  if (version.inForceFrom > today) return 'ahead'
  return versionInForce(versions, today)?.id === version.id ? 'in-force' : 'retired'
}

/**
 * Whether a draft may come into force on a day. Refused: `version-used` (it already has its day), `day-past`,
 * `day-taken` (another version begins on that day), `no-questions`.
 */
export const decideInForce = (
  version: Version,
  versions: readonly Version[],
  { from, today, questions }: { readonly from: Day; readonly today: Day; readonly questions: number },
): Result<Day> => {
  if (version.inForceFrom !== null) return refuse('version-used')
  if (from < today) return refuse('day-past')
  if (versions.some((each) => each.inForceFrom === from)) return refuse('day-taken')
  return questions > 0 ? ok(from) : refuse('no-questions')
}
