/** Numbers that the training of psychologists is counted by. The law gives one of them; the others are the service's own. */
import { ministryLetter, psychologyLaw } from '../law/citation'
import { type Parameter, parameter, since } from '../law/parameters'

const always = '2000-01-01'

/** The service's own target: a topic every year, as the ministry's letter of 2021 describes it. */
export const trainingTarget = parameter('training-target', 'months', [
  since(always, 12, ministryLetter('training of psychologists', 'to-confirm')),
])

/** The law's floor: upskilling at least once in five years. Before the law of 2026 the same is asked as a habit. */
export const trainingFloor = parameter('training-floor', 'months', [
  since(always, 60, psychologyLaw('15(2)', 'to-confirm')),
  since('2026-09-01', 60, psychologyLaw('15(2)')),
])

/** So long before its day a training is due soon and its psychologist is told. Our choice. */
export const trainingNotice = parameter('training-notice', 'days', [
  since(always, 60, psychologyLaw('15(2)', 'to-confirm')),
])

/** A training without the last day of a certificate prepares for its topic for so long. Our choice. */
export const trainingValidity = parameter('training-validity', 'months', [
  since(always, 60, psychologyLaw('15(2)', 'to-confirm')),
])

/** Hours of supervision that a psychologist should have in a year. Our choice. */
export const supervisionTarget = parameter('supervision-target', 'hours', [
  since(always, 12, psychologyLaw('1(8)', 'to-confirm')),
])

export const trainingParameters: readonly Parameter[] = [
  trainingTarget,
  trainingFloor,
  trainingNotice,
  trainingValidity,
  supervisionTarget,
]
