/** Who may do what with accreditation, contracts and obligations of employers. */
import type { Holders } from './holders'

const employers = { employer: 'organisation', 'production-manager': 'organisation' } as const

const watching = {
  'social-worker': 'all',
  'institution-head': 'all',
  headquarters: 'all',
  monitor: 'all',
  prosecutor: 'all',
} as const

export const employersAccess = {
  /** Every employer by its light and the end of its accreditation. */
  'employer.overview': { ...watching, 'local-authority': 'region' },
  /** The checklist, the contracts and the ledger of one employer. */
  'employer.read': { ...watching, ...employers },
  /** Giving the papers of the checklist. */
  'employer.provide': { ...employers, headquarters: 'all' },
  /** Looking at given papers, and deciding on accreditation. */
  'employer.accredit': { headquarters: 'all' },
  /** Contracts between an employer and an institution. */
  'employer.contract': {
    'social-worker': 'institution',
    'institution-head': 'institution',
    headquarters: 'all',
  },
  /** Lines of the ledger: by the employer, and by whoever met with it in an institution. */
  'employer.record': {
    ...employers,
    'social-worker': 'institution',
    'institution-head': 'institution',
    headquarters: 'all',
  },
  /** Colleagues of the same company. */
  'employer.users': { employer: 'organisation' },
} as const satisfies Record<string, Holders>
