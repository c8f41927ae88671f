/** Work outside the guarded area: order 735, paras 71, 73 and 74. It binds that channel only. */
import { order735 } from '../../law/citation'
import type { Verdict } from '../../law/rule'
import type { Candidate, OpeningFacts, Pair } from '../facts'
import type { PersonGate } from '../gate'
import { absent, pairGate, personGate } from '../gate'
import { isSameSettlement } from '../places'
import { isServing } from './standing'

const isOutside = (opening: OpeningFacts): boolean => opening.channel === 'outside-area'

const outsideBan = (name: string, place: string, decide: (candidate: Candidate) => Verdict): PersonGate =>
  personGate({
    id: `matching.outside.${name}`,
    cites: [order735(place)],
    serves: isOutside,
    concerns: isServing,
    decide,
  })

/** Para 74(1): those sentenced to life imprisonment. */
export const noLifeSentence = outsideBan('no-life-sentence', '74(1)', (each) => absent(each.lifeSentence))

/** Para 74(2), known to us only as a medic's yes or no. */
export const noMedicalExclusion = outsideBan('no-medical-exclusion', '74(2)', (each) =>
  absent(each.medicalExclusion),
)

/** Para 74(3): terrorist and extremist crimes, crimes in a criminal group; the article itself is not shown. */
export const noBarredCategory = outsideBan('no-barred-category', '74(3)', (each) =>
  absent(each.barredCategory),
)

/** Para 74(4): those on the preventive register as prone to escape. */
export const notOnEscapeRegister = outsideBan('no-escape-register', '74(4)', (each) =>
  absent(each.escapeRegister),
)

/** Para 74(5): intentional crimes committed while serving. */
export const noCrimeWhileServing = outsideBan('no-crime-while-serving', '74(5)', (each) =>
  absent(each.crimeWhileServing),
)

/** The degree of behaviour is not negative; it opens or closes a gate and is never scored. */
export const degreeNotNegative = ({ behaviourDegree }: Candidate): Verdict =>
  behaviourDegree === null
    ? { holds: 'unknown' }
    : { holds: behaviourDegree >= 0, values: { degree: behaviourDegree } }

/** Para 74(6): those with a negative degree of behaviour. */
export const noNegativeDegree = outsideBan('no-negative-degree', '74(6)', degreeNotNegative)

/** Para 73: the head of the institution rules on leave to work outside, on the commission's materials. */
export const clearedForOutside = outsideBan(
  'cleared',
  '73',
  ({ clearedOutside, clearedOutsideOn: asOf }) => ({
    holds: clearedOutside === null ? 'unknown' : clearedOutside === 'yes',
    asOf,
  }),
)

/** Para 71: only within the settlement where the institution stands. */
export const withinSettlement = pairGate({
  id: 'matching.outside.within-settlement',
  cites: [order735('71')],
  appliesTo: ({ candidate, opening }: Pair) => isOutside(opening) && isServing(candidate),
  decide: ({ candidate: { institutionPlace }, opening }) => ({
    holds: institutionPlace === null ? 'unknown' : isSameSettlement(institutionPlace, opening.place),
  }),
})
