/** The rooms of a plan under a person's Plan tab, in the order in which a plan is worked on. */
import { type Permission, mayEver } from '~/domain/access/policy'
import type { Role } from '~/domain/access/roles'

type SectionPlan = { readonly key: string; readonly rest: string; readonly permission: Permission }

/** `key` is the word under `plans:section`. A section stands here once its page does. */
const sections: readonly SectionPlan[] = [
  { key: 'plan', rest: '', permission: 'plan.read' },
  { key: 'needs', rest: 'needs', permission: 'assessment.read' },
  { key: 'meetings', rest: 'meetings', permission: 'meeting.read' },
  { key: 'duties', rest: 'duties', permission: 'duty.read' },
  { key: 'versions', rest: 'versions', permission: 'plan.read' },
  { key: 'timeline', rest: 'timeline', permission: 'plan.timeline' },
  { key: 'notices', rest: 'notices', permission: 'notice.read' },
  { key: 'handover', rest: 'handover', permission: 'handover.read' },
]

/** The sections that a role may open; a single one needs no row of links. */
export const sectionsFor = (role: Role, personId: string) => {
  const open = sections.filter(({ permission }) => mayEver({ role }, permission))
  return open.length < 2
    ? []
    : open.map(({ key, rest }) => ({
        key,
        to: `/people/${personId}/plan${rest === '' ? '' : `/${rest}`}`,
      }))
}
