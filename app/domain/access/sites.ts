/** Who may do what with production sites. A passport tells nothing of people, so all who bring work may read it. */
import type { Holders } from './holders'

/** The institution answers for its own rooms; headquarters for all. */
const keepers = {
  'social-worker': 'institution',
  'institution-head': 'institution',
  headquarters: 'all',
} as const satisfies Holders

const companies = {
  employer: 'organisation',
  'production-manager': 'organisation',
} as const satisfies Holders

const readers = {
  'social-worker': 'all',
  'detachment-head': 'all',
  'institution-head': 'all',
  employer: 'all',
  'production-manager': 'all',
  'local-authority': 'all',
  headquarters: 'all',
  monitor: 'all',
  prosecutor: 'all',
} as const satisfies Holders

export const sitesAccess = {
  'site.list': readers,
  'site.read': readers,
  /** Passports are described by the officer and the head of the institution, whom order 735, para 62 asks for the space. */
  'site.edit': keepers,
  /** Who works there, on what contract, with what counts; closed sites too. */
  'site.tenants': {
    ...keepers,
    'local-authority': 'region',
    monitor: 'all',
    prosecutor: 'all',
  },
  /** Monthly counts: also by the enterprise about its own people. */
  'site.count': { ...keepers, 'production-manager': 'organisation' },
  'site.partners': {
    'social-worker': 'all',
    'institution-head': 'all',
    'production-manager': 'all',
    'local-authority': 'all',
    headquarters: 'all',
    monitor: 'all',
    prosecutor: 'all',
  },
  'enquiry.post': companies,
  'enquiry.read': { ...keepers, ...companies, prosecutor: 'all' },
  'enquiry.move': keepers,
  'enquiry.withdraw': companies,
  'enterprise.manage': { headquarters: 'all' },
} as const satisfies Record<string, Holders>
