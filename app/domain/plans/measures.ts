/** A measure of the plan: from planned to an outcome that somebody else can read. */
import type { Day } from '../calendar/day'
import type { Result } from '../result'
import { ok, refuse } from '../result'

export const measureStatuses = ['planned', 'in-progress', 'done', 'not-done', 'not-needed'] as const
export type MeasureStatus = (typeof measureStatuses)[number]

/** Which status may follow which. A settled measure may be corrected or taken up again, never silently re-planned. */
export const measureSteps: Readonly<Record<MeasureStatus, readonly MeasureStatus[]>> = {
  planned: ['in-progress', 'done', 'not-done', 'not-needed'],
  'in-progress': ['planned', 'done', 'not-done', 'not-needed'],
  done: ['in-progress', 'done', 'not-done'],
  'not-done': ['in-progress', 'done', 'not-done'],
  'not-needed': ['in-progress', 'planned'],
}

const withOutcome: ReadonlySet<MeasureStatus> = new Set(['done', 'not-done'])

export const isSettled = (status: MeasureStatus): boolean =>
  withOutcome.has(status) || status === 'not-needed'

/** Done and not done both say what came of it; the other statuses may. */
export const needsOutcome = (status: MeasureStatus): boolean => withOutcome.has(status)

export const isMeasureOverdue = (
  { status, dueOn }: { readonly status: MeasureStatus; readonly dueOn: Day | null },
  today: Day,
): boolean => !isSettled(status) && dueOn !== null && dueOn < today

export type MeasureOutcome = {
  readonly status: MeasureStatus
  /** What came of it, in the words of the service; empty when there is nothing to say. */
  readonly outcome: string
  /** The day it was done or given up; null for a status without an end. */
  readonly on: Day | null
}

export type SettledMeasure = {
  readonly status: MeasureStatus
  readonly outcome: string | null
  readonly doneOn: Day | null
}

/**
 * Decides what a service reports about a measure. Refused: `measure-step` (that status cannot follow this one),
 * `outcome-missing`, `day-missing`, `day-in-future`. A step back into work drops the day and keeps the words.
 */
export const decideMeasureOutcome = (
  measure: { readonly status: MeasureStatus },
  report: MeasureOutcome,
  today: Day,
): Result<SettledMeasure> => {
  const { status, on } = report
  const outcome = report.outcome.trim() || null
  if (!measureSteps[measure.status].includes(status))
    return refuse('measure-step', { values: { from: measure.status, to: status } })
  if (!needsOutcome(status)) return ok({ status, outcome, doneOn: null })
  if (outcome === null) return refuse('outcome-missing')
  if (on === null) return refuse('day-missing')
  return on > today ? refuse('day-in-future', { values: { day: on } }) : ok({ status, outcome, doneOn: on })
}
