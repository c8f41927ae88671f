/**
 * The institution's preventive register. Penal Enforcement Code, art. 17(5)(3): the institution's commission places a
 * person on it and takes them off. It is not the register of the police (law on prevention, art. 59; order 163), is never
 * merged with it, and says nothing about a person beyond the decision.
 */
import { type Day, addMonths } from '../calendar/day'
import { commissionMembers, registerReview } from '../law/care-parameters'
import { type Result, ok, refuse } from '../result'

export const decisionKinds = ['place', 'keep', 'remove'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** Services that may ask the commission (the card of order 508 prints "initiating service"). */
export const initiators = ['psychologist', 'educators', 'operations', 'regime', 'medical', 'other'] as const
export type Initiator = (typeof initiators)[number]

/** One member a line: "Name, post". Empty lines fall away. */
export const membersIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '')

const areDistinct = (members: readonly string[]): boolean =>
  new Set(members.map((each) => each.toLocaleLowerCase('ru').split(',')[0]?.trim())).size === members.length

const decideCommission = (onDay: Day, members: readonly string[], today: Day): Result<true> => {
  if (onDay > today) return refuse('day-ahead')
  const least = commissionMembers.on(onDay)
  if (members.length < least) return refuse('few-members', { values: { count: least } })
  return areDistinct(members) ? ok(true) : refuse('members-repeat')
}

export type Commission = { readonly onDay: Day; readonly members: readonly string[] }

/** Placement. Refused: `day-ahead`, `few-members`, `members-repeat`, `already-on` in the same category, `not-here-yet`. */
export const decidePlacement = (
  { onDay, members }: Commission,
  facts: { readonly isOn: boolean; readonly arrivedOn: Day | null; readonly today: Day },
): Result<{ readonly reviewOn: Day }> => {
  const commission = decideCommission(onDay, members, facts.today)
  if (!commission.ok) return commission
  if (facts.isOn) return refuse('already-on')
  if (facts.arrivedOn !== null && onDay < facts.arrivedOn) return refuse('not-here-yet')
  return ok({ reviewOn: reviewAfter(onDay) })
}

export type OnRegister = { readonly state: 'on' | 'off'; readonly placedOn: Day; readonly lastOn: Day }

/** Keeping or removal. Refused: `not-on`, `before-placement`, `before-last-decision`, and what a commission is refused for. */
export const decideAgain = (
  kind: 'keep' | 'remove',
  { onDay, members }: Commission,
  standing: OnRegister & { readonly today: Day },
): Result<{ readonly state: 'on' | 'off'; readonly reviewOn: Day | null }> => {
  if (standing.state === 'off') return refuse('not-on')
  const commission = decideCommission(onDay, members, standing.today)
  if (!commission.ok) return commission
  if (onDay < standing.placedOn) return refuse('before-placement')
  if (onDay < standing.lastOn) return refuse('before-last-decision')
  return ok(
    kind === 'remove' ? { state: 'off', reviewOn: null } : { state: 'on', reviewOn: reviewAfter(onDay) },
  )
}

/** When the commission looks at the person again. */
export const reviewAfter = (onDay: Day): Day => addMonths(onDay, registerReview.on(onDay))

/** Whether work may be written down for a day. Refused: `day-ahead`, `before-placement`, `not-on` after removal. */
export const decideEntry = (
  onDay: Day,
  standing: { readonly placedOn: Day; readonly removedOn: Day | null; readonly today: Day },
): Result<true> => {
  if (onDay > standing.today) return refuse('day-ahead')
  if (onDay < standing.placedOn) return refuse('before-placement')
  return standing.removedOn !== null && onDay > standing.removedOn ? refuse('not-on') : ok(true)
}
