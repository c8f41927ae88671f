/** Whether enough of the sentence is left for the work to be worth starting. */
import { addMonths, daysBetween } from '../../calendar/day'
import { order735 } from '../../law/citation'
import { isInCustody } from '../../openings/opening'
import { pairGate } from '../gate'
import { isServing } from './standing'

/** Para 73 weighs the remaining term for outside work; asking it elsewhere is the opening's own condition. */
export const enoughTermLeft = pairGate({
  id: 'matching.term.remaining',
  cites: [order735('73', 'to-confirm')],
  appliesTo: ({ candidate, opening }) =>
    isServing(candidate) && isInCustody(opening) && opening.minTermMonths !== null,
  decide: ({ candidate: { endOfTerm }, opening }, today) => {
    const months = opening.minTermMonths ?? 0
    if (endOfTerm === null) return { holds: 'unknown', values: { months } }
    const values = { days: Math.max(0, daysBetween(today, endOfTerm)), months }
    return { holds: addMonths(today, months) <= endOfTerm, values, asOf: endOfTerm }
  },
})
