/** A handover as its rules see it: the state it is in and the facts on which its steps depend. */
import type { Day } from '../calendar/day'
import type { DestinationKind } from './destination'

export const handoverStates = [
  'preparing',
  'offered',
  'returned',
  'accepted',
  'completed',
  'cancelled',
] as const
export type HandoverState = (typeof handoverStates)[number]

/** What the rules of a handover see. */
export type HandoverFacts = {
  readonly state: HandoverState
  readonly kind: DestinationKind
  /** Two digits of КАТО; null while nobody knows where the person will live. */
  readonly region: string | null
  /** What the person said about help after release; null while they were not asked. */
  readonly request: 'asked' | 'declined' | null
  readonly releaseOn: Day
  readonly releasedOn: Day | null
  /** The day by which the programme must have gone (DL-16). */
  readonly programmeDue: Day
  readonly openItems: number
  readonly openMeasures: number
  readonly carriedMeasures: number
  readonly meetingHeld: boolean | null
}
