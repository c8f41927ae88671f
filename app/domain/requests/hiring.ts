/** What must stand before a contract and before the first working day, paragraph by paragraph of order 735. */
import type { Citation } from '../law/citation'
import { order735, penalCode } from '../law/citation'
import { minimumWage } from '../law/parameters'
import type { Rule, Verdict } from '../law/rule'
import { rule } from '../law/rule'
import type { Day } from '../calendar/day'
import type { SafetyLevel } from '../people/person'
import { type RequestChannel, isStrict, procedures, rulingNeeded } from './procedure'
import { weeklyHours } from './request-parameters'
import type { Answer, SheetState } from './sheet'

export type HiringFacts = {
  readonly channel: RequestChannel
  readonly safetyLevel: SafetyLevel | null
  readonly hasApplied: boolean
  readonly sheet: SheetState
  readonly head: 'agreed' | 'refused' | null
  /** The psychologist's line; null while there is none. */
  readonly recommendation: Answer | 'asked' | null
  readonly admittedOn: Day | null
  readonly pay: Pay | null
  readonly rulingOn: Day | null
  readonly hasContract: boolean
  readonly orderOn: Day | null
  readonly hasJobDescription: boolean
}

/** `rate` in tiyn; a month, an hour or a piece. */
export type Pay = { readonly kind: 'month' | 'hour' | 'piece'; readonly rate: number }

const isHousekeeping = ({ channel }: HiringFacts): boolean => channel === 'housekeeping'

/** The paragraphs of one step over all ways into work; the page shows them with the rule. */
const every = (of: (channel: RequestChannel) => Citation | null): readonly [Citation, ...Citation[]] => {
  const found = Object.keys(procedures).flatMap((each) => of(each as RequestChannel) ?? [])
  const places = [...new Set(found.flatMap(({ place }) => place.split(', ')))]
  return [order735(places.toSorted((one, other) => Number(one) - Number(other)).join(', '))]
}

/** Paras 35, 42, 58, 67, 98: the person applies in free form; nobody is hired without having asked for it. */
const applied = rule<HiringFacts>({
  id: 'requests.hiring.application',
  cites: every((channel) => procedures[channel].application),
  holds: ({ hasApplied }) => hasApplied,
})

/** Paras 35, 42, 58, 67: the services concerned have answered and the management agrees. Chapter 10 knows no sheet. */
const agreed = rule<HiringFacts>({
  id: 'requests.hiring.sheet',
  cites: every((channel) => procedures[channel].sheet),
  appliesTo: ({ channel }) => procedures[channel].sheet !== null,
  holds: ({ sheet, head }) => sheet === 'complete' && head === 'agreed',
})

/** Para 99: in minimum security the employer's letter bears the head's resolution. */
const resolved = rule<HiringFacts>({
  id: 'requests.hiring.resolution',
  cites: [order735('92, 99')],
  appliesTo: ({ channel }) => procedures[channel].sheet === null,
  holds: ({ head }) => head === 'agreed',
})

/** Para 52(2): for housekeeping the psychologist of the institution recommends. */
const recommended = rule<HiringFacts>({
  id: 'requests.hiring.recommendation',
  cites: [order735('52(2)')],
  appliesTo: isHousekeeping,
  holds: ({ recommendation }) => {
    if (recommendation === null || recommendation === 'asked') return 'unknown'
    return recommendation === 'agrees' || recommendation === 'conditions'
  },
})

/** Para 52(5): for housekeeping the compulsory examination ends with a mark of admission. */
const admitted = rule<HiringFacts>({
  id: 'requests.hiring.admission',
  cites: [order735('52(5)')],
  appliesTo: isHousekeeping,
  decide: ({ admittedOn }, today) =>
    admittedOn === null || admittedOn > today ? { holds: 'unknown' } : { holds: true, asOf: admittedOn },
})

/** Paras 47, 50, 52(3) and 73: the ruling stands before the contract. */
const ruled = rule<HiringFacts>({
  id: 'requests.hiring.ruling',
  cites: [order735('47, 50, 52(3), 73')],
  appliesTo: ({ channel, safetyLevel }) => rulingNeeded(channel, safetyLevel),
  decide: ({ rulingOn: asOf }, today) =>
    asOf !== null && asOf <= today ? { holds: true, asOf } : { holds: false },
})

const tenge = (tiyn: number): number => Math.round(tiyn / 100)

/** An hourly rate over a usual week, twelve months of fifty-two weeks. */
const monthly = ({ kind, rate }: Pay, today: Day): number | null => {
  if (kind === 'piece') return null
  return kind === 'month' ? rate : Math.floor((rate * weeklyHours.on(today) * 52) / 12)
}

const payVerdict = ({ pay }: HiringFacts, today: Day): Verdict => {
  const minimum = tenge(minimumWage.on(today))
  const offered = pay === null ? null : monthly(pay, today)
  if (offered === null) return { holds: 'unknown', values: { minimum } }
  return { holds: offered >= minimumWage.on(today), values: { offered: tenge(offered), minimum } }
}

/** Penal Enforcement Code art. 120(2): pay for the month's norm is not below the minimum wage. */
const paidEnough = rule<HiringFacts>({
  id: 'requests.hiring.wage',
  cites: [penalCode('120(2)')],
  appliesTo: ({ pay }) => pay !== null,
  decide: payVerdict,
})

/** Paras 36, 43, 59, 68, 75, 99: a labour contract, two copies for housekeeping and three elsewhere. */
const contracted = rule<HiringFacts>({
  id: 'requests.hiring.contract',
  cites: every((channel) => procedures[channel].contract),
  holds: ({ hasContract }) => hasContract,
})

/** The same paragraphs: the employer's order of admission follows the contract. */
const ordered = rule<HiringFacts>({
  id: 'requests.hiring.order',
  cites: every((channel) => procedures[channel].contract),
  decide: ({ orderOn: asOf }) => (asOf === null ? { holds: false } : { holds: true, asOf }),
})

/** Para 52(8): for housekeeping a job description lies with the papers. */
const described = rule<HiringFacts>({
  id: 'requests.hiring.job-description',
  cites: [order735('52(8)')],
  appliesTo: isHousekeeping,
  holds: ({ hasJobDescription }) => hasJobDescription,
})

/** Before the contract may be written down. */
export const contractRules: readonly Rule<HiringFacts>[] = [
  applied,
  agreed,
  resolved,
  recommended,
  admitted,
  ruled,
  paidEnough,
]

/** Before the first working day: everything above, and the papers themselves. */
export const startRules: readonly Rule<HiringFacts>[] = [...contractRules, contracted, ordered, described]

/** Para 52(1): whether the supply service's own request belongs to the papers. */
export const needsSupplyRequest = (channel: RequestChannel, level: SafetyLevel | null): boolean =>
  channel === 'housekeeping' && !isStrict(level)
