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
  },
  /** Times at which an organisation meets a candidate. */
  'interview.read': {
    'social-worker': 'institution',
    'institution-head': 'institution',
    'probation-officer': 'region',
    ...inOrganisation,
    person: 'person',
  },
  'interview.offer': { 'social-worker': 'institution', 'probation-officer': 'region', ...inOrganisation },
  'interview.pick': { 'social-worker': 'institution', 'probation-officer': 'region', person: 'person' },
  'interview.call-off': {
    'social-worker': 'institution',
    'probation-officer': 'region',
    ...inOrganisation,
    person: 'person',
  },
  /** The person's own word, put down by whoever answers for them. */
  'candidate.consent': { 'social-worker': 'institution', 'probation-officer': 'region' },
  'referral.undo': { 'social-worker': 'institution', 'probation-officer': 'region' },
  'placement.check': { 'social-worker': 'institution', 'probation-officer': 'region', ...inOrganisation },
  /** Figures alone. */
  'outcome.read': { 'institution-head': 'institution', headquarters: 'all', monitor: 'all' },
  'placement.list': {
    ...inInstitution,
    'probation-officer': 'region',
    ...inOrganisation,
    headquarters: 'all',
  },
} as const satisfies Record<string, Holders>
