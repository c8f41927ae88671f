/** Open measures go over with the plan: each to a service outside the walls, each with a day. */
import type { Day } from '../calendar/day'
import { addDays } from '../calendar/day'
import type { MeasureStatus } from '../plans/measures'
import { isSettled } from '../plans/measures'
import type { Service } from '../plans/services'
import type { ReceivingService } from './destination'

export type MeasureToCarry = {
  readonly id: string
  readonly service: Service
  readonly dueOn: Day | null
  readonly status: MeasureStatus
}

export type Carried = { readonly measureId: string; readonly service: Service; readonly dueOn: Day }

export type CarryTo = {
  readonly service: ReceivingService
  /** The day of release, known or expected. */
  readonly releaseOn: Day
}

const inside: ReadonlySet<Service> = new Set(['social-worker', 'detachment-head', 'medic', 'psychologist'])

/** The services that may own a measure after release. */
export const outsideServices = [
  'local-authority',
  'probation-officer',
  'career-centre',
  'education',
  'ngo',
] as const satisfies readonly Service[]

/** Days after release for a measure whose own day lies before it: a habit of work, not a number of the law. */
const daysAfterRelease = 14

const ownerOf = (service: Service, to: CarryTo): Service => (inside.has(service) ? to.service : service)

const dayOf = (dueOn: Day | null, { releaseOn }: CarryTo): Day =>
  dueOn !== null && dueOn > releaseOn ? dueOn : addDays(releaseOn, daysAfterRelease)

/**
 * Every open measure once, and no settled one: with the owner and the day that were chosen for it, else with those that
 * follow from its own. A choice for a measure that is not open (any more) is left aside.
 */
export const carryOver = (
  measures: readonly MeasureToCarry[],
  chosen: readonly Carried[],
  to: CarryTo,
): Carried[] => {
  const byMeasure = new Map(chosen.map((each) => [each.measureId, each]))
  return measures
    .filter(({ status }) => !isSettled(status))
    .map(
      ({ id, service, dueOn }) =>
        byMeasure.get(id) ?? { measureId: id, service: ownerOf(service, to), dueOn: dayOf(dueOn, to) },
    )
}
