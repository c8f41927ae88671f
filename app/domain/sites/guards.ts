/** What is asked before space is given to a company and before work begins there; every guard is a finding on the page. */
import type { Day } from '../calendar/day'
import { order735 } from '../law/citation'
import { type Rule, rule } from '../law/rule'
import type { Inspection } from './site'

/** What a step looks at. `area` and `headcount` are wanted, `freeArea` and `freeHeadcount` are there for this company. */
export type StepFacts = {
  readonly area: number
  readonly headcount: number
  readonly freeArea: number
  readonly freeHeadcount: number
  readonly isClosed: boolean
  readonly organisationState: string
  readonly sanitary: Inspection
  readonly sanitaryOn: Day | null
  readonly fire: Inspection
  readonly fireOn: Day | null
}

/** Order 735, para 62: what is shown and given is free space. */
const enoughArea = rule<StepFacts>({
  id: 'sites.space.enough-area',
  cites: [order735('62')],
  decide: ({ area, freeArea, isClosed }) => ({
    holds: !isClosed && area <= freeArea,
    values: { area, free: isClosed ? 0 : freeArea },
  }),
})

/** As many people as the site can hold. That places are counted like metres is our reading. */
const enoughPlaces = rule<StepFacts>({
  id: 'sites.space.enough-places',
  cites: [order735('62', 'to-confirm')],
  decide: ({ headcount, freeHeadcount }) => ({
    holds: headcount <= freeHeadcount,
    values: { headcount, free: freeHeadcount },
  }),
})

/** Order 735, para 63: the contract is made with a business; one that was suspended makes none. */
const companyApproved = rule<StepFacts>({
  id: 'sites.company.approved',
  cites: [order735('63', 'to-confirm')],
  holds: ({ organisationState }) =>
    organisationState === 'approved' || (organisationState === 'suspended' ? false : 'unknown'),
})

const inspected = (state: Inspection) =>
  state === 'unknown' || state === 'remarks' ? 'unknown' : state === 'fit'

/** Order 735, para 15: safe conditions of work. That an inspection shows them is our reading. */
const sanitaryFit = rule<StepFacts>({
  id: 'sites.open.sanitary-fit',
  cites: [order735('15', 'to-confirm')],
  decide: ({ sanitary, sanitaryOn }) => ({ holds: inspected(sanitary), asOf: sanitaryOn }),
})

const fireFit = rule<StepFacts>({
  id: 'sites.open.fire-fit',
  cites: [order735('15', 'to-confirm')],
  decide: ({ fire, fireOn }) => ({ holds: inspected(fire), asOf: fireOn }),
})

export const takeGuards: readonly Rule<StepFacts>[] = [enoughArea, enoughPlaces, companyApproved]
export const openGuards: readonly Rule<StepFacts>[] = [sanitaryFit, fireFit]
