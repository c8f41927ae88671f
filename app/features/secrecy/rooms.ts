/** The rooms of secrecy outside psychologists' own work: who may enter which. */
import { type Permission, mayEver } from '~/domain/access/policy'
import type { Role } from '~/domain/access/roles'

/** The word of a room is `secrecy:room.<key>`. */
type Room = { readonly key: string; readonly to: string; readonly permission: Permission }

const rooms: readonly Room[] = [
  { key: 'substitutions', to: '/secrecy/substitutions', permission: 'substitution.give' },
  { key: 'requests', to: '/secrecy/requests', permission: 'lawful-request.read' },
  { key: 'glass', to: '/secrecy/glass', permission: 'glass.break' },
  { key: 'erasures', to: '/secrecy/erasures', permission: 'note.erase' },
  { key: 'log', to: '/secrecy/log', permission: 'secrecy.watch' },
]

export const roomsFor = (role: Role): readonly Room[] =>
  rooms.filter(({ permission }) => mayEver({ role }, permission))
