/** Who may do what with requests for workers, the selection that answers them, agreement sheets, contracts and notices. */
import { type Holders, inInstitution } from './holders'

const employers = {
  employer: 'organisation',
  'production-manager': 'organisation',
} as const satisfies Holders

export const requestsAccess = {
  'request.read': {
    ...employers,
    'social-worker': 'institution',
    'institution-head': 'institution',
    headquarters: 'all',
    prosecutor: 'all',
  },
  /** By the employer for an own opening; by the officer from paper. */
  'request.send': { ...employers, 'social-worker': 'institution' },
  'request.withdraw': { ...employers, 'social-worker': 'institution' },
  'request.select': { 'social-worker': 'institution' },
  /** Candidates by name with reasons: never outside the service. */
  'selection.read': { ...inInstitution, headquarters: 'all', prosecutor: 'all' },
  /** The whole list with who was left out and why, for those who answer for the selection. */
  'selection.review': {
    'social-worker': 'institution',
    'institution-head': 'institution',
    headquarters: 'all',
    prosecutor: 'all',
  },
  'application.submit': { person: 'person' },
  'agreement.list': inInstitution,
  /** Which service a role answers for is asked beside the reach. */
  'agreement.answer': {
    'social-worker': 'institution',
    'detachment-head': 'institution',
    medic: 'institution',
    psychologist: 'institution',
  },
  'agreement.decide': { 'institution-head': 'institution' },
  'labour-contract.prepare': { 'social-worker': 'institution' },
  'labour-contract.read': {
    ...employers,
    'social-worker': 'institution',
    'institution-head': 'institution',
    headquarters: 'all',
    prosecutor: 'all',
  },
  'labour-paper.template': { 'institution-head': 'institution', headquarters: 'all' },
  'work-notice.give': { ...employers, 'social-worker': 'institution' },
  'work-notice.read': {
    ...employers,
    'social-worker': 'institution',
    'detachment-head': 'institution',
    'institution-head': 'institution',
    headquarters: 'all',
    prosecutor: 'all',
  },
  'work-notice.tell': { 'social-worker': 'institution' },
  'work.recall': { 'social-worker': 'institution', 'institution-head': 'institution' },
} as const satisfies Record<string, Holders>
