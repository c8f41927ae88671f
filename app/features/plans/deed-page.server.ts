/** What every deed page of a plan needs: the plan, its person's name, the way back, and what the rules find. */
import { districtsOf, oblasts, placeName } from '#db/reference/regions'
import type { Permission } from '~/domain/access/policy'
import { parseDay } from '~/domain/calendar/day'
import { assess, type Finding, type Rule } from '~/domain/law/rule'
import type { PlanFacts } from '~/domain/plans/plan'
import { steps, type TransitionName } from '~/domain/plans/state'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { factsOfPlan } from './load.server'
import { type PlanRead, getPlan } from './queries.server'
import type { Reader } from './reader'
import { citeWords, nameOf } from './wording.server'

/** Where a plan is read: its person's tab. */
export const planPath = (personId: string): string => `/people/${personId}/plan`

/** The heading of a deed page. `version` and `once` travel in its form. */
export const deedPageOf = async (at: At, permission: Permission, titleKey: string) => {
  const plan = await getPlan(at.db, at.actor, at.params.planId ?? '', permission)
  const name = nameOf(plan)
  const deed = {
    planId: plan.id,
    version: plan.version,
    once: newId(),
    name,
    back: planPath(plan.personId),
    isOpen: plan.openKey !== null,
    state: at.t(`plan-rules:state.${plan.state}`),
  }
  return { plan, deed, title: `${at.t(titleKey)}: ${name}`, heading: at.t(titleKey) }
}

export type DeedHead = Awaited<ReturnType<typeof deedPageOf>>['deed']

const shownValues = (finding: Finding, { format }: Pick<Reader, 'format'>) =>
  Object.fromEntries(
    Object.entries(finding.values ?? {}).map(([name, value]) => {
      const day = typeof value === 'string' ? parseDay(value) : undefined
      return [name, day ? format.day(day) : value]
    }),
  )

/** Findings in words, for `FindingsList`. */
export const findingWords = (findings: readonly Finding[], reader: Pick<Reader, 't' | 'format'>) =>
  findings.map((each) => ({
    id: each.rule,
    state: each.state,
    text: reader.t(`plan-rules:${each.rule}.${each.state}`, shownValues(each, reader)),
    cite: citeWords(each.cites, reader.t),
  }))

/** What the law finds before a step is taken. */
export const findingsBefore = async (at: At, plan: PlanRead, step: TransitionName) => {
  const guards: readonly Rule<PlanFacts>[] = steps[step].guards
  return findingWords(assess(guards, await factsOfPlan(at.db, plan), at.today), at)
}

/** Districts and cities by oblast, for the choice of a place to live. */
export const placeGroups = ({ language, format }: Pick<Reader, 'language' | 'format'>) =>
  oblasts.map((oblast) => ({
    label: oblast[language],
    options: [
      { value: oblast.kato, label: oblast[language] },
      ...districtsOf(oblast.kato)
        .filter((each) => each.kato !== oblast.kato)
        .map((each) => ({ value: each.kato, label: each[language] }))
        .sort((one, other) => format.compare(one.label, other.label)),
    ],
  }))

/** The chosen place in words; empty while there is none. */
export const placeWords = (kato: string | null, { language }: Pick<Reader, 'language'>): string =>
  kato ? placeName(kato, language) : ''
