/** Health as the law lets us see it: a conclusion with a date and limits, never a diagnosis. Order 735, para 34(3)–(4). */
import type { Day } from '../../calendar/day'
import { order735 } from '../../law/citation'
import type { Verdict } from '../../law/rule'
import { isWork } from '../../openings/opening'
import type { Candidate, Pair } from '../facts'
import { pairGate, personGate } from '../gate'

const isOutOfDate = ({ fitnessUntil }: Candidate, today: Day): boolean =>
  fitnessUntil !== null && fitnessUntil < today

/** Para 34(3): the person is able to work. A conclusion whose last day has passed says nothing any more. */
export const ableToWork = personGate({
  id: 'matching.fitness.able',
  cites: [order735('34(3)')],
  serves: isWork,
  decide: (candidate, today) => {
    const { fitness, fitnessOn: asOf } = candidate
    if (fitness === null || isOutOfDate(candidate, today)) return { holds: 'unknown', asOf }
    return { holds: fitness !== 'unfit', asOf }
  },
})

/** What the work asks against what the doctor forbids; a limited person with no limits named is unknown. */
const weighLimits = ({ candidate, opening }: Pair): Verdict => {
  const { fitnessLimits: limits, fitnessOn: asOf } = candidate
  const crossed = opening.demands.filter((each) => limits.includes(each))
  const values = { limits: limits.length, crossed: crossed.length, codes: crossed.join(' ') }
  if (crossed.length > 0) return { holds: false, values, asOf }
  return { holds: limits.length === 0 && opening.demands.length > 0 ? 'unknown' : true, values, asOf }
}

/** Para 34(4): state of health against the demands of this work. */
export const withinLimits = pairGate({
  id: 'matching.fitness.limits',
  cites: [order735('34(4)')],
  appliesTo: ({ candidate }) => candidate.fitness === 'limited',
  decide: weighLimits,
})
