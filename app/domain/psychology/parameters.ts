/** The numbers of psychologists' work: what the ministry's letter states, and our own choices until they are confirmed. */
import { ministryLetter, order508, personalDataLaw } from '../law/citation'
import type { Day } from '../calendar/day'
import type { Parameter } from '../law/parameters'
import { parameter, since } from '../law/parameters'

/** A session is written down within this many days; later it would be memory, not a record. Our choice. */
export const recordedWithin = parameter('session-recorded-within', 'days', [
  since('2000-01-01', 31, order508('55', 'to-confirm')),
])

/** The most people in one group, so that everyone is heard. Our choice. */
export const rosterLimit = parameter('group-roster-limit', 'people', [
  since('2000-01-01', 20, order508('81', 'to-confirm')),
])

/** A person whom no psychologist has met for so long stands on the list. Our choice: eight weeks. */
export const unseenAfter = parameter('session-unseen-after', 'days', [
  since('2000-01-01', 56, order508('80', 'to-confirm')),
])

/** Institutions with fewer people in a cell do not show the figure. */
export const smallestCell = parameter('psychology-smallest-cell', 'people', [
  since('2000-01-01', 5, personalDataLaw('17', 'to-confirm')),
])

/** People serving sentences when the letter was written. */
const convictsCounted = parameter('psychology-convicts-counted', 'people', [
  since('2021-07-14', 29_061, ministryLetter('2021')),
])

/** Posts of psychologists in institutions, of the same letter. */
const psychologistPosts = parameter('psychology-posts', 'people', [
  since('2021-07-14', 208, ministryLetter('2021')),
])

/** People to one psychologist's post by the last published figures, in tenths: computed, never typed. */
export const peoplePerPost = (today: Day): number =>
  Math.round((10 * convictsCounted.on(today)) / psychologistPosts.on(today)) / 10

export const psychologyParameters: readonly Parameter[] = [
  recordedWithin,
  rosterLimit,
  unseenAfter,
  smallestCell,
  convictsCounted,
  psychologistPosts,
]
