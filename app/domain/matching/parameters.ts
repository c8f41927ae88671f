/** The numbers that only matching needs, with the day they came into force and where they stand. */
import type { Day } from '../calendar/day'
import { day } from '../calendar/day'
import type { Citation } from '../law/citation'
import { labourCode, order508, order735, volunteerLaw } from '../law/citation'
import type { Parameter, Unit } from '../law/parameters'

const always = (id: string, unit: Unit, value: number, cites: Citation): Parameter => {
  const values = [{ from: day('2000-01-01'), value, cites }]
  return {
    id,
    unit,
    values,
    on: (today: Day) => values.findLast((each) => each.from <= today)?.value ?? value,
  }
}

/** How long before the end of term a person in custody is offered work after release. Our choice. */
export const afterReleaseWindow = always('after-release-window', 'days', 90, order508('51-3', 'to-confirm'))

/** Age from which a labour contract may be made. */
export const workingAge = always('working-age', 'years', 16, labourCode('31', 'to-confirm'))

/** Age from which night work is allowed. */
export const nightWorkAge = always('night-work-age', 'years', 18, labourCode('76', 'to-confirm'))

export const volunteerAge = always('volunteer-age', 'years', 18, volunteerLaw('12(1), 12(2-1)(2)'))

/** Days in which a step to work, added to a plan by one press, is to be taken. Our choice. */
export const measureWithin = always('step-measure-within', 'days', 30, order508('51-3', 'to-confirm'))

/** After so many days a fact that carries no last day of its own is shown as old. Our choice. */
export const staleAfter = always('fact-stale-after', 'days', 365, order735('34', 'to-confirm'))

export const matchingParameters: readonly Parameter[] = [
  afterReleaseWindow,
  workingAge,
  nightWorkAge,
  volunteerAge,
  measureWithin,
  staleAfter,
]
