/** The rooms of psychologists' work, in the order of a day: who may enter which. */
import { type Permission, mayEver } from '~/domain/access/policy'
import type { Role } from '~/domain/access/roles'

/** The word of a section is `psychology:section.<key>`. */
type Section = { readonly key: string; readonly to: string; readonly permission: Permission }

const sections: readonly Section[] = [
  { key: 'today', to: '/psychology/today', permission: 'session.plan' },
  { key: 'calendar', to: '/psychology/calendar', permission: 'session.plan' },
  { key: 'log', to: '/psychology/sessions', permission: 'session.record' },
  { key: 'groups', to: '/psychology/groups', permission: 'therapy-group.lead' },
  { key: 'instruments', to: '/psychology/instruments', permission: 'instrument.read' },
  { key: 'diagnostics', to: '/psychology/requests', permission: 'diagnostics.read' },
  { key: 'psychiatrist', to: '/psychology/referrals', permission: 'psychiatry.read' },
  { key: 'cards', to: '/psychology/cards', permission: 'card.read' },
  { key: 'relatives', to: '/psychology/relatives', permission: 'session.edit' },
  { key: 'workload', to: '/psychology/workload', permission: 'workload.read' },
  { key: 'coverage', to: '/psychology/coverage', permission: 'workload.oversee' },
  { key: 'snippets', to: '/psychology/snippets', permission: 'snippet.keep' },
  { key: 'leaves', to: '/psychology/leaves', permission: 'substitution.look' },
  { key: 'readers', to: '/psychology/readers', permission: 'reader.list' },
  { key: 'methods', to: '/psychology/methods', permission: 'method.list' },
]

export const sectionsFor = (role: Role): readonly Section[] =>
  sections.filter(({ permission }) => mayEver({ role }, permission))
