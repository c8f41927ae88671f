/** Every deadline rule of the release plan, by code. */
import {
  arrivalNotice,
  examinationMaterial,
  examinationRelease,
  papersToPolice,
  verdictCopy,
} from './after-verdict'
import type { DeadlineCode } from './codes'
import { deadlineCodes } from './codes'
import type { DeadlineRule } from './deadline'
import { familyNotice, missingDocuments } from './documents'
import { programmeHandedOver, rightsExplained } from './handover'
import { housingNotice, housingReply, otherLocality } from './housing'
import { releaseNotice } from './police-and-probation'
import { firstNotice, ownRequest, programmeSent } from './request-and-notices'
import { paroleEnquiry, supervisionMaterial } from './supervision'
import { jobNotice, jobReply } from './work'

/** Total: a code without a rule does not compile. */
export const ruleOf: Readonly<Record<DeadlineCode, DeadlineRule>> = {
  'DL-02': ownRequest,
  'DL-03': firstNotice,
  'DL-04': programmeSent,
  'DL-05': missingDocuments,
  'DL-06': familyNotice,
  'DL-07': housingNotice,
  'DL-08': housingReply,
  'DL-09': otherLocality,
  'DL-10': jobNotice,
  'DL-11': jobReply,
  'DL-12': paroleEnquiry,
  'DL-13': supervisionMaterial,
  'DL-14': releaseNotice,
  'DL-15': rightsExplained,
  'DL-16': programmeHandedOver,
  'DL-39': verdictCopy,
  'DL-40': papersToPolice,
  'DL-41': arrivalNotice,
  'DL-42': examinationMaterial,
  'DL-42-2': examinationRelease,
}

export const deadlineRules: readonly DeadlineRule[] = deadlineCodes.map((code) => ruleOf[code])
