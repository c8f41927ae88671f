/** A company's way into a production site as data: who brings it from which stage to which, who owes the next step, and by when. */
import type { Day } from '../calendar/day'
import type { Calendar } from '../calendar/holidays'
import { addWorkingDays } from '../calendar/working-days'
import type { Parameter } from '../law/parameters'
import {
  enquiryAnswer,
  siteClosing,
  siteContract,
  siteExpansion,
  siteFeasibility,
  siteFitOut,
  siteVisit,
} from '../law/site-parameters'
import { type Finding, assess, noneFailed } from '../law/rule'
import { type Result, ok, refuse } from '../result'
import { type StepFacts, openGuards, takeGuards } from './guards'

export const stages = [
  'enquiry',
  'visit',
  'feasibility',
  'contract',
  'fit-out',
  'operating',
  'expanding',
  'closing',
  'closed',
  'refused',
  'withdrawn',
] as const
export type Stage = (typeof stages)[number]

/** `institution`: its officer, its head or headquarters. `company`: those who asked. */
export type Side = 'institution' | 'company' | 'nobody'

type StageFacts = { readonly owes: Side; readonly within: Parameter | null }

/** Who owes the next step of a stage, and in how many working days from its beginning. */
export const stageFacts: Readonly<Record<Stage, StageFacts>> = {
  enquiry: { owes: 'institution', within: enquiryAnswer },
  visit: { owes: 'institution', within: siteVisit },
  feasibility: { owes: 'institution', within: siteFeasibility },
  contract: { owes: 'institution', within: siteContract },
  'fit-out': { owes: 'company', within: siteFitOut },
  operating: { owes: 'nobody', within: null },
  expanding: { owes: 'institution', within: siteExpansion },
  closing: { owes: 'company', within: siteClosing },
  closed: { owes: 'nobody', within: null },
  refused: { owes: 'nobody', within: null },
  withdrawn: { owes: 'nobody', within: null },
}

export const stageSteps = [
  'invite',
  'study',
  'draw-up',
  'sign',
  'open',
  'expand',
  'enlarge',
  'keep',
  'wind-down',
  'close',
  'refuse',
  'withdraw',
] as const
export type StageStep = (typeof stageSteps)[number]

type Step = {
  readonly from: readonly Stage[]
  readonly to: Stage
  readonly by: Exclude<Side, 'nobody'>
  readonly guards: 'take' | 'open' | 'none'
  /** A reason of a closed list and words beside it. */
  readonly reasoned: boolean
}

const step = (from: readonly Stage[], to: Stage, more: Partial<Step> = {}): Step => ({
  from,
  to,
  by: 'institution',
  guards: 'none',
  reasoned: false,
  ...more,
})

const beforeContract: readonly Stage[] = ['enquiry', 'visit', 'feasibility', 'contract']

/** Order 735, para 62: an application is followed by shown space and papers, or by a reasoned refusal. Only these steps exist. */
export const pipeline: Readonly<Record<StageStep, Step>> = {
  invite: step(['enquiry'], 'visit'),
  study: step(['visit'], 'feasibility'),
  'draw-up': step(['feasibility'], 'contract', { guards: 'take' }),
  sign: step(['contract'], 'fit-out', { guards: 'take' }),
  open: step(['fit-out'], 'operating', { guards: 'open' }),
  expand: step(['operating'], 'expanding'),
  enlarge: step(['expanding'], 'operating', { guards: 'take' }),
  keep: step(['expanding'], 'operating', { reasoned: true }),
  'wind-down': step(['fit-out', 'operating', 'expanding'], 'closing', { reasoned: true }),
  close: step(['closing'], 'closed'),
  refuse: step(beforeContract, 'refused', { reasoned: true }),
  withdraw: step(beforeContract, 'withdrawn', { by: 'company', reasoned: true }),
}

export const refusalReasons = [
  'space-taken',
  'activity-not-fitting',
  'security',
  'utilities',
  'premises-unfit',
  'conditions-of-work',
  'papers-missing',
  'no-answer',
  'other',
] as const

export const endReasons = [
  'contract-ended',
  'breach',
  'company-wish',
  'repair',
  'orders-fell',
  'other',
] as const

/** Which reasons a step may carry; empty where it asks for none. */
export const reasonsFor = (name: StageStep): readonly string[] => {
  if (!pipeline[name].reasoned) return []
  return name === 'refuse' || name === 'keep' ? refusalReasons : endReasons
}

/** While an enquiry is open, a company has no second one for the same site. */
export const isOpenStage = (stage: Stage): boolean =>
  stage !== 'closed' && stage !== 'refused' && stage !== 'withdrawn'

/** Stages in which the company competes with others for space that is still free. */
export const isAsking = (stage: Stage): boolean =>
  stage === 'enquiry' || stage === 'visit' || stage === 'feasibility'

/** The steps that lead on from a stage, for one side. */
export const stepsFrom = (stage: Stage, by: Side): StageStep[] =>
  stageSteps.filter((each) => pipeline[each].from.includes(stage) && pipeline[each].by === by)

/** The day by which the next step of a stage is owed; null where nobody owes any. */
export const dueOf = (stage: Stage, since: Day, calendar: Calendar): Day | null => {
  const { within } = stageFacts[stage]
  return within === null ? null : addWorkingDays(since, within.on(since), calendar)
}

export type StepWords = { readonly reason: string | null; readonly words: string | null }

export type Moved = { readonly stage: Stage; readonly due: Day | null; readonly findings: readonly Finding[] }

/**
 * Decides a step. Refused: `wrong-stage`, `reason-missing` (a refusal says why, in a code and in words), `rules-failed`
 * with the findings. What is unknown stands among the findings and stops nothing.
 */
export const decideStep = (
  facts: StepFacts & { readonly stage: Stage },
  name: StageStep,
  { reason, words }: StepWords,
  today: Day,
  calendar: Calendar,
): Result<Moved> => {
  const { from, to, guards, reasoned } = pipeline[name]
  if (!from.includes(facts.stage)) return refuse('wrong-stage', { values: { stage: facts.stage } })
  if (reasoned && (reason === null || !reasonsFor(name).includes(reason))) return refuse('reason-missing')
  if (reasoned && !words?.trim()) return refuse('words-missing')
  const rules = guards === 'take' ? takeGuards : guards === 'open' ? openGuards : []
  const findings = assess(rules, facts, today)
  return noneFailed(findings)
    ? ok({ stage: to, due: dueOf(to, today, calendar), findings })
    : refuse('rules-failed', { findings })
}
