/** Numbers that accreditation, contracts and obligations of employers are counted by. */
import { labourCode, order735 } from '../law/citation'
import { type Parameter, parameter, since } from '../law/parameters'

/** Longest accreditation that one decision gives. The service's own choice. */
export const accreditationLength = parameter('accreditation-length', 'months', [
  since('2000-01-01', 36, order735('92', 'to-confirm')),
])

/** Before its last day an accreditation comes back on the worklist. The service's own choice. */
export const accreditationNotice = parameter('accreditation-notice', 'days', [
  since('2000-01-01', 30, order735('92', 'to-confirm')),
])

/** Before its last day a contract or a policy is announced as ending. The service's own choice. */
export const endingNotice = parameter('employer-ending-notice', 'days', [
  since('2000-01-01', 30, order735('92', 'to-confirm')),
])

/** Time after which safety training is repeated. */
export const safetyTrainingPeriod = parameter('safety-training-period', 'months', [
  since('2000-01-01', 12, labourCode('182(2)', 'to-confirm')),
])

export const employerParameters: readonly Parameter[] = [
  accreditationLength,
  accreditationNotice,
  endingNotice,
  safetyTrainingPeriod,
]
