/** Permissions of preparing a release: needs, duties, notices, contributions, handover, caseload and the person's voice. */
import { type Holders, each, inInstitution } from './holders'

/** Part of the policy; see `policy.ts`, where it is joined to the rest. */
export const preparation = {
  'plan.answer': { person: 'person' },
  /** A person's correction, objection or complaint; an officer writes down what came on paper. */
  'appeal.submit': { person: 'person' },
  'appeal.record': { 'social-worker': 'institution', 'detachment-head': 'institution' },
  'appeal.handle': {
    'social-worker': 'institution',
    'institution-head': 'institution',
    headquarters: 'all',
    prosecutor: 'all',
  },
  'message.read': each('author'),
  'outbox.watch': { administrator: 'all' },
  /** Who will leave without a paper: worked off inside, overseen by headquarters. */
  'readiness.list': { ...inInstitution, headquarters: 'all' },
  'caseload.read': { 'social-worker': 'institution', 'institution-head': 'institution', headquarters: 'all' },
  /** A social worker takes only whom nobody has; the command says so. */
  'caseload.assign': { 'social-worker': 'institution', 'institution-head': 'institution' },
  'caseload.rebalance': { 'institution-head': 'institution' },
  'caseload.times': {
    'social-worker': 'institution',
    'institution-head': 'institution',
    headquarters: 'all',
  },
  'calendar.read': { ...inInstitution, 'probation-officer': 'region', 'local-authority': 'region' },
  'digest.read': { ...inInstitution, 'probation-officer': 'region', 'local-authority': 'region' },
  'calendar.feed': {
    'social-worker': 'author',
    'detachment-head': 'author',
    medic: 'author',
    psychologist: 'author',
    'institution-head': 'author',
    'probation-officer': 'author',
    'local-authority': 'author',
  },
  'notice.read': {
    'social-worker': 'institution',
    'institution-head': 'institution',
    'probation-officer': 'region',
    'local-authority': 'region',
    headquarters: 'all',
    prosecutor: 'all',
  },
  'notice.prepare': { 'social-worker': 'institution' },
  'notice.issue': { 'social-worker': 'institution', 'institution-head': 'institution' },
  'notice.answer': {
    'social-worker': 'institution',
    'probation-officer': 'region',
    'local-authority': 'region',
  },
  /** Articles of conviction, and what annex 14 says of other people, of character and of the body. */
  'notice.restricted': {
    'social-worker': 'institution',
    'institution-head': 'institution',
    prosecutor: 'all',
  },
  'notice.register': {
    'social-worker': 'institution',
    'institution-head': 'institution',
    headquarters: 'all',
    prosecutor: 'all',
  },
  'notice.template': { 'institution-head': 'institution', headquarters: 'all' },
  'notice.numbering': { 'institution-head': 'institution' },
  /** The whole life of a plan in one line; each family of it asks its own permission beside. */
  'plan.timeline': {
    ...inInstitution,
    'probation-officer': 'region',
    'local-authority': 'region',
    headquarters: 'all',
    prosecutor: 'all',
  },
  /** Meetings of a plan: kept by the officers who lead the person, read by whoever prepares or receives them. */
  'meeting.read': {
    ...inInstitution,
    'probation-officer': 'region',
    'local-authority': 'region',
    headquarters: 'all',
    prosecutor: 'all',
  },
  'meeting.record': { 'social-worker': 'institution', 'detachment-head': 'institution' },
  'plan.pause': { 'social-worker': 'institution', 'institution-head': 'institution' },
  'person.term': { 'social-worker': 'institution', 'institution-head': 'institution', headquarters: 'all' },
  'person.transfer': {
    'social-worker': 'institution',
    'institution-head': 'institution',
    headquarters: 'all',
  },
  'assessment.read': inInstitution,
  'assessment.record': { 'social-worker': 'institution', 'detachment-head': 'institution' },
  /** Marks the form of the plan, so it belongs to the one who drafts it. */
  'assessment.complete': { 'social-worker': 'institution' },
  'questionnaire.manage': { headquarters: 'all' },
  'catalogue.manage': { headquarters: 'all', 'social-worker': 'institution' },
  /** What must still be entered in the system of record: seen by those who answer for it, ticked off by those who enter. */
  'entry.read': { 'social-worker': 'institution', 'institution-head': 'institution', headquarters: 'all' },
  'entry.tick': { 'social-worker': 'institution' },

  /** The measures that one's own service owes. */
  'contribution.list': {
    ...inInstitution,
    'probation-officer': 'region',
    'local-authority': 'region',
    ngo: 'organisation',
  },
  'contribution.read': {
    ...inInstitution,
    'probation-officer': 'region',
    'local-authority': 'region',
    ngo: 'organisation',
    headquarters: 'all',
    prosecutor: 'all',
  },
  /** Steps and outcome; whose service owes the measure is asked beside the reach. */
  'contribution.record': {
    'social-worker': 'institution',
    'detachment-head': 'institution',
    medic: 'institution',
    psychologist: 'institution',
    'probation-officer': 'region',
    'local-authority': 'region',
    ngo: 'organisation',
  },
  'contribution.comment': {
    'social-worker': 'institution',
    'detachment-head': 'institution',
    medic: 'institution',
    'institution-head': 'institution',
    'probation-officer': 'region',
    'local-authority': 'region',
    ngo: 'organisation',
  },
  'contribution.attach': {
    'social-worker': 'institution',
    'detachment-head': 'institution',
    medic: 'institution',
    'probation-officer': 'region',
    'local-authority': 'region',
    ngo: 'organisation',
  },
  'contribution.assign': { 'social-worker': 'institution' },
  'contribution.answer': { ngo: 'organisation' },
  'duty.list': {
    ...inInstitution,
    'probation-officer': 'region',
    'local-authority': 'region',
    headquarters: 'all',
    monitor: 'all',
    prosecutor: 'all',
  },
  /** Duties on a person's own page, by name. */
  'duty.read': {
    ...inInstitution,
    'probation-officer': 'region',
    'local-authority': 'region',
    headquarters: 'all',
    prosecutor: 'all',
  },
  'duty.record': {
    'social-worker': 'institution',
    'detachment-head': 'institution',
    'institution-head': 'institution',
    'probation-officer': 'region',
    headquarters: 'all',
  },
  'handover.read': {
    'social-worker': 'institution',
    'detachment-head': 'institution',
    medic: 'institution',
    'institution-head': 'institution',
    'probation-officer': 'region',
    'local-authority': 'region',
    headquarters: 'all',
    prosecutor: 'all',
  },
  'handover.prepare': { 'social-worker': 'institution' },
  'handover.tick': { 'social-worker': 'institution', 'detachment-head': 'institution', medic: 'institution' },
  'handover.request': {
    'social-worker': 'institution',
    'probation-officer': 'region',
    'local-authority': 'region',
  },
  'handover.receive': { 'probation-officer': 'region', 'local-authority': 'region' },
  'release-day.read': {
    ...inInstitution,
    'probation-officer': 'region',
    'local-authority': 'region',
    headquarters: 'all',
    prosecutor: 'all',
  },
  'release-day.mark': { ...inInstitution, 'probation-officer': 'region', 'local-authority': 'region' },
  /** Lets files of the own institution in without a look, where they differ in nothing but what is named. */
  'import.order': { 'social-worker': 'institution' },
} as const satisfies Record<string, Holders>
