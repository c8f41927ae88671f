/** A release plan as its rules see it: the state it is in and the facts on which its steps depend. */
import type { Day } from '../calendar/day'
import type { BlockKey } from './blocks'
import type { MeasureStatus } from './measures'

/** In the order of a life: agreement is recorded beside the state, not as one. */
export const planStates = [
  'preparing',
  'drafted',
  'approved',
  'sent',
  'in-progress',
  'released',
  'handed-over',
  'closed',
] as const
export type PlanState = (typeof planStates)[number]

export const agreementAnswers = ['agreed', 'does-not-agree', 'could-not-answer'] as const
export type AgreementAnswer = (typeof agreementAnswers)[number]

/** What the probation law, article 16(5), wants in the programme's file besides its measures. */
export const fileParts = ['behaviour', 'claims', 'social-ties', 'health', 'education', 'skills'] as const
export type FilePart = (typeof fileParts)[number]

export type PlanFacts = {
  readonly state: PlanState
  /** Null for a sentence without end. */
  readonly endOfTerm: Day | null
  readonly releasedOn: Day | null
  /** The day the written request (annex 11 of order 508) was taken; null when there is none yet. */
  readonly requestOn: Day | null
  readonly agreement: AgreementAnswer | null
  /** The place the person chose to live in, as a КАТО code or an address; null while it is not chosen. */
  readonly placeAfter: string | null
  /** Needs marked on the form. */
  readonly neededBlocks: readonly BlockKey[]
  readonly measures: readonly {
    readonly block: BlockKey
    readonly status: MeasureStatus
    /** Due after release: part of the programme that is carried out at home. */
    readonly isAfterRelease: boolean
  }[]
  readonly missingFileParts: readonly FilePart[]
}
