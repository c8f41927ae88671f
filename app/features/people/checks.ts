/** What fields of one form say about each other: found before the deed, shown beside the field. */
import type { PeopleTable } from '#db/schema/people'
import type { Day } from '~/domain/calendar/day'
import { readIin } from '~/domain/people/identifiers'
import { isOccupationCode } from '#db/reference/occupations'
import type { FieldError, FormState } from '~/platform/form'
import type { HealthValue, IdentityValue, RegisterValue, SentenceValue, WorkValue } from './forms'

type BrokenForm = { readonly ok: false } & Pick<FormState, 'errors' | 'typed'>

export type Problems = Readonly<Record<string, FieldError>>

type Identity = Pick<IdentityValue, 'iin' | 'iinConfirmed' | 'birthDate' | 'sex'>

const iinProblems = (value: Identity, demo: boolean): Problems => {
  if (value.iin === null) return {}
  const read = readIin(value.iin, { birth: value.birthDate, sex: value.sex, demo })
  if (!read.ok) {
    const { code, values } = read.refusal
    return { iin: { key: `vocabulary:refusal.${code}`, ...(values ? { values } : {}) } }
  }
  // An IIN is never issued again, so papers may lawfully differ from it: the officer compares and confirms.
  const warning = read.value.warnings[0]
  return warning && !value.iinConfirmed ? { iinConfirmed: { key: `vocabulary:warning.${warning}` } } : {}
}

/** A form that is wrong elsewhere is told of its IIN at once too, so that nobody mends it twice. */
export const withIinProblem = (form: BrokenForm, demo: boolean): BrokenForm => {
  const typed = form.typed.iin
  if (typeof typed !== 'string' || typed.trim() === '') return form
  const read = readIin(typed, { demo })
  if (read.ok) return form
  const { code, values } = read.refusal
  const iin = { key: `vocabulary:refusal.${code}`, ...(values ? { values } : {}) }
  return { ...form, errors: { ...form.errors, iin } }
}

/** `demo`: fictional people may carry the IIN of a year to come. */
export const identityProblems = (value: Identity, today: Day, demo: boolean): Problems => ({
  ...(value.birthDate > today ? { birthDate: { key: 'people:error.birth-future' } } : {}),
  ...iinProblems(value, demo),
})

const termProblems = (value: Pick<SentenceValue, 'sentenceStart' | 'endOfTerm'>): Problems =>
  value.sentenceStart && value.endOfTerm && value.endOfTerm < value.sentenceStart
    ? { endOfTerm: { key: 'people:error.end-before-start' } }
    : {}

export const registerProblems = (value: RegisterValue, today: Day, demo: boolean): Problems => ({
  ...identityProblems(value, today, demo),
  ...termProblems(value),
})

type Held = Pick<PeopleTable, 'arrivedOn' | 'releasedOn'>

/** What is wrong with a day of release; undefined when nothing is. A planned day that has passed meanwhile may stay. */
const releaseProblem = (value: SentenceValue, held: Held, today: Day): string | undefined => {
  const { standing, releasedOn, sentenceStart } = value
  if (!releasedOn) return standing === 'released' ? 'released-on' : undefined
  if (sentenceStart && releasedOn < sentenceStart) return 'release-before-start'
  if (held.arrivedOn && releasedOn < held.arrivedOn) return 'release-before-arrival'
  if (standing === 'released' && releasedOn > today) return 'release-ahead'
  const isOld = releasedOn === held.releasedOn
  return standing === 'in-custody' && releasedOn < today && !isOld ? 'release-in-past' : undefined
}

/** `held`: the person's row as it stands. */
export const sentenceProblems = (value: SentenceValue, held: Held, today: Day): Problems => {
  const release = releaseProblem(value, held, today)
  const needsGround = value.standing === 'released' || value.releasedOn !== null
  return {
    ...termProblems(value),
    ...(release ? { releasedOn: { key: `people:error.${release}` } } : {}),
    ...(needsGround && !value.releaseGround ? { releaseGround: { key: 'people:error.release-ground' } } : {}),
  }
}

export const healthProblems = ({ fitness, fitnessOn, fitnessUntil }: HealthValue): Problems => ({
  ...(fitness && !fitnessOn ? { fitnessOn: { key: 'people:error.fitness-on' } } : {}),
  ...(fitnessOn && fitnessUntil && fitnessUntil < fitnessOn
    ? { fitnessUntil: { key: 'people:error.until-before' } }
    : {}),
})

export const workProblems = ({ preferredWork }: Pick<WorkValue, 'preferredWork'>): Problems =>
  preferredWork.every((each) => isOccupationCode(each.slice(0, 4)))
    ? {}
    : { preferredWork: { key: 'people:refusal.occupation-unknown' } }
