/** Where a person stands decides which channel is theirs: convicts work where order 735 says, others after release. */
import { daysBetween } from '../../calendar/day'
import { order508, order735, penalCode } from '../../law/citation'
import { isCourse, isInCustody } from '../../openings/opening'
import type { Candidate, Pair } from '../facts'
import { pairGate, personGate } from '../gate'
import { afterReleaseWindow } from '../parameters'

export const isServing = ({ standing }: Candidate): boolean => standing === 'in-custody'

const servingAtPrisonChannel = ({ candidate, opening }: Pair): boolean =>
  isServing(candidate) && isInCustody(opening)

const servingAtPrisonWork = (pair: Pair): boolean => servingAtPrisonChannel(pair) && !isCourse(pair.opening)

/** Order 735 binds those who serve a sentence: its channels take nobody else. */
export const servesSentence = personGate({
  id: 'matching.standing.serves-sentence',
  cites: [order735('12'), order735('88–89')],
  serves: (opening) => isInCustody(opening) && !isCourse(opening),
  decide: (candidate) => ({ holds: isServing(candidate) }),
})

/** Work after release is for those outside, and for those who leave soon enough to take it up. */
export const outsideOrLeavingSoon = personGate({
  id: 'matching.standing.outside-or-leaving-soon',
  cites: [penalCode('168'), order508('51-3', 'to-confirm')],
  serves: (opening) => !isInCustody(opening),
  decide: (candidate, today) => {
    const within = afterReleaseWindow.on(today)
    if (!isServing(candidate)) return { holds: true, values: { days: 0, within } }
    if (candidate.endOfTerm === null) return { holds: 'unknown', values: { within } }
    const days = Math.max(0, daysBetween(today, candidate.endOfTerm))
    return { holds: days <= within, values: { days, within }, asOf: candidate.endOfTerm }
  },
})

/** Convicts are placed by their own institution (para 12); an opening that names none serves any its channel allows. */
export const institutionServed = pairGate({
  id: 'matching.standing.institution-served',
  cites: [order735('12')],
  appliesTo: (pair) => servingAtPrisonWork(pair) && pair.opening.institutionId !== null,
  decide: ({ candidate, opening }) => ({
    holds: candidate.institutionId === null ? 'unknown' : candidate.institutionId === opening.institutionId,
  }),
})

/** The institution's kind of safety is among those that the opening serves. */
export const safetyLevelServed = pairGate({
  id: 'matching.standing.safety-level',
  cites: [penalCode('89'), order735('10', 'to-confirm')],
  appliesTo: (pair) => servingAtPrisonChannel(pair) && pair.opening.safetyLevels.length > 0,
  decide: ({ candidate: { safetyLevel }, opening }) =>
    safetyLevel === null
      ? { holds: 'unknown' }
      : { holds: opening.safetyLevels.includes(safetyLevel), values: { level: safetyLevel } },
})
