/** The ways between the rooms of production sites, as far as the reader may go. */
import { type Permission, mayEver } from '~/domain/access/policy'
import { isServedIn } from '~/domain/access/zones'
import type { At } from '~/platform/guard.server'

const rooms = [
  ['register', '/sites', 'site.list'],
  ['enquiries', '/sites/enquiries', 'enquiry.read'],
  ['civilians', '/sites/civilians', 'site.tenants'],
  ['partners', '/sites/partners', 'site.partners'],
] as const satisfies readonly (readonly [string, string, Permission])[]

export const tabsOf = ({ actor, t, desk }: At) =>
  rooms
    .filter(([, , permission]) => mayEver(actor, permission) && isServedIn(desk.config.zone, permission))
    .map(([key, to]) => ({ to, label: t(`sites:tab.${key}`), end: true }))
