/** The traffic light of an employer: open rules, each held, failed or unknown; no sum and no hidden weight. */
import { type Day, addMonths } from '../calendar/day'
import { labourCode, order735, penalCode } from '../law/citation'
import { civilianShare, minimumWage } from '../law/parameters'
import { type Finding, type Rule, type Verdict, assess, rule } from '../law/rule'
import { type Accreditation, accreditationStateOf } from './accreditation'
import { safetyTrainingPeriod } from './parameters'

export const lights = ['red', 'amber', 'green'] as const
export type Light = (typeof lights)[number]

export type EmployerFacts = Accreditation & {
  readonly kind: string
  readonly state: 'registered' | 'approved' | 'suspended'
  /** Last days of checked papers of the checklist that have one. */
  readonly paperEnds: readonly Day[]
  /** Tiyn a month of each paid opening that people can be sent to; null where none is named. */
  readonly wages: readonly (number | null)[]
  readonly policies: readonly { readonly onDay: Day; readonly untilOn: Day }[]
  readonly lastTraining: Day | null
  readonly incidents: readonly { readonly dueOn: Day; readonly settledOn: Day | null }[]
  readonly openRemarks: readonly Day[]
  readonly lastInspection: { readonly result: string; readonly onDay: Day } | null
  readonly headcount: { readonly convicts: number; readonly civilians: number; readonly onDay: Day } | null
}

const latest = (days: readonly Day[]): Day | null => [...days].sort().at(-1) ?? null

/** Headquarters let this employer work with convicts, and that still stands. */
export const inGoodStanding = rule<EmployerFacts>({
  id: 'employers.standing.accredited',
  cites: [order735('92', 'to-confirm')],
  decide: (facts, today): Verdict => {
    const asOf = facts.accreditedFrom
    if (facts.state === 'suspended') return { holds: false, asOf }
    const state = accreditationStateOf(facts, today)
    if (state === 'none' || state === 'ahead') return { holds: 'unknown', asOf }
    return { holds: state !== 'lapsed', asOf: state === 'lapsed' ? facts.accreditedTo : asOf }
  },
})

/** Papers of the checklist are in force on the day. */
export const papersInForce = rule<EmployerFacts>({
  id: 'employers.standing.papers-in-force',
  cites: [order735('92', 'to-confirm')],
  decide: ({ paperEnds }, today) => ({
    holds: paperEnds.length === 0 ? 'unknown' : paperEnds.every((each) => each >= today),
    values: { count: paperEnds.filter((each) => each < today).length },
  }),
})

/** Penal Enforcement Code 120(2): no opening pays less than the minimum wage of the day. */
export const wageFloorKept = rule<EmployerFacts>({
  id: 'employers.standing.wage-floor',
  cites: [penalCode('120(2)')],
  decide: ({ wages }, today) => {
    const minimum = minimumWage.on(today)
    const below = wages.filter((wage) => wage !== null && wage < minimum).length
    if (below > 0) return { holds: false, values: { count: below } }
    return { holds: wages.length === 0 || wages.includes(null) ? 'unknown' : true, values: { count: 0 } }
  },
})

/** The employer's liability is insured on the day. */
export const insured = rule<EmployerFacts>({
  id: 'employers.standing.insured',
  cites: [labourCode('23(2)', 'to-confirm')],
  decide: ({ policies }, today) => {
    if (policies.length === 0) return { holds: 'unknown' }
    const running = policies.filter((each) => each.onDay <= today && each.untilOn >= today)
    return {
      holds: running.length > 0,
      asOf: latest((running.length > 0 ? running : policies).map((each) => each.untilOn)),
    }
  },
})

/** Labour Code: people are trained in safety again when the period has passed. */
export const trainedInSafety = rule<EmployerFacts>({
  id: 'employers.standing.safety-training',
  cites: [labourCode('182(2)', 'to-confirm')],
  decide: ({ lastTraining }, today) =>
    lastTraining === null
      ? { holds: 'unknown' }
      : { holds: addMonths(lastTraining, safetyTrainingPeriod.on(today)) >= today, asOf: lastTraining },
})

/** Order 735, para 20, and Penal Enforcement Code 119(10): incidents are told of by the next working day. */
export const incidentsTold = rule<EmployerFacts>({
  id: 'employers.standing.incidents-told',
  cites: [order735('20'), penalCode('119(10)')],
  decide: ({ incidents }, today) => {
    const untold = incidents.filter(({ dueOn, settledOn }) => settledOn === null && dueOn < today)
    return {
      holds: untold.length === 0,
      values: { count: untold.length },
      asOf: latest(untold.map((each) => each.dueOn)),
    }
  },
})

/** Labour Code: work that an inspection stopped stays stopped, and its remarks are fulfilled by their days. */
export const inspectionsAnswered = rule<EmployerFacts>({
  id: 'employers.standing.inspections',
  cites: [labourCode('193', 'to-confirm')],
  decide: ({ openRemarks, lastInspection }, today) => {
    if (lastInspection === null) return { holds: 'unknown', values: { count: 0 } }
    const late = openRemarks.filter((each) => each < today).length
    return {
      holds: late === 0 && lastInspection.result !== 'stopped',
      values: { count: late },
      asOf: lastInspection.onDay,
    }
  },
})

/** Order 735, para 60: civilians are at most fifteen in a hundred of the convicts at an enterprise of the penal system. */
export const fewCivilians = rule<EmployerFacts>({
  id: 'employers.standing.civilian-share',
  cites: [order735('60')],
  appliesTo: ({ kind }) => kind === 'state-enterprise',
  decide: ({ headcount }, today) => {
    const limit = civilianShare.on(today)
    if (!headcount) return { holds: 'unknown', values: { limit, civilians: 0, convicts: 0 } }
    const { civilians, convicts, onDay } = headcount
    return { holds: civilians * 100 <= convicts * limit, values: { limit, civilians, convicts }, asOf: onDay }
  },
})

/** What a failed rule makes of the light; an unknown one makes it amber. */
const weights: readonly { readonly rule: Rule<EmployerFacts>; readonly failed: 'red' | 'amber' }[] = [
  { rule: inGoodStanding, failed: 'red' },
  { rule: papersInForce, failed: 'amber' },
  { rule: wageFloorKept, failed: 'red' },
  { rule: insured, failed: 'red' },
  { rule: trainedInSafety, failed: 'amber' },
  { rule: incidentsTold, failed: 'red' },
  { rule: inspectionsAnswered, failed: 'red' },
  { rule: fewCivilians, failed: 'red' },
]

export const lightRules: readonly Rule<EmployerFacts>[] = weights.map((each) => each.rule)

const redRules = new Set(weights.filter((each) => each.failed === 'red').map((each) => each.rule.id))

export type Reading = { readonly light: Light; readonly findings: readonly Finding[] }

/** Reads the light: red when a grave rule failed, amber when any other failed or a fact is missing, green when all hold. */
export const readLight = (facts: EmployerFacts, today: Day): Reading => {
  const findings = assess(lightRules, facts, today)
  if (findings.some((each) => each.state === 'failed' && redRules.has(each.rule)))
    return { light: 'red', findings }
  return { light: findings.every((each) => each.state === 'held') ? 'green' : 'amber', findings }
}
