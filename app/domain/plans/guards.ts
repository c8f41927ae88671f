/** What the law asks before a plan takes its next step; every guard is a finding on the page. */
import { order482, order508, penalCode, probationLaw } from '../law/citation'
import type { Rule } from '../law/rule'
import { rule } from '../law/rule'
import { isSettled } from './measures'
import type { PlanFacts } from './plan'
import { programmeBeginsOn } from './window'

/**
 * Order 508, para 49: every convict writes a request. A missing one does not stop the draft, because the person may not
 * write it, while the programme is owed to everyone; but it is shown as a gap.
 */
export const requestTaken = rule<PlanFacts>({
  id: 'plans.draft.request-taken',
  cites: [order508('49')],
  decide: ({ requestOn }) => ({ holds: requestOn ? true : 'unknown', asOf: requestOn }),
})

/** Probation law, article 16(5)(5): the programme contains concrete measures. */
export const concreteMeasures = rule<PlanFacts>({
  id: 'plans.draft.concrete-measures',
  cites: [probationLaw('16(5)(5)')],
  decide: ({ measures }) => ({ holds: measures.length > 0, values: { count: measures.length } }),
})

/** Order 482, para 6, and probation law, article 16(5)(5): a need on the form without a measure promises nothing. */
export const needsAnswered = rule<PlanFacts>({
  id: 'plans.draft.needs-answered',
  cites: [probationLaw('16(5)(5)', 'to-confirm'), order482('6', 'to-confirm')],
  appliesTo: ({ neededBlocks }) => neededBlocks.length > 0,
  decide: ({ neededBlocks, measures }) => {
    const bare = new Set(neededBlocks.filter((block) => !measures.some((each) => each.block === block)))
    return { holds: bare.size === 0, values: { count: bare.size } }
  },
})

/** Order 482, annex: the person reads the programme and signs; their word is heard before the head approves. */
export const personAsked = rule<PlanFacts>({
  id: 'plans.approve.person-asked',
  cites: [order482('annex')],
  holds: ({ agreement }) => agreement !== null,
})

/**
 * Order 482, annex: the form is signed by someone who agrees. Without agreement the notice to the local authority is
 * still owed (Penal Enforcement Code, article 166(1)), so the plan goes on, and the gap is shown with the person's words.
 */
export const personAgrees = rule<PlanFacts>({
  id: 'plans.approve.person-agrees',
  cites: [order482('annex', 'to-confirm'), penalCode('166(1)')],
  appliesTo: ({ agreement }) => agreement !== null,
  holds: ({ agreement }) => agreement === 'agreed' || 'unknown',
})

/** Probation law, article 16(5)(6): measures planned for the time after release are part of the programme. */
export const measuresAfterRelease = rule<PlanFacts>({
  id: 'plans.approve.measures-after-release',
  cites: [probationLaw('16(5)(6)')],
  holds: ({ measures }) => measures.some((each) => each.isAfterRelease && each.status !== 'not-needed'),
})

/** Probation law, article 16(5)(2)–(4): behaviour, claims, ties, health, education and skills are in the file. */
export const fileComplete = rule<PlanFacts>({
  id: 'plans.approve.file-complete',
  cites: [probationLaw('16(5)(2)–(4)')],
  decide: ({ missingFileParts: { length } }) => ({
    holds: length === 0 || 'unknown',
    values: { count: length },
  }),
})

/** Penal Enforcement Code, article 166(1), and order 508, para 43: it goes to the authority of the chosen residence. */
export const placeChosen = rule<PlanFacts>({
  id: 'plans.send.place-chosen',
  cites: [penalCode('166(1)'), order508('43')],
  holds: ({ placeAfter }) => placeAfter !== null,
})

/** Probation law, article 16(3): social-legal assistance is given to one who has a year left. */
export const lastYear = rule<PlanFacts>({
  id: 'plans.begin.last-year',
  cites: [probationLaw('16(3)')],
  decide: ({ endOfTerm }, today) => {
    if (!endOfTerm) return { holds: 'unknown' }
    const day = programmeBeginsOn(endOfTerm, today)
    return { holds: day <= today, values: { day } }
  },
})

/** Penal Enforcement Code, article 165(2): release happens on its day, and is recorded when it has happened. */
export const dayOfRelease = rule<PlanFacts>({
  id: 'plans.release.day-recorded',
  cites: [penalCode('165(2)')],
  decide: ({ releasedOn }, today) => ({
    holds: releasedOn !== null && releasedOn <= today,
    asOf: releasedOn,
  }),
})

/** Order 508, para 43: within two working days it goes to the authority of the place where the person went. */
export const destinationKnown = rule<PlanFacts>({
  id: 'plans.hand-over.destination-known',
  cites: [order508('43')],
  holds: ({ placeAfter }) => placeAfter !== null,
})

/** Order 508, para 53: results of preparation are recorded. Open measures go over with the plan, in plain sight. */
export const resultsRecorded = rule<PlanFacts>({
  id: 'plans.hand-over.results-recorded',
  cites: [order508('53')],
  decide: ({ measures }) => {
    const open = measures.filter((each) => !each.isAfterRelease && !isSettled(each.status)).length
    return { holds: open === 0 || 'unknown', values: { count: open } }
  },
})

export const draftGuards: readonly Rule<PlanFacts>[] = [requestTaken, concreteMeasures, needsAnswered]
export const approveGuards = [personAsked, personAgrees, measuresAfterRelease, fileComplete]
export const sendGuards = [placeChosen]
export const beginGuards = [lastYear]
export const releaseGuards = [dayOfRelease]
export const handOverGuards = [destinationKnown, resultsRecorded]

export const planRules: readonly Rule<PlanFacts>[] = [
  ...draftGuards,
  ...approveGuards,
  ...sendGuards,
  ...beginGuards,
  ...releaseGuards,
  ...handOverGuards,
]
