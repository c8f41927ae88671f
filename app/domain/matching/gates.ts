/** May they? Every gate of the law between a person and an opening, in the order in which they are shown. */
import type { Day } from '../calendar/day'
import type { Finding } from '../law/rule'
import { assess } from '../law/rule'
import type { Pair } from './facts'
import type { Gate } from './gate'
import * as ageAndSex from './gates/age-and-sex'
import * as course from './gates/course'
import { consentAfterRelease, consentInCustody, consentToVolunteer } from './gates/consent'
import { foreignersNumber, identityDocument } from './gates/documents'
import { ableToWork, withinLimits } from './gates/fitness'
import { firstTermAtMedium, medicallyAdmitted, psychologistRecommends } from './gates/housekeeping'
import { fromMinimumSafety, lodgingWithoutNegativeDegree, withinOblast } from './gates/oblast'
import * as outside from './gates/outside-area'
import { keptApart, placeFree } from './gates/room'
import * as standing from './gates/standing'
import * as supervision from './gates/supervision'
import { enoughTermLeft } from './gates/term'

export const gates: readonly Gate[] = [
  identityDocument,
  foreignersNumber,
  ableToWork,
  withinLimits,
  ageAndSex.oldEnoughToWork,
  ageAndSex.oldEnoughForNights,
  ageAndSex.oldEnoughToVolunteer,
  ageAndSex.oldEnoughForThisWork,
  ageAndSex.sexAdmitted,
  standing.servesSentence,
  standing.outsideOrLeavingSoon,
  standing.institutionServed,
  standing.safetyLevelServed,
  outside.withinSettlement,
  outside.clearedForOutside,
  outside.noLifeSentence,
  outside.noMedicalExclusion,
  outside.noBarredCategory,
  outside.notOnEscapeRegister,
  outside.noCrimeWhileServing,
  outside.noNegativeDegree,
  fromMinimumSafety,
  withinOblast,
  lodgingWithoutNegativeDegree,
  psychologistRecommends,
  medicallyAdmitted,
  firstTermAtMedium,
  supervision.homeHoursFree,
  supervision.placesAllowed,
  supervision.areaAllowed,
  supervision.noMinors,
  supervision.noAlcoholServed,
  enoughTermLeft,
  course.servesSentence,
  course.institutionServed,
  course.educatedEnough,
  course.endsWithinTerm,
  consentInCustody,
  consentAfterRelease,
  consentToVolunteer,
  keptApart,
  placeFree,
]

export const matchingRules = gates.map((gate) => gate.rule)

/** What the law finds about a person and an opening on a day: every gate that applies, with its citation. */
export const findingsFor = (pair: Pair, today: Day): Finding[] => assess(matchingRules, pair, today)
