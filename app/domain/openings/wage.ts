/** Pay of an opening: never below the minimum wage in force, and none at all in a volunteer programme or on a course. */
import type { Day } from '../calendar/day'
import { penalCode, volunteerLaw } from '../law/citation'
import { minimumWage } from '../law/parameters'
import { assess, noneFailed, rule } from '../law/rule'
import type { Result } from '../result'
import { ok, refuse } from '../result'
import type { OpeningKind } from './opening'
import { isCourse, isVolunteering, isWork } from './opening'

/** `wage` in tiyn a month; null when none is named. */
export type Offer = { readonly kind: OpeningKind; readonly wage: number | null }

const tenge = (tiyn: number): number => tiyn / 100

/** Penal Enforcement Code art. 120(2): pay of convicts is not below the minimum wage; the same holds after release. */
export const wageAtLeastMinimum = rule<Offer>({
  id: 'openings.wage.at-least-minimum',
  cites: [penalCode('120(2)')],
  appliesTo: isWork,
  decide: ({ wage }, today) => {
    const minimum = minimumWage.on(today)
    if (wage === null) return { holds: 'unknown', values: { minimum: tenge(minimum) } }
    return { holds: wage >= minimum, values: { offered: tenge(wage), minimum: tenge(minimum) } }
  },
})

/** Law on volunteering 42-VI: volunteering is unpaid, so a programme that pays is work and needs its rules. */
export const volunteerWithoutWage = rule<Offer>({
  id: 'openings.wage.none-for-volunteers',
  cites: [volunteerLaw('1', 'to-confirm')],
  appliesTo: isVolunteering,
  decide: ({ wage }) => ({ holds: wage === null }),
})

export const wageRules = [wageAtLeastMinimum, volunteerWithoutWage] as const

/**
 * Accepts the wage of an offer (tiyn a month; null for volunteers and courses) or refuses it.
 * Refusals: `wage-missing`, `wage-below-minimum` (values `offered`, `minimum` in tenge), `volunteer-with-wage`,
 * `course-with-wage` (pay for study is no wage: a stipend is not recorded here).
 */
export const decideWage = (offer: Offer, today: Day): Result<number | null> => {
  const findings = assess(wageRules, offer, today)
  if (isCourse(offer)) return offer.wage === null ? ok(null) : refuse('course-with-wage')
  if (!isWork(offer)) return noneFailed(findings) ? ok(null) : refuse('volunteer-with-wage', { findings })
  const values = findings[0]?.values ?? {}
  if (offer.wage === null) return refuse('wage-missing', { findings, values })
  return noneFailed(findings) ? ok(offer.wage) : refuse('wage-below-minimum', { findings, values })
}
