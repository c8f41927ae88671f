/** What an allocation is asked for: whom it takes in, what it prefers, and which priorities are declared. */
import type { Day } from '../calendar/day'
import type { Channel, OpeningKind } from '../openings/opening'
import type { Result } from '../result'
import { ok, refuse } from '../result'
import { priorityBound } from './parameters'

export const objectives = ['most-placements', 'best-total'] as const
export type Objective = (typeof objectives)[number]

/** Order 735 para 34 names criteria and ranks nobody: what counts more is declared here and shown on the result. */
export const priorityNames = ['obligations', 'waiting', 'women', 'disability'] as const
export type PriorityName = (typeof priorityNames)[number]
export type Priorities = Readonly<Record<PriorityName, number>>

export const scopeKinds = ['all', 'regions', 'institutions'] as const
export type ScopeKind = (typeof scopeKinds)[number]

/** Whose people are placed; `among` are two-digit regions or ids of institutions. */
export type Scope = { readonly kind: ScopeKind; readonly among: readonly string[] }

export type RunOptions = {
  readonly objective: Objective
  /** Whether pairs with unknown findings are proposed, for the officer to clear up. */
  readonly unknowns: boolean
  /** Empty: every kind, every channel. */
  readonly kinds: readonly OpeningKind[]
  readonly channels: readonly Channel[]
  /** The most people that one employer gets; null: as many as it has places. */
  readonly employerCap: number | null
  /** Points of a hundred added for each declared priority that a person meets. */
  readonly priorities: Priorities
  /** Whether people kept apart may not be proposed for one site. */
  readonly apart: boolean
}

/** The same for two runs that place the same people: only one of them is under way at a time. */
export const scopeKey = ({ kind, among }: Scope): string => [kind, ...among.toSorted()].join(' ')

export type Asked = { readonly scope: Scope; readonly options: RunOptions }

const sumOf = (priorities: Priorities): number =>
  priorityNames.reduce((points, name) => points + priorities[name], 0)

/**
 * Accepts what is asked; `declares`: whoever asks may say what counts more than the fit. Refusals: `scope-empty`,
 * `priorities-not-yours`, `priorities-over-bound` (values `sum`, `most`).
 */
export const decideRun = (
  asked: Asked,
  { today, declares }: { readonly today: Day; readonly declares: boolean },
): Result<Asked> => {
  const { scope, options } = asked
  if (scope.kind !== 'all' && scope.among.length === 0) return refuse('scope-empty')
  const sum = sumOf(options.priorities)
  if (sum > 0 && !declares) return refuse('priorities-not-yours')
  const most = priorityBound.on(today)
  return sum > most ? refuse('priorities-over-bound', { values: { sum, most } }) : ok(asked)
}

/** What the declared priorities that a person meets add to each of their scores: a hundred for each point. */
export const addedFor = (met: readonly PriorityName[], priorities: Priorities): number =>
  met.reduce((sum, name) => sum + 100 * priorities[name], 0)
