/** A person as the deadline engine sees them: someone who serves the term in full and of whom little is known. */
import { day } from '~/domain/calendar/day'
import type { DeadlineFacts } from '~/domain/deadlines/facts'

export const deadlineFacts = (facts: Partial<DeadlineFacts> = {}): DeadlineFacts => ({
  endOfTerm: day('2027-11-15'),
  releaseOn: null,
  releaseGround: 'end-of-term',
  arrivedOn: day('2022-05-10'),
  termSetOn: null,
  birth: day('1990-07-01'),
  sex: 'male',
  hasIdentityDocument: null,
  hasWorkBook: null,
  hasPensionCertificate: null,
  disabilityGroup: null,
  isPregnant: null,
  hasSmallChildren: null,
  hasHousing: null,
  canLiveWithRelatives: null,
  wantsJobHelp: null,
  jobHelpAskedOn: null,
  paroleDay: null,
  supervisionExpected: null,
  supervisionOrdered: null,
  banRemains: null,
  offenceAgainstMinor: null,
  housingAnswer: null,
  doneOn: {},
  ...facts,
})
