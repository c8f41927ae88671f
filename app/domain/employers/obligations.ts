/** The ledger of an employer: what it owes to the people who work for it, and what it did about it. */
import { type Calendar } from '../calendar/holidays'
import type { Day } from '../calendar/day'
import { addWorkingDays } from '../calendar/working-days'
import { incidentTold } from '../law/duty-parameters'
import type { Result } from '../result'
import { ok, refuse } from '../result'

export const recordKinds = ['safety-training', 'insurance', 'incident', 'inspection', 'headcount'] as const
export type RecordKind = (typeof recordKinds)[number]

export const incidentKinds = ['injury', 'death', 'emergency', 'labour-dispute', 'other'] as const
export type IncidentKind = (typeof incidentKinds)[number]

export const inspectionResults = ['clean', 'remarks', 'stopped'] as const
export type InspectionResult = (typeof inspectionResults)[number]

/** Codes that a line of each kind may bear; a kind without codes bears none. */
export const codesOf: Readonly<Record<RecordKind, readonly string[]>> = {
  'safety-training': [],
  insurance: [],
  incident: incidentKinds,
  inspection: inspectionResults,
  headcount: [],
}

export type Line = {
  readonly kind: RecordKind
  readonly code: string | null
  readonly onDay: Day
  readonly untilOn: Day | null
  readonly done: string | null
  readonly convicts: number | null
  readonly civilians: number | null
  readonly settledOn: Day | null
}

const missingIn = ({ kind, code, untilOn, done, convicts, civilians }: Line): string | undefined => {
  if (codesOf[kind].length > 0 && (code === null || !codesOf[kind].includes(code))) return 'code-missing'
  if (kind === 'insurance' && untilOn === null) return 'until-missing'
  if (kind === 'incident' && (done ?? '').trim() === '') return 'done-missing'
  if (kind === 'headcount' && (convicts === null || civilians === null)) return 'count-missing'
  return undefined
}

/**
 * Accepts a line of the ledger. Refusals: `day-in-future` (a policy may begin later), `code-missing`, `until-missing`,
 * `until-before-day`, `done-missing`, `count-missing`, `settled-before-day`, `settled-in-future`.
 */
export const decideLine = (line: Line, today: Day): Result<Line> => {
  if (line.onDay > today && line.kind !== 'insurance') return refuse('day-in-future')
  const missing = missingIn(line)
  if (missing) return refuse(missing)
  if (line.untilOn !== null && line.untilOn < line.onDay) return refuse('until-before-day')
  if (line.settledOn !== null && line.settledOn < line.onDay) return refuse('settled-before-day')
  if (line.settledOn !== null && line.settledOn > today) return refuse('settled-in-future')
  return ok(line)
}

/** DL-44: order 735, para 20, and Penal Enforcement Code 119(10): told of not later than the next working day. */
export const incidentDueOn = (happenedOn: Day, calendar: Calendar): Day =>
  addWorkingDays(happenedOn, incidentTold.on(happenedOn), calendar)
