/** Work within the oblast from institutions of minimum safety: order 735, paras 88–90. */
import { order735 } from '../../law/citation'
import type { OpeningFacts } from '../facts'
import { pairGate, personGate } from '../gate'
import { regionOf } from '../places'
import { degreeNotNegative } from './outside-area'
import { isServing } from './standing'

const isOblast = (opening: OpeningFacts): boolean => opening.channel === 'oblast'

/** Paras 88–89: the channel belongs to institutions of minimum safety. */
export const fromMinimumSafety = personGate({
  id: 'matching.oblast.minimum-safety',
  cites: [order735('88–89')],
  serves: isOblast,
  concerns: isServing,
  decide: ({ safetyLevel }) => ({ holds: safetyLevel === null ? 'unknown' : safetyLevel === 'minimum' }),
})

/** Paras 88–89: within the oblast or the city of republican significance where the institution stands. */
export const withinOblast = pairGate({
  id: 'matching.oblast.same-oblast',
  cites: [order735('88–89')],
  appliesTo: ({ candidate, opening }) => isOblast(opening) && isServing(candidate),
  decide: ({ candidate: { institutionPlace }, opening }) => ({
    holds: institutionPlace === null ? 'unknown' : regionOf(institutionPlace) === regionOf(opening.place),
  }),
})

/** Para 90: no right to live at another institution with a negative degree of behaviour. */
export const lodgingWithoutNegativeDegree = personGate({
  id: 'matching.oblast.lodging-degree',
  cites: [order735('90')],
  serves: (opening) => isOblast(opening) && opening.withLodging,
  concerns: isServing,
  decide: degreeNotNegative,
})
