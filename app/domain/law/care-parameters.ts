/** Numbers of the psychologist's referrals, requests, the preventive register and the watch. The acts set none: our choices. */
import { order508, penalCode, psychologyLaw } from './citation'
import { type Parameter, parameter, since } from './parameters'

const always = '2000-01-01'

/** From the recommendation: the talk in which the person agrees or refuses. */
export const psychiatristTalk = parameter('psychiatrist-talk', 'working-days', [
  since(always, 3, psychologyLaw('18(2)', 'to-confirm')),
])

/** From the person's consent to the day of the visit, by urgency. */
export const psychiatristUrgent = parameter('psychiatrist-urgent', 'working-days', [
  since(always, 1, psychologyLaw('18(2)', 'to-confirm')),
])
export const psychiatristSoon = parameter('psychiatrist-soon', 'working-days', [
  since(always, 3, psychologyLaw('18(2)', 'to-confirm')),
])
export const psychiatristRoutine = parameter('psychiatrist-routine', 'working-days', [
  since(always, 10, psychologyLaw('18(2)', 'to-confirm')),
])

/** From the visit: the answer is asked for. */
export const psychiatristAnswer = parameter('psychiatrist-answer', 'working-days', [
  since(always, 10, psychologyLaw('18(2)', 'to-confirm')),
])

/** From a request of staff for diagnostics: the psychologist answers. */
export const diagnosticsAnswer = parameter('diagnostics-answer', 'working-days', [
  since(always, 10, order508('83', 'to-confirm')),
])

/** From a decision of the commission: it looks at the person again. */
export const registerReview = parameter('register-review', 'months', [
  since(always, 3, penalCode('17(5)', 'to-confirm')),
])

/** Fewest members with whom a commission decides. */
export const commissionMembers = parameter('commission-members', 'people', [
  since(always, 3, penalCode('17(5)', 'to-confirm')),
])

/** Longest time between two handovers of a watch. */
export const watchShift = parameter('watch-shift', 'hours', [since(always, 12, order508('81', 'to-confirm'))])

/** How much later a handover may be written down before it counts as missed. */
export const watchGrace = parameter('watch-grace', 'hours', [since(always, 1, order508('81', 'to-confirm'))])

export const careParameters: readonly Parameter[] = [
  psychiatristTalk,
  psychiatristUrgent,
  psychiatristSoon,
  psychiatristRoutine,
  psychiatristAnswer,
  diagnosticsAnswer,
  registerReview,
  commissionMembers,
  watchShift,
  watchGrace,
]
