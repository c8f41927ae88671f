/** The ways through the product: what stands in the side bar, for whom, in which order. */
import { type Permission, mayEver } from '~/domain/access/policy'
import type { Role } from '~/domain/access/roles'
import { type Zone, isServedIn } from '~/domain/access/zones'
import type { IconName } from '~/ui/icon'

/** `key` is the word under `common:nav.<key>`; the group's is `common:nav-group.<group>`. */
export type Way = {
  readonly key: string
  readonly to: string
  readonly icon: IconName
  readonly group: 'main' | 'work' | 'support' | 'control'
  readonly permission: Permission
}

const ways: readonly Way[] = [
  { key: 'today', to: '/', icon: 'today', group: 'main', permission: 'home.read' },
  { key: 'people', to: '/people', icon: 'people', group: 'main', permission: 'person.list' },
  { key: 'plans', to: '/plans', icon: 'plan', group: 'main', permission: 'plan.list' },
  {
    key: 'readiness',
    to: '/readiness',
    icon: 'document',
    group: 'main',
    permission: 'readiness.list',
  },
  { key: 'calendar', to: '/calendar', icon: 'calendar', group: 'main', permission: 'calendar.read' },
  { key: 'caseload', to: '/caseload', icon: 'user', group: 'main', permission: 'caseload.read' },
  { key: 'notices', to: '/notices', icon: 'document', group: 'main', permission: 'notice.read' },
  {
    key: 'contributions',
    to: '/contributions',
    icon: 'check',
    group: 'main',
    permission: 'contribution.list',
  },
  { key: 'handovers', to: '/handovers', icon: 'referral', group: 'main', permission: 'handover.read' },
  {
    key: 'release-days',
    to: '/release-days',
    icon: 'calendar',
    group: 'main',
    permission: 'release-day.read',
  },
  { key: 'my-work', to: '/portal/work', icon: 'briefcase', group: 'main', permission: 'application.submit' },
  { key: 'my-plan', to: '/portal', icon: 'plan', group: 'main', permission: 'portal.read' },
  { key: 'my-jobs', to: '/portal/jobs', icon: 'search', group: 'main', permission: 'match.own' },
  { key: 'my-papers', to: '/portal/papers', icon: 'document', group: 'main', permission: 'portal.read' },
  { key: 'openings', to: '/openings', icon: 'briefcase', group: 'work', permission: 'opening.list' },
  { key: 'referrals', to: '/referrals', icon: 'referral', group: 'work', permission: 'referral.list' },
  { key: 'interviews', to: '/interviews', icon: 'calendar', group: 'work', permission: 'interview.offer' },
  {
    key: 'organisations',
    to: '/organisations',
    icon: 'building',
    group: 'work',
    permission: 'organisation.list',
  },
  { key: 'sites', to: '/sites', icon: 'factory', group: 'work', permission: 'site.list' },
  { key: 'employers', to: '/employers', icon: 'shield', group: 'work', permission: 'employer.overview' },
  { key: 'unlock', to: '/unlock', icon: 'match', group: 'work', permission: 'unlock.read' },
  {
    key: 'market',
    to: '/supply-and-demand',
    icon: 'report',
    group: 'work',
    permission: 'market.read',
  },

  { key: 'placements', to: '/placements', icon: 'check', group: 'work', permission: 'placement.list' },
  {
    key: 'outcomes',
    to: '/placements/outcomes',
    icon: 'report',
    group: 'control',
    permission: 'outcome.read',
  },
  { key: 'requests', to: '/requests', icon: 'people', group: 'work', permission: 'request.read' },
  {
    key: 'agreements',
    to: '/requests/agreements',
    icon: 'check',
    group: 'work',
    permission: 'agreement.list',
  },

  { key: 'wages', to: '/wages', icon: 'briefcase', group: 'work', permission: 'wage.read' },
  { key: 'my-wages', to: '/portal/wages', icon: 'briefcase', group: 'main', permission: 'wage.own' },
  { key: 'my-hours', to: '/portal/hours', icon: 'clock', group: 'main', permission: 'portal.read' },
  { key: 'my-file', to: '/portal/file', icon: 'shield', group: 'main', permission: 'portal.read' },

  {
    key: 'education',
    to: '/education',
    icon: 'training',
    group: 'work',
    permission: 'education.read',
  },
  {
    key: 'must-go-to-school',
    to: '/education/school',
    icon: 'people',
    group: 'work',
    permission: 'schooling.read',
  },
  {
    key: 'volunteering',
    to: '/volunteering',
    icon: 'volunteer',
    group: 'work',
    permission: 'volunteering.read',
  },
  { key: 'activities', to: '/activities', icon: 'session', group: 'work', permission: 'activity.read' },
  {
    key: 'volunteer-visits',
    to: '/volunteering/visits',
    icon: 'calendar',
    group: 'work',
    permission: 'volunteer-visit.decide',
  },
  {
    key: 'my-education',
    to: '/portal/education',
    icon: 'training',
    group: 'main',
    permission: 'schooling.own',
  },
  {
    key: 'my-volunteering',
    to: '/portal/volunteering',
    icon: 'volunteer',
    group: 'main',
    permission: 'sign-up.own',
  },

  // allocation
  { key: 'allocation', to: '/allocation', icon: 'match', group: 'work', permission: 'allocation.read' },

  { key: 'duties', to: '/duties', icon: 'clock', group: 'work', permission: 'duty.list' },
  {
    key: 'sessions',
    to: '/psychology',
    icon: 'session',
    group: 'support',
    permission: 'session.record',
  },
  {
    key: 'diagnostics',
    to: '/psychology/requests',
    icon: 'document',
    group: 'support',
    permission: 'diagnostics.ask',
  },
  {
    key: 'psychiatry',
    to: '/psychology/referrals',
    icon: 'heart',
    group: 'support',
    permission: 'psychiatry.read',
  },
  {
    key: 'preventive-register',
    to: '/preventive-register',
    icon: 'shield',
    group: 'support',
    permission: 'register.read',
  },
  { key: 'watches', to: '/watches', icon: 'alert', group: 'support', permission: 'watch.read' },
  {
    key: 'coverage',
    to: '/psychology',
    icon: 'session',
    group: 'support',
    permission: 'workload.oversee',
  },
  { key: 'secrecy', to: '/secrecy', icon: 'lock', group: 'support', permission: 'secrecy.enter' },
  { key: 'training', to: '/training', icon: 'training', group: 'support', permission: 'training.read' },
  { key: 'entries', to: '/entries', icon: 'edit', group: 'control', permission: 'entry.read' },
  { key: 'appeals', to: '/appeals', icon: 'document', group: 'main', permission: 'appeal.handle' },
  { key: 'imports', to: '/imports', icon: 'upload', group: 'control', permission: 'import.file' },
  {
    key: 'institutions',
    to: '/admin/institutions',
    icon: 'place',
    group: 'control',
    permission: 'institution.manage',
  },
  { key: 'kiosks', to: '/kiosks', icon: 'lock', group: 'control', permission: 'kiosk.manage' },
  { key: 'users', to: '/admin/users', icon: 'user', group: 'control', permission: 'user.manage' },
  { key: 'mail', to: '/admin/messages', icon: 'bell', group: 'control', permission: 'outbox.watch' },
  { key: 'catalogue', to: '/admin/measures', icon: 'plan', group: 'control', permission: 'catalogue.manage' },
  {
    key: 'questionnaires',
    to: '/admin/questionnaires',
    icon: 'question',
    group: 'control',
    permission: 'questionnaire.manage',
  },
  { key: 'weights', to: '/admin/weights', icon: 'match', group: 'control', permission: 'weights.set' },
  { key: 'law', to: '/admin/law', icon: 'report', group: 'control', permission: 'law.read' },
  { key: 'audit', to: '/admin/audit', icon: 'shield', group: 'control', permission: 'audit.read' },
]

/** What must be done today is, for the person, their own plan: one way leads there, not two. */
const isDouble = (role: Role, { key }: Way): boolean => role === 'person' && key === 'today'

/** The ways that a role may go in an installation of a zone. */
export const waysFor = (role: Role, zone: Zone): readonly Way[] =>
  ways.filter(
    (way) => mayEver({ role }, way.permission) && isServedIn(zone, way.permission) && !isDouble(role, way),
  )
