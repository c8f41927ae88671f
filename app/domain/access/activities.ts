/** Who may do what with educational and information activities: institutions their own; overseers read counts, never names. */
import type { Holders } from './holders'

const keepers = {
  'social-worker': 'institution',
  'detachment-head': 'institution',
  'institution-head': 'institution',
} as const satisfies Holders

const readers = {
  ...keepers,
  headquarters: 'all',
  monitor: 'all',
  prosecutor: 'all',
} as const satisfies Holders

export const activitiesAccess = {
  'activity.read': readers,
  'activity.keep': keepers,
  /** Who came, by name. */
  'activity.attendance': keepers,
  'activity.report': readers,
  'activity.topics': { headquarters: 'all' },
} as const satisfies Record<string, Holders>
