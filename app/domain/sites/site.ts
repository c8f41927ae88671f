/** A production site: what a room of an institution offers to those who would work there. */
import type { Day } from '../calendar/day'
import type { SafetyLevel } from '../people/person'
import { type Result, ok, refuse } from '../result'

/** How water, heat and the like stand: nobody has looked counts as unknown, never as a no. */
export const supplies = ['yes', 'no', 'unknown'] as const
export type Supply = (typeof supplies)[number]

/** What the last sanitary or fire inspection found. */
export const inspections = ['fit', 'remarks', 'unfit', 'unknown'] as const
export type Inspection = (typeof inspections)[number]

export const repairs = ['none', 'current', 'capital'] as const
export type Repair = (typeof repairs)[number]

/** `free`, `partly-let` and `let` follow from the space that is held; only `closed` is a decision. */
export const siteStates = ['free', 'partly-let', 'let', 'closed'] as const
export type SiteState = (typeof siteStates)[number]

/** What is written in a passport. Areas in whole m², height in cm, money in tiyn. */
export type Passport = {
  readonly name: string
  readonly area: number
  readonly storageArea: number | null
  readonly height: number | null
  readonly power: number | null
  readonly water: Supply
  readonly heat: Supply
  /** kg on a square metre. */
  readonly floorLoad: number | null
  readonly docks: number
  readonly access: string | null
  readonly sanitary: Inspection
  readonly sanitaryOn: Day | null
  readonly fire: Inspection
  readonly fireOn: Day | null
  readonly repair: Repair
  readonly repairCost: number | null
  readonly safetyLevel: SafetyLevel
  readonly maxHeadcount: number
  readonly activities: readonly string[]
  readonly contactName: string | null
  readonly contactPhone: string | null
  readonly description: string | null
}

/** Space and places that are taken: by those who work there, and by those with whom a contract is being drawn up. */
export type Held = { readonly area: number; readonly headcount: number }

export const nobody: Held = { area: 0, headcount: 0 }

export type Space = { readonly freeArea: number; readonly freeHeadcount: number; readonly state: SiteState }

const stateOf = (free: number, held: number): SiteState =>
  held === 0 ? 'free' : free > 0 ? 'partly-let' : 'let'

/**
 * What is left of a site. Refused where more would be held than there is: `not-enough-area`, `not-enough-places`;
 * `site-closed` where a closed site would hold anything.
 */
export const decideSpace = (
  site: Pick<Passport, 'area' | 'maxHeadcount'> & { readonly isClosed: boolean },
  held: Held,
): Result<Space> => {
  if (site.isClosed && held.area > 0) return refuse('site-closed')
  const freeArea = site.area - held.area
  const freeHeadcount = site.maxHeadcount - held.headcount
  if (freeArea < 0) return refuse('not-enough-area', { values: { area: site.area, held: held.area } })
  if (freeHeadcount < 0)
    return refuse('not-enough-places', { values: { places: site.maxHeadcount, held: held.headcount } })
  return ok({ freeArea, freeHeadcount, state: site.isClosed ? 'closed' : stateOf(freeArea, held.area) })
}

/**
 * Whether a passport says nothing that cannot be: an inspection has its day, which has come; repair costs only where
 * something needs repair. Refused: `inspection-day-missing`, `inspection-day-ahead`, `repair-cost-without-need`.
 */
export const decidePassport = (passport: Passport, today: Day): Result<Passport> => {
  for (const [field, state, on] of [
    ['sanitaryOn', passport.sanitary, passport.sanitaryOn],
    ['fireOn', passport.fire, passport.fireOn],
  ] as const) {
    if (state !== 'unknown' && on === null) return refuse('inspection-day-missing', { values: { field } })
    if (on !== null && on > today) return refuse('inspection-day-ahead', { values: { field } })
  }
  if (passport.repair === 'none' && (passport.repairCost ?? 0) > 0) return refuse('repair-cost-without-need')
  return ok(passport)
}
