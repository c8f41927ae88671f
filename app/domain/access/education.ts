/** Who may do what with courses in institutions, and with the schooling of the people there. */
import type { Holders } from './holders'

/** Officers who answer for the people of an institution. */
const officers = {
  'social-worker': 'institution',
  'detachment-head': 'institution',
} as const satisfies Holders

export const educationAccess = {
  /** A course tells nothing of people: what is taught, when, and how many seats are taken. */
  'education.read': {
    ...officers,
    'institution-head': 'institution',
    headquarters: 'all',
    monitor: 'all',
    prosecutor: 'all',
  },
  /** Sets courses up, keeps attendance, writes results down. */
  'education.plan': { 'social-worker': 'institution', 'institution-head': 'institution' },
  /** The head answers for what is taught: opens a course, and calls it off. */
  'education.decide': { 'institution-head': 'institution' },
  /** Which trades would open most work, beside the seats that there are. Counts, nobody's name. */
  'education.demand': {
    'social-worker': 'institution',
    'institution-head': 'institution',
    headquarters: 'all',
  },
  /** Who is on a course, and what a person has learned and still must. */
  'schooling.read': { ...officers, 'institution-head': 'institution' },
  'schooling.enrol': officers,
  /** One's own courses, lessons and certificates. */
  'schooling.own': { person: 'person' },
} as const satisfies Record<string, Holders>
