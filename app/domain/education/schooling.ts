/** Whether the law sends a person to school: Penal Enforcement Code art. 127. */
import { ageOn, type Day } from '../calendar/day'
import { penalCode } from '../law/citation'
import { type Finding, assess, rule } from '../law/rule'
import { type EducationLevel, educationLevels } from '../people/person'
import { schoolAge } from './parameters'

export type Schooled = {
  readonly standing: 'in-custody' | 'on-probation' | 'released'
  readonly birthDate: Day
  readonly education: EducationLevel | null
  readonly disabilityGroup: number | null
  /** Whether a seat in a class of a school is theirs now. */
  readonly isAtSchool: boolean
}

/** The level with which compulsory school ends. */
export const lastSchoolLevel: EducationLevel = 'general-secondary'

/** Levels that a school gives, from the lowest. */
export const schoolLevels = ['primary', 'basic-secondary', 'general-secondary'] as const
export type SchoolLevel = (typeof schoolLevels)[number]

/** Whether one level is reached by whoever has the other; null while either is not known. */
export const reaches = (has: EducationLevel | null, asked: EducationLevel): boolean | null =>
  has === null ? null : educationLevels.indexOf(has) >= educationLevels.indexOf(asked)

/** Levels below general secondary: whoever has one of them has school ahead. */
export const unfinishedLevels: readonly EducationLevel[] = educationLevels.filter(
  (each) => reaches(each, lastSchoolLevel) === false,
)

/** Whether art. 127(1) speaks of this person at all: serves a sentence, is under thirty, and has no disability (127(2)). */
export const isOfSchoolAge = (
  person: Pick<Schooled, 'standing' | 'birthDate' | 'disabilityGroup'>,
  today: Day,
): boolean =>
  person.standing === 'in-custody' &&
  person.disabilityGroup === null &&
  ageOn(person.birthDate, today) < schoolAge.on(today)

/** Art. 127(1): primary, basic and general secondary education is compulsory for convicts under thirty. */
export const compulsorySchool = rule<Schooled>({
  id: 'education.compulsory',
  cites: [penalCode('127(1)')],
  decide: (person, today) => {
    const finished = reaches(person.education, lastSchoolLevel)
    const values = { age: ageOn(person.birthDate, today), needed: schoolAge.on(today) }
    if (!isOfSchoolAge(person, today) || finished === true || person.isAtSchool)
      return { holds: true, values }
    return { holds: finished === null ? 'unknown' : false, values }
  },
})

export const schoolingRules = [compulsorySchool] as const

/** What the law asks of a person's schooling on a day. */
export const schoolingOf = (person: Schooled, today: Day): Finding[] => assess(schoolingRules, person, today)

/** `must`: has to go to school and does not. `at-school`, `finished`, `by-wish`: nothing is owed. `not-known`: nobody wrote down the level. */
export type SchoolDuty = 'must' | 'at-school' | 'finished' | 'by-wish' | 'not-known'

/** One word for a person's schooling. */
export const schoolDutyOf = (person: Schooled, today: Day): SchoolDuty => {
  const finished = reaches(person.education, lastSchoolLevel)
  if (finished === true) return 'finished'
  if (person.isAtSchool) return 'at-school'
  if (!isOfSchoolAge(person, today)) return 'by-wish'
  return finished === null ? 'not-known' : 'must'
}
