/** Who may read and set what the matching engine counts: weights of fit, steps that open most, supply and demand. */
import type { Holders } from './holders'

export const matchingAccess = {
  'weights.read': {
    headquarters: 'all',
    administrator: 'all',
    monitor: 'all',
    prosecutor: 'all',
    'institution-head': 'all',
    'social-worker': 'all',
  },
  'weights.set': { headquarters: 'all' },
  /** What fits oneself, and what does not yet. */
  'match.own': { person: 'person' },
  'unlock.read': {
    'social-worker': 'institution',
    'institution-head': 'institution',
    headquarters: 'all',
  },
  /** Counts by occupation and region; whoever may not list people sees no small ones. */
  'market.read': {
    'social-worker': 'all',
    'institution-head': 'all',
    'probation-officer': 'all',
    'local-authority': 'all',
    headquarters: 'all',
    monitor: 'all',
    prosecutor: 'all',
  },
} as const satisfies Record<string, Holders>
