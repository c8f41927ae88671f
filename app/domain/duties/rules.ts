/** Every duty that an event starts, in the order of the codes. */
import { appearsAtProbation, paroleeRegisters, paroleeReports, supervisedReports } from './after-release'
import { adaptationDrawnUp, arrivalTold, needRegister } from './arrival'
import { conductInDatabase, degreeInDatabase, penaltyTold } from './conduct'
import type { DutyRule } from './duty'
import { countsHours, countsWorkingDays } from './duty'
import { paroleAgain, petitionForwarded, replacementAgain, rightExplained } from './early-release'
import type { EventKind } from './events'
import {
  candidatesSelected,
  employmentInDatabase,
  endingAnnounced,
  housekeepingRequested,
  incidentReported,
  intakeInDatabase,
  transferAnnounced,
  workRulingTold,
} from './labour'
import { complaintForwarded, reportAnswered, visitAnnounced } from './oversight'
import { breachReported, dataPutRight, objectionHeard } from './personal-data'
import { helpStopped, riskLookedAtAgain } from './probation'
import {
  awayReported,
  changeReported,
  earlyEndIsChecked,
  earlyEndIsDecided,
  earlyEndIsHeard,
  earlyEndIsSubmitted,
  enteredInBank,
  extensionAsked,
  policePlanDrawnUp,
  registrationAnnounced,
} from './supervision'

const rules = [
  adaptationDrawnUp,
  needRegister,
  rightExplained,
  petitionForwarded,
  paroleAgain,
  replacementAgain,
  paroleeRegisters,
  paroleeReports,
  supervisedReports,
  appearsAtProbation,
  penaltyTold,
  conductInDatabase,
  degreeInDatabase,
  intakeInDatabase,
  employmentInDatabase,
  candidatesSelected,
  endingAnnounced,
  transferAnnounced,
  enteredInBank,
  policePlanDrawnUp,
  registrationAnnounced,
  extensionAsked,
  changeReported,
  awayReported,
  earlyEndIsChecked,
  earlyEndIsDecided,
  earlyEndIsSubmitted,
  earlyEndIsHeard,
  riskLookedAtAgain,
  reportAnswered,
  complaintForwarded,
  visitAnnounced,
  dataPutRight,
  breachReported,
  workRulingTold,
  incidentReported,
  housekeepingRequested,
  objectionHeard,
  helpStopped,
  arrivalTold,
] as const satisfies readonly DutyRule[]

export const dutyRules: readonly DutyRule[] = rules

export const dutyCodes: readonly string[] = rules.map(({ code }) => code)

/** The duties that a changed holiday table can move. */
export const workingDayCodes: readonly string[] = rules.filter(countsWorkingDays).map(({ code }) => code)

const byCode: ReadonlyMap<string, DutyRule> = new Map(dutyRules.map((each) => [each.code, each]))

/** The rule behind a row of ours. Throws a RangeError for a code that no rule has. */
export const dutyRuleOf = (code: string): DutyRule => {
  const found = byCode.get(code)
  if (!found) throw new RangeError(`no duty has the code ${code}`)
  return found
}

/** What an event starts, whatever the day. */
export const rulesStartedBy = (kind: EventKind): readonly DutyRule[] =>
  dutyRules.filter(({ events }) => events.includes(kind))

/** Whether the hour of an event has to be known. */
export const needsHour = (kind: EventKind): boolean => rulesStartedBy(kind).some(countsHours)
