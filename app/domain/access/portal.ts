/** The person's own page, the codes that open it, and the devices of institutions that show it. */
import type { Holders } from './holders'

export const portalAccess = {
  'portal.read': { person: 'person' },
  /** The person's own word about work: whether, where, with what help. */
  'wish.state': { person: 'person' },
  /** Whoever works with the person hands the sheet over in person. */
  'portal-code.issue': {
    'social-worker': 'institution',
    'detachment-head': 'institution',
    'probation-officer': 'region',
    'local-authority': 'region',
  },
  /** Devices on which people of an institution sign in. */
  'kiosk.manage': { 'institution-head': 'institution', administrator: 'all' },
} as const satisfies Record<string, Holders>
