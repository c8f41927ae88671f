/** What an opening is: a place at a state production site, at a business, or in a volunteer programme. */
import type { Day } from '../calendar/day'
import type { Shift } from './shift'

export const openingKinds = ['state-site', 'business', 'volunteer'] as const
export type OpeningKind = (typeof openingKinds)[number]

/** Ways into work of order 735 (paragraphs 12, 71, 81, 88–89, 105), and work after release. */
export const channels = [
  'housekeeping',
  'enterprise',
  'on-site-business',
  'outside-area',
  'oblast',
  'cell',
  'individual',
  'after-release',
] as const
export type Channel = (typeof channels)[number]

/** Which channels each kind of opening may use. */
export const channelsOf: Readonly<Record<OpeningKind, readonly Channel[]>> = {
  'state-site': ['housekeeping', 'enterprise', 'oblast', 'cell', 'individual', 'after-release'],
  business: ['on-site-business', 'outside-area', 'oblast', 'cell', 'after-release'],
  volunteer: ['housekeeping', 'on-site-business', 'outside-area', 'oblast', 'after-release'],
}

/** What a decision about an opening needs to know of it. */
export type Opening = {
  readonly kind: OpeningKind
  readonly channel: Channel
  readonly state: OpeningState
  readonly title: string
  /** ISCO-08 code of one to four digits. */
  readonly occupation: string | null
  /** Nine-digit КАТО code. */
  readonly place: string | null
  readonly places: number
  /** Tiyn a month; null in a volunteer programme. */
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

/** Paid work, as against a volunteer programme. */
export const isWork = (opening: { readonly kind: OpeningKind }): boolean => opening.kind !== 'volunteer'

/** Whether people come to it while they serve their sentence. */
export const isInCustody = (opening: { readonly channel: Channel }): boolean =>
  opening.channel !== 'after-release'
