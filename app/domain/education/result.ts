/** What came of a course for one person: finished with a certificate, or not, and why. */
import type { Day } from '../calendar/day'
import { type Result, ok, refuse } from '../result'

export const unfinishedReasons = ['released', 'transferred', 'illness', 'left', 'failed', 'other'] as const
export type UnfinishedReason = (typeof unfinishedReasons)[number]

/** What is told of one person at the end. */
export type Told = {
  readonly completed: boolean
  readonly reason: UnfinishedReason | null
  /** Number of the certificate. */
  readonly number: string | null
}

export type Student = {
  readonly standing: 'in-custody' | 'on-probation' | 'released'
  readonly releasedOn: Day | null
}

/** Whether the person left the institution before the course was over. */
export const leftBefore = (student: Student, endsOn: Day): boolean =>
  student.standing !== 'in-custody' && (student.releasedOn === null || student.releasedOn < endsOn)

/**
 * Decides one person's result. Refused: `released-before-end` (whoever left before the last day did not finish), `number-missing`,
 * `why-missing` (not finished, without a reason).
 */
export const decideResult = (student: Student, told: Told, endsOn: Day): Result<Told> => {
  if (!told.completed) return told.reason === null ? refuse('why-missing') : ok({ ...told, number: null })
  if (leftBefore(student, endsOn)) return refuse('released-before-end')
  return told.number === null ? refuse('number-missing') : ok({ ...told, reason: null })
}

/** Days of the certificates. Refused: `issued-ahead`, `issued-before-end`, `valid-before-issued`. */
export const decideCertificate = (
  { issuedOn, validUntil }: { readonly issuedOn: Day; readonly validUntil: Day | null },
  endsOn: Day,
  today: Day,
): Result<null> => {
  if (issuedOn > today) return refuse('issued-ahead')
  if (issuedOn < endsOn) return refuse('issued-before-end')
  return validUntil !== null && validUntil <= issuedOn ? refuse('valid-before-issued') : ok(null)
}

/** The first number given twice; a certificate has a number of its own. */
export const numberGivenTwice = (numbers: readonly string[]): string | undefined =>
  numbers.find((each, at) => numbers.indexOf(each) !== at)
