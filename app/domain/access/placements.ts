/** Who may do what with requests for workers, selection, placements and wages. */
import { type Holders, inInstitution } from './holders'

const inOrganisation = {
  employer: 'organisation',
  'production-manager': 'organisation',
  'volunteer-coordinator': 'organisation',
} as const satisfies Holders

export const placementsAccess = {
  'referral.step': {
    'social-worker': 'institution',
    'probation-officer': 'region',
    ...inOrganisation,
    person: 'person',
  },
  'placement.list': {
    ...inInstitution,
    'probation-officer': 'region',
    ...inOrganisation,
    headquarters: 'all',
  },
} as const satisfies Record<string, Holders>
