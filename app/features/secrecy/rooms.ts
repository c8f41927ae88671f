/** The rooms of secrecy outside psychologists' own work: who may enter which. */
import { type Permission, mayEver } from '~/domain/access/policy'
import type { Role } from '~/domain/access/roles'

/** The word of a room is `secrecy:room.<key>`. */
type Room = { readonly key: string; readonly to: string; readonly permission: Permission }

const rooms: readonly Room[] = [
  { key: 'substitutions', to: '/secrecy/substitutions', permission: 'substitution.give' },
  { key: 'erasures', to: '/secrecy/erasures', permission: 'note.erase' },
]

export const roomsFor = (role: Role): readonly Room[] =>
  rooms.filter(({ permission }) => mayEver({ role }, permission))
