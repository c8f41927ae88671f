/** The life of a proposed line: an officer accepts or declines it, or it lapses. The product decides nothing by itself. */
import type { Day } from '../calendar/day'
import type { Result } from '../result'
import { ok, refuse } from '../result'

export const lineStates = ['proposed', 'accepted', 'declined'] as const
export type LineState = (typeof lineStates)[number]

export type Line = {
  readonly kind: 'place' | 'left-out'
  readonly state: LineState
  /** Last day on which the run's proposals may be answered. */
  readonly lapsesOn: Day | null
}

export const hasLapsed = ({ state, lapsesOn }: Pick<Line, 'state' | 'lapsesOn'>, today: Day): boolean =>
  state === 'proposed' && lapsesOn !== null && lapsesOn < today

/** Whether the line may be answered today. Refusals: `line-no-place`, `line-decided`, `line-lapsed`. */
export const decideAnswer = (line: Line, today: Day): Result<null> => {
  if (line.kind !== 'place') return refuse('line-no-place')
  if (line.state !== 'proposed') return refuse('line-decided')
  return hasLapsed(line, today) ? refuse('line-lapsed') : ok(null)
}

/** What has come between a run and its line. */
export const turns = [
  'opening-closed',
  'places-filled',
  'person-gone',
  'person-moved',
  'person-referred',
  'law-changed',
] as const
export type Turn = (typeof turns)[number]

export type Meanwhile = {
  /** The opening takes people today. */
  readonly isOpen: boolean
  readonly placesFree: number
  readonly isThere: boolean
  readonly institutionThen: string | null
  readonly institutionNow: string | null
  /** The person has an open referral that this line did not make. */
  readonly isReferred: boolean
  /** No gate is closed between the two. */
  readonly fits: boolean
}

/** Everything that stands against the line now, the weightiest first; nothing is dropped for it. */
export const turnsOf = (facts: Meanwhile): Turn[] => {
  if (!facts.isThere) return ['person-gone']
  const found: (Turn | false)[] = [
    !facts.isOpen && 'opening-closed',
    facts.isOpen && facts.placesFree <= 0 && 'places-filled',
    facts.institutionThen !== facts.institutionNow && 'person-moved',
    facts.isReferred && 'person-referred',
  ]
  const named = found.filter((each) => each !== false)
  // A closed gate that nothing named above explains.
  return !facts.fits && facts.isOpen && facts.placesFree > 0 ? [...named, 'law-changed'] : named
}
