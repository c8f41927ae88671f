/** What an opening asks of people, as stored beside it: only what the law, the work or the place truly needs. */
import type { DocumentKind, EducationLevel, FitnessLimit, Sex } from '../people/person'
import { documentKinds, educationLevels, fitnessLimits, sexes } from '../people/person'

export type Requirements = {
  /** Limits on fitness that this work cannot respect. */
  readonly demands: readonly FitnessLimit[]
  /** Lower-case words, as in a person's skills. */
  readonly skills: readonly string[]
  readonly documents: readonly DocumentKind[]
  /** Only where the law closes the work to others; empty: everyone. */
  readonly sexes: readonly Sex[]
  readonly minAge: number | null
  /** Months of the term that must still be ahead. */
  readonly minTermMonths: number | null
  readonly experienceYears: number | null
  /** Schooling that a course builds on; null: none. */
  readonly minEducation: EducationLevel | null
}

export const noRequirements: Requirements = {
  demands: [],
  skills: [],
  documents: [],
  sexes: [],
  minAge: null,
  minTermMonths: null,
  experienceYears: null,
  minEducation: null,
}

const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []

const among = <T extends string>(value: unknown, options: readonly T[]): T[] =>
  options.filter((each) => listOf(value).includes(each))

const countOf = (value: unknown): number | null => (typeof value === 'number' && value >= 0 ? value : null)

/** Skills as people type them, apart by commas, semicolons or lines: lower case, each once. */
export const splitSkills = (text: string): string[] => [
  ...new Set(
    text
      .normalize('NFC')
      .toLowerCase()
      .split(/[,;\n]+/)
      .map((each) => each.trim())
      .filter(Boolean),
  ),
]

/** Reads stored JSON; what is missing or strange counts as not asked for. */
export const readRequirements = (json: string): Requirements => {
  const stored: unknown = JSON.parse(json)
  if (typeof stored !== 'object' || stored === null) return noRequirements
  const fields: Readonly<Record<string, unknown>> = { ...stored }
  return {
    demands: among(fields.demands, fitnessLimits),
    skills: listOf(fields.skills),
    documents: among(fields.documents, documentKinds),
    sexes: among(fields.sexes, sexes),
    minAge: countOf(fields.minAge),
    minTermMonths: countOf(fields.minTermMonths),
    experienceYears: countOf(fields.experienceYears),
    minEducation: educationLevels.find((each) => each === fields.minEducation) ?? null,
  }
}
