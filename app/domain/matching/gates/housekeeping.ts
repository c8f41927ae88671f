/** Papers that housekeeping of an institution asks for: order 735, paras 46 and 52. */
import { order735 } from '../../law/citation'
import { isWork } from '../../openings/opening'
import type { Candidate, OpeningFacts } from '../facts'
import { personGate, present } from '../gate'

const isHousekeeping = (opening: OpeningFacts): boolean =>
  isWork(opening) && opening.channel === 'housekeeping'

/** Para 52(2): the recommendation of the institution's psychologist; whether it stands, never what it says. */
export const psychologistRecommends = personGate({
  id: 'matching.housekeeping.psychologist',
  cites: [order735('52(2)')],
  serves: isHousekeeping,
  decide: (candidate) => present(candidate.psychologistRecommends),
})

/** Para 52(5): results of the compulsory medical examination with a mark of admission to work. */
export const medicallyAdmitted = personGate({
  id: 'matching.housekeeping.medical-admission',
  cites: [order735('52(5)')],
  serves: isHousekeeping,
  decide: ({ medicalAdmissionOn: asOf }, today) =>
    asOf === null || asOf > today ? { holds: 'unknown' } : { holds: true, asOf },
})

const inStrictInstitution = ({ safetyLevel }: Candidate): boolean =>
  safetyLevel === 'mixed' || safetyLevel === 'emergency' || safetyLevel === 'full'

/** Para 46: there only those in prison for the first time whose sentence names medium safety. */
export const firstTermAtMedium = personGate({
  id: 'matching.housekeeping.first-term',
  cites: [order735('46')],
  serves: isHousekeeping,
  concerns: inStrictInstitution,
  decide: (candidate) => present(candidate.firstTermMedium),
})
