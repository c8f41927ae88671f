/** What is asked before a handover takes its next step; every guard is a finding on the page. */
import { order508, penalCode, probationLaw } from '../law/citation'
import type { Rule } from '../law/rule'
import { rule } from '../law/rule'
import { destinations } from './destination'
import type { HandoverFacts } from './handover'

/** Order 508, para 43: it goes to the authority of the place where the person went. */
const destinationKnown = rule<HandoverFacts>({
  id: 'handovers.offer.destination-known',
  cites: [order508('43')],
  holds: ({ region }) => region !== null,
})

/** Probation law, article 16(5)(6): what is planned for the time after release goes on; each measure has its owner. */
const measuresCarried = rule<HandoverFacts>({
  id: 'handovers.offer.measures-carried',
  cites: [probationLaw('16(5)(6)')],
  decide: ({ openMeasures, carriedMeasures }) => ({
    holds: carriedMeasures >= openMeasures,
    values: { count: openMeasures },
  }),
})

/** Order 508, para 53: results of preparation are recorded. What is unsettled goes over in plain sight. */
const itemsSettled = rule<HandoverFacts>({
  id: 'handovers.offer.items-settled',
  cites: [order508('53')],
  decide: ({ openItems }) => ({ holds: openItems === 0 || 'unknown', values: { count: openItems } }),
})

/** Order 508, para 43: not later than two working days after release. A late programme is still owed. */
const inTime = rule<HandoverFacts>({
  id: 'handovers.offer.in-time',
  cites: [order508('43')],
  decide: ({ programmeDue }, today) => ({
    holds: today <= programmeDue || 'unknown',
    values: { day: programmeDue },
  }),
})

/** Probation law, article 17(4)–(5): after a fine or the full term, help is given when the person asks for it. */
const helpRequested = rule<HandoverFacts>({
  id: 'handovers.accept.help-requested',
  cites: [probationLaw('17(4)–(5)')],
  appliesTo: ({ kind }) => destinations[kind].help === 'on-request',
  holds: ({ request }) => request === 'asked',
})

/** Penal Enforcement Code, article 165(2): a person is received when they are free. */
const isReleased = rule<HandoverFacts>({
  id: 'handovers.complete.released',
  cites: [penalCode('165(2)')],
  decide: ({ releasedOn }, today) => ({
    holds: releasedOn !== null && releasedOn <= today,
    asOf: releasedOn,
  }),
})

/** Probation law, article 17: help and control begin with the person themselves; that they met is our reading. */
const hasMet = rule<HandoverFacts>({
  id: 'handovers.complete.meeting-held',
  cites: [probationLaw('17', 'to-confirm')],
  holds: ({ meetingHeld }) => meetingHeld === true || 'unknown',
})

export const offerGuards: readonly Rule<HandoverFacts>[] = [
  destinationKnown,
  measuresCarried,
  itemsSettled,
  inTime,
]
export const acceptGuards: readonly Rule<HandoverFacts>[] = [helpRequested]
export const completeGuards: readonly Rule<HandoverFacts>[] = [isReleased, hasMet]
