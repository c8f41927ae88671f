/**
 * The statutory days that a person's own page tells: what is done for them, and what they do themselves. What goes to court,
 * to the police or to doctors about them is told by those whose task it is, in person.
 */
import type { DeadlineCode } from '../deadlines/codes'

const told: readonly DeadlineCode[] = [
  'DL-02',
  'DL-03',
  'DL-04',
  'DL-05',
  'DL-06',
  'DL-07',
  'DL-08',
  'DL-09',
  'DL-10',
  'DL-11',
  'DL-15',
  'DL-16',
]

/** The convict's own request: the one of these days that the law sets for the convict, not for officers. */
const own: readonly DeadlineCode[] = ['DL-02']

export const isTold = (code: string): boolean => (told as readonly string[]).includes(code)
export const isOwnStep = (code: string): boolean => (own as readonly string[]).includes(code)
