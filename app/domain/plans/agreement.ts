/** The person's own word on the plan: agreed, does not agree, or could not answer. */
import type { Day } from '../calendar/day'
import type { Result } from '../result'
import { ok, refuse } from '../result'
import type { AgreementAnswer, PlanFacts, PlanState } from './plan'

export type AgreementWords = {
  readonly answer: AgreementAnswer
  /** What the person said, as they said it; empty when they said nothing more. */
  readonly statement: string
  readonly on: Day
}

export type Agreement = {
  readonly answer: AgreementAnswer
  readonly statement: string | null
  readonly on: Day
}

/** From the first draft until release; a later answer replaces an earlier one, and history keeps both. */
const askable: ReadonlySet<PlanState> = new Set(['drafted', 'approved', 'sent', 'in-progress'])

/**
 * Order 482, annex: the person signs "read and agree". One who does not agree says why, in their own words; one who could
 * not answer (illness, language, no contact) is asked again. Refused: `nothing-to-agree` (not drafted yet or already
 * released), `statement-missing`, `day-in-future`.
 */
export const decideAgreement = (
  plan: Pick<PlanFacts, 'state'>,
  { answer, statement, on }: AgreementWords,
  today: Day,
): Result<Agreement> => {
  if (!askable.has(plan.state)) return refuse('nothing-to-agree', { values: { state: plan.state } })
  const said = statement.trim() || null
  if (answer === 'does-not-agree' && said === null) return refuse('statement-missing')
  return on > today ? refuse('day-in-future', { values: { day: on } }) : ok({ answer, statement: said, on })
}
