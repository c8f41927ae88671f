/** Who may do what with psychologists' secrets. Nobody reaches a note by role alone: the queries ask for the tie to it. */
import type { Holders } from './holders'

const onAlarm = {
  'detachment-head': 'institution',
  'institution-head': 'institution',
  medic: 'institution',
} as const satisfies Holders

export const secrecyAccess = {
  /** The rooms of secrecy: what stands in them is guarded room by room. */
  'secrecy.enter': {
    'institution-head': 'institution',
    headquarters: 'all',
    monitor: 'all',
    prosecutor: 'all',
    'detachment-head': 'institution',
    medic: 'institution',
  },
  /** Editing, signing, adding to, asking to erase: the author alone. */
  'note.write': { psychologist: 'author' },
  'note.erase': { 'institution-head': 'institution' },
  /** As the one substituted for, or as the substitute. */
  'substitution.read': { psychologist: 'author', 'institution-head': 'institution' },
  'substitution.give': { 'institution-head': 'institution' },
  'substitution.end': { psychologist: 'author', 'institution-head': 'institution' },
  /** The `author` of the row is whoever the deed belongs to: the substitute, the supervisor, the psychologist asked. */
  'substitution.look': { psychologist: 'author' },
  'supervision.open': { psychologist: 'author' },
  'supervision.review': { psychologist: 'author' },
  /** Headquarters is the second person: the document and how many notes, never whose. */
  'lawful-request.read': { psychologist: 'author', 'institution-head': 'institution', headquarters: 'all' },
  'lawful-request.register': { 'institution-head': 'institution' },
  'lawful-request.approve': { headquarters: 'all' },
  'lawful-request.take': { 'institution-head': 'institution' },
  'risk.write': { psychologist: 'institution' },
  'glass.break': onAlarm,
  'reader.list': { psychologist: 'author' },
  'secrecy.watch': { monitor: 'all', prosecutor: 'all' },
} as const satisfies Record<string, Holders>
