/** Who may do what with attendance and wages. */
import type { Holders } from './holders'

const whoPays = { employer: 'organisation', 'production-manager': 'organisation' } as const satisfies Holders

export const wagesAccess = {
  'wage.read': {
    ...whoPays,
    'social-worker': 'institution',
    'institution-head': 'institution',
    headquarters: 'all',
    prosecutor: 'all',
  },
  'wage.own': { person: 'person' },
  'attendance.record': { ...whoPays, 'social-worker': 'institution' },
  'wage.issue': whoPays,
  'wage.doubt': { person: 'person', 'social-worker': 'institution' },
  'wage.answer': whoPays,
} as const satisfies Record<string, Holders>
