/** Permissions of psychologists' work: sessions, the calendar, groups, the card, methods, workload. */
import type { Holders } from './holders'

export const psychologyAccess = {
  'session.list': {
    psychologist: 'institution',
    'social-worker': 'institution',
    'detachment-head': 'institution',
    'institution-head': 'institution',
    medic: 'institution',
  },
  'session.record': { psychologist: 'institution' },
  'session.edit': { psychologist: 'author' },
  'note.read': { psychologist: 'author' },
  /** The calendar of one's own sessions ahead. */
  'session.plan': { psychologist: 'author' },
  'therapy-group.lead': { psychologist: 'author' },
  'snippet.keep': { psychologist: 'author' },
  'card.read': { psychologist: 'institution' },
  'card.point': { psychologist: 'institution' },
  'card.export': { psychologist: 'institution' },
  'method.list': { psychologist: 'all', headquarters: 'all' },
  'method.manage': { headquarters: 'all' },
  'workload.read': { psychologist: 'institution' },
  /** Counts by institution, small cells hidden. */
  'workload.oversee': { headquarters: 'all' },
} as const satisfies Readonly<Record<string, Holders>>
