/** What a court may forbid a person under administrative supervision: a closed list of five, nothing else. */
import type { Day } from '../calendar/day'
import { parseDay } from '../calendar/day'
import { preventionLaw } from '../law/citation'
import type { Result } from '../result'
import { ok, refuse } from '../result'

/**
 * The five prohibitions of article 65(2), in the law's order; the codes are ours:
 * SR1 leave home at set hours, SR2 be in set places, SR3 leave the district or city without permission,
 * SR4 seek or contact minors without consent of their parents, SR5 consume alcohol, drugs or the like.
 */
export const restrictionCodes = ['SR1', 'SR2', 'SR3', 'SR4', 'SR5'] as const
export type RestrictionCode = (typeof restrictionCodes)[number]

/** Law 245-VIII, article 65: the closed list, set and changed only by a judge. */
export const restrictionsCite = preventionLaw('65(2)')

/** Hours of a day, `HH:MM`; `to` earlier than `from` runs through midnight. */
export type Hours = { readonly from: string; readonly to: string }

export type Restriction = {
  readonly code: RestrictionCode
  readonly courtAct: string
  readonly court: string
  readonly from: Day
  readonly until: Day
  /** SR1: the hours in which home may not be left. */
  readonly hours: Hours | null
  /** SR2: the places as the police named them. */
  readonly places: readonly string[]
  /** SR3: КАТО codes of the district or city that may not be left. */
  readonly areas: readonly string[]
}

/** As it arrives from a form or a file: nothing is trusted. */
export type RestrictionDraft = {
  readonly code: string
  readonly courtAct: string
  readonly court: string
  readonly from: string
  readonly until: string
  readonly hours?: Hours | null
  readonly places?: readonly string[]
  readonly areas?: readonly string[]
}

const hourShape = /^([01]\d|2[0-3]):[0-5]\d$/

const isHours = (hours: Hours): boolean =>
  hourShape.test(hours.from) && hourShape.test(hours.to) && hours.from !== hours.to

const isRestrictionCode = (code: string): code is RestrictionCode =>
  restrictionCodes.some((each) => each === code)

const refuseByLaw = (code: string) =>
  refuse(code, {
    findings: [{ rule: 'people.restrictions.closed-list', state: 'failed', cites: [restrictionsCite] }],
  })

const present = (texts: readonly string[] = []): string[] => texts.map((each) => each.trim()).filter(Boolean)

// Only what belongs to the prohibition is kept: an hour on SR5 would read as a second, unlawful restriction.
const paramsOf = (
  code: RestrictionCode,
  draft: RestrictionDraft,
): Result<Pick<Restriction, 'hours' | 'places' | 'areas'>> => {
  const places = code === 'SR2' ? present(draft.places) : []
  const areas = code === 'SR3' ? present(draft.areas) : []
  if (code !== 'SR1') return ok({ hours: null, places, areas })
  if (!draft.hours) return refuse('restriction-hours-missing')
  return isHours(draft.hours) ? ok({ hours: draft.hours, places, areas }) : refuse('restriction-hours-unreal')
}

/**
 * Decides whether a restriction may be recorded: it is on the law's list, a court act stands behind it, and it
 * has a first and a last day. Source: law 245-VIII, article 65(2).
 * Refusals: restriction-not-in-law, -court-act-missing, -court-missing, -from-missing, -until-missing,
 * -until-before-from, -hours-missing, -hours-unreal.
 */
export const decideRestriction = (draft: RestrictionDraft): Result<Restriction> => {
  if (!isRestrictionCode(draft.code)) return refuseByLaw('restriction-not-in-law')
  const courtAct = draft.courtAct.trim()
  const court = draft.court.trim()
  if (!courtAct) return refuse('restriction-court-act-missing')
  if (!court) return refuse('restriction-court-missing')
  const from = parseDay(draft.from)
  if (!from) return refuse('restriction-from-missing')
  const until = parseDay(draft.until)
  if (!until) return refuse('restriction-until-missing')
  if (until < from) return refuse('restriction-until-before-from')
  const params = paramsOf(draft.code, draft)
  return params.ok ? ok({ code: draft.code, courtAct, court, from, until, ...params.value }) : params
}

/** The days a restriction binds; `until` is null where an older record does not name the last one. */
export type Term = { readonly from: Day; readonly until: Day | null }

/** True on the days from the first to the last of a restriction, both included. */
export const isInForce = ({ from, until }: Term, today: Day): boolean =>
  from <= today && (until === null || today <= until)
