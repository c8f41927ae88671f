/** What an opening is: a place at a state production site, at a business, in a volunteer programme, or a seat on a course. */
import type { Day } from '../calendar/day'
import type { Shift } from './shift'

export const openingKinds = ['state-site', 'business', 'volunteer', 'course'] as const
export type OpeningKind = (typeof openingKinds)[number]

/**
 * Ways into work of order 735 (paragraphs 12, 71, 81, 88–89, 105), study inside an institution (Penal Enforcement Code
 * art. 123), and what is open after release.
 */
export const channels = [
  'housekeeping',
  'enterprise',
  'on-site-business',
  'outside-area',
  'oblast',
  'cell',
  'individual',
  'study',
  'after-release',
] as const
export type Channel = (typeof channels)[number]

/** Which channels each kind of opening may use. */
export const channelsOf: Readonly<Record<OpeningKind, readonly Channel[]>> = {
  'state-site': ['housekeeping', 'enterprise', 'oblast', 'cell', 'individual', 'after-release'],
  business: ['on-site-business', 'outside-area', 'oblast', 'cell', 'after-release'],
  volunteer: ['housekeeping', 'on-site-business', 'outside-area', 'oblast', 'after-release'],
  course: ['study', 'after-release'],
}

/** What a decision about an opening needs to know of it. */
export type Opening = {
  readonly kind: OpeningKind
  readonly channel: Channel
  readonly state: OpeningState
  readonly title: string
  /** ISCO-08 code of one to four digits: the work done, or what a course teaches. */
  readonly occupation: string | null
  /** Nine-digit КАТО code. */
  readonly place: string | null
  readonly places: number
  /** Tiyn a month; null in a volunteer programme and on a course. */
  readonly wage: number | null
  readonly shifts: readonly Shift[]
  readonly closesOn: Day | null
}

export const openingStates = [
  'draft',
  'submitted',
  'rejected',
  'approved',
  'open',
  'paused',
  'closed',
] as const
export type OpeningState = (typeof openingStates)[number]

type Kinded = { readonly kind: OpeningKind }

/** Paid work, as against a volunteer programme or a course. */
export const isWork = ({ kind }: Kinded): boolean => kind === 'state-site' || kind === 'business'

export const isVolunteering = ({ kind }: Kinded): boolean => kind === 'volunteer'

export const isCourse = ({ kind }: Kinded): boolean => kind === 'course'

/** Whether people come to it while they serve their sentence. */
export const isInCustody = (opening: { readonly channel: Channel }): boolean =>
  opening.channel !== 'after-release'
