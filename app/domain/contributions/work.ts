/** What may be done with the work on a measure: recorded, assigned, answered, talked about. */
import type { Role } from '../access/roles'
import type { MeasureStatus } from '../plans/measures'
import { isSettled } from '../plans/measures'
import { type Result, ok, refuse } from '../result'
import { answersFor, needsEvidence } from './owners'

export type Assignment = 'offered' | 'accepted' | 'refused' | null

type Standing = {
  readonly isOpen: boolean
  readonly service: string
  readonly assignment: Assignment
}

/**
 * Whether a role may work on a measure now. Refused: `not-open` (the plan is closed), `not-yours` (another service owes
 * it), `accept-first` (the organisation has not taken it yet).
 */
export const decideWork = (role: Role, { isOpen, service, assignment }: Standing): Result<null> => {
  if (!isOpen) return refuse('not-open')
  if (!answersFor(role, service)) return refuse('not-yours')
  return role === 'ngo' && assignment !== 'accepted' ? refuse('accept-first') : ok(null)
}

type Proof = {
  readonly catalogueKey: string | null
  readonly files: number
  readonly evidence: string | null
}

/** Whether a status may be reached with the papers at hand. Refused: `evidence-missing`. */
export const decideProof = (status: MeasureStatus, { catalogueKey, files, evidence }: Proof): Result<null> =>
  status === 'done' && needsEvidence(catalogueKey) && files === 0 && evidence === null
    ? refuse('evidence-missing')
    : ok(null)

type Offer = {
  readonly isOpen: boolean
  readonly status: MeasureStatus
  readonly service: string
  readonly wants: 'user' | 'organisation' | 'nobody'
}

/**
 * Whether a measure may be given to a user or an organisation. Refused: `not-open`, `already-settled`,
 * `organisation-not-ngo` (only a measure of the service "ngo" goes to an organisation), `user-not-ngo` (and to it only).
 */
export const decideAssignment = ({ isOpen, status, service, wants }: Offer): Result<null> => {
  if (!isOpen) return refuse('not-open')
  if (isSettled(status)) return refuse('already-settled')
  if (wants === 'organisation' && service !== 'ngo') return refuse('organisation-not-ngo')
  return wants === 'user' && service === 'ngo' ? refuse('user-not-ngo') : ok(null)
}

/** Minutes in which the author may strike a comment: long enough to see a slip, too short to rewrite what happened. */
export const strikeMinutes = 15

/** Refused: `not-your-comment`, `struck-already`, `too-late-to-strike`. */
export const decideStrike = (comment: {
  readonly isOwn: boolean
  readonly isStruck: boolean
  readonly minutesOld: number
}): Result<null> => {
  if (!comment.isOwn) return refuse('not-your-comment')
  if (comment.isStruck) return refuse('struck-already')
  return comment.minutesOld > strikeMinutes
    ? refuse('too-late-to-strike', { values: { minutes: strikeMinutes } })
    : ok(null)
}

type Named = { readonly surname: string; readonly givenName: string; readonly patronymic: string | null }

/** The first letters only: what an organisation sees of a person who did not consent in writing to be named. */
export const initialsOf = ({ surname, givenName, patronymic }: Named): string =>
  [surname, givenName, patronymic]
    .flatMap((name) => Array.from(name ?? '').slice(0, 1))
    .map((letter) => `${letter.toUpperCase()}.`)
    .join(' ')
