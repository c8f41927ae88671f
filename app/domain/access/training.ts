/** Who may do what with psychologists as staff: their posts, the plan of training, seats, ratings, supervision. */
import type { Holders } from './holders'

/** Headquarters is the training officer of the service; the head of the institution answers for their own. */
const officers = { 'institution-head': 'institution', headquarters: 'all' } as const satisfies Holders

const everyoneInTraining = {
  psychologist: 'all',
  'institution-head': 'all',
  headquarters: 'all',
} as const satisfies Holders

const ownAndOfficers = { psychologist: 'author', ...officers } as const satisfies Holders

/** What is said between a psychologist, the colleague who supervises them and headquarters, and nobody else. */
const learning = { psychologist: 'author', headquarters: 'all' } as const satisfies Holders

export const trainingAccess = {
  'training.read': ownAndOfficers,
  'training.record': { psychologist: 'author' },
  'training.confirm': officers,
  'training.due': officers,
  'training.report': officers,
  'training.catalogue': { headquarters: 'all' },
  'post.read': officers,
  /** The establishment is headquarters'; who holds a post is known where it is. */
  'post.open': { headquarters: 'all' },
  'post.fill': officers,
  'course.read': everyoneInTraining,
  'course.plan': { headquarters: 'all' },
  'seat.read': ownAndOfficers,
  'seat.ask': { psychologist: 'author', 'institution-head': 'institution' },
  'seat.decide': { headquarters: 'all' },
  'seat.withdraw': ownAndOfficers,
  'gap.read': ownAndOfficers,
  'competency.read': learning,
  'competency.rate': learning,
  'supervision.read': learning,
  'supervision.record': { psychologist: 'author' },
} as const satisfies Record<string, Holders>
