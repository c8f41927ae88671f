/** The addresses of a person's pages, for links from anywhere. */
import { type Permission, mayEver } from '~/domain/access/policy'
import type { Role } from '~/domain/access/roles'

export const personPath = (personId: string, rest = ''): string =>
  `/people/${personId}${rest === '' ? '' : `/${rest}`}`

type TabPlan = { readonly key: string; readonly rest: string; readonly permission: Permission }

/** The tabs of a person in their order; `key` is the word under `people:tab`. A tab stands here once its page does. */
const tabs: readonly TabPlan[] = [
  { key: 'overview', rest: '', permission: 'person.read' },
  { key: 'documents', rest: 'documents', permission: 'person.read' },
  { key: 'plan', rest: 'plan', permission: 'plan.read' },
  { key: 'matches', rest: 'matches', permission: 'match.person' },
  { key: 'education', rest: 'education', permission: 'schooling.read' },
  { key: 'volunteering', rest: 'volunteering', permission: 'sign-up.read' },
  { key: 'sessions', rest: 'sessions', permission: 'session.list' },
  { key: 'instruments', rest: 'instruments', permission: 'instrument.record' },
  { key: 'preventive-register', rest: 'preventive-register', permission: 'register.read' },
  { key: 'history', rest: 'history', permission: 'person.read' },
]

/** The tabs that a role may open. */
export const tabsFor = (role: Role, personId: string) =>
  tabs
    .filter(({ permission }) => mayEver({ role }, permission))
    .map(({ key, rest }) => ({ key, to: personPath(personId, rest) }))
