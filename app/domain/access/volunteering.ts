/** Who may do what with volunteer programmes, events and those who take part. An event tells nothing of people. */
import type { Holders } from './holders'

/** Whoever sets programmes up answers for their own: organisations, the local authority, and the service itself. */
const organisers = {
  'volunteer-coordinator': 'organisation',
  ngo: 'organisation',
  'local-authority': 'region',
  headquarters: 'all',
} as const satisfies Holders

/** Officers who answer for a person. */
const officers = {
  'social-worker': 'institution',
  'detachment-head': 'institution',
  'probation-officer': 'region',
} as const satisfies Holders

export const volunteeringAccess = {
  'volunteering.read': {
    ...organisers,
    'social-worker': 'all',
    'detachment-head': 'all',
    'institution-head': 'all',
    'probation-officer': 'all',
    monitor: 'all',
    prosecutor: 'all',
  },
  /** Programmes, events, and of those who take part the name and the attendance, nothing else. */
  'volunteering.organise': organisers,
  /** The week of whoever organises, once a week as a digest. */
  'volunteering.week': {
    'volunteer-coordinator': 'organisation',
    ngo: 'organisation',
    'local-authority': 'region',
  },
  /** What a person takes part in, and why they may or may not. */
  'sign-up.read': { ...officers, 'institution-head': 'institution' },
  'sign-up.propose': officers,
  'sign-up.own': { person: 'person' },
  /** The register of volunteers from outside, of whoever coordinates them: their training, passes asked for, visits, log. */
  'outside-volunteer.keep': organisers,
  /** An institution checks whoever asks to come in, and answers for it. */
  'volunteer-pass.decide': { 'institution-head': 'institution' },
  'volunteer-visit.decide': { 'social-worker': 'institution', 'institution-head': 'institution' },
} as const satisfies Record<string, Holders>
