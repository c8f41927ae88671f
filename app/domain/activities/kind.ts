/**
 * Forms of educational and information work with convicts, and who takes part in it from outside. The forms and the partners are
 * those that the ministry's letter of 2021 names; the list is our choice and to be confirmed.
 */
import { type Result, ok, refuse } from '../result'

export const activityKinds = [
  'contest',
  'concert',
  'tournament',
  'quiz',
  'culture-other',
  'lecture',
  'information-work',
  'partner-meeting',
  'clergy-meeting',
] as const
export type ActivityKind = (typeof activityKinds)[number]

/** The two figures of the letter: mass events of culture and sport, and work that informs and explains. */
export const families = ['culture-sport', 'information'] as const
export type Family = (typeof families)[number]

const ofCulture: readonly ActivityKind[] = ['contest', 'concert', 'tournament', 'quiz', 'culture-other']

export const familyOf = (kind: ActivityKind): Family =>
  ofCulture.includes(kind) ? 'culture-sport' : 'information'

export const partnerKinds = [
  'youth-policy',
  'culture',
  'religious',
  'ngo',
  'local-authority',
  'state-body',
  'education',
  'other',
] as const
export type PartnerKind = (typeof partnerKinds)[number]

export type Partner = { readonly partnerKind: PartnerKind | null; readonly partnerName: string | null }

/**
 * Whether taking part could tell what somebody believes: a meeting with clergy, a partner from a religious association, a topic
 * that speaks of religion. Of such an activity only the number of those who came is kept.
 */
export const tellsOfBelief = (activity: {
  readonly kind: ActivityKind
  readonly partnerKind: PartnerKind | null
  readonly topicsOfReligion: boolean
}): boolean =>
  activity.kind === 'clergy-meeting' || activity.partnerKind === 'religious' || activity.topicsOfReligion

/** Decides who takes part from outside. Refused: `partner-kind-missing`, `partner-name-missing`, `partner-missing`, `partner-not-religious`. */
export const decidePartner = (kind: ActivityKind, partner: Partner): Result<Partner> => {
  const { partnerKind, partnerName } = partner
  if (partnerKind === null && partnerName !== null) return refuse('partner-kind-missing')
  if (partnerKind !== null && partnerName === null) return refuse('partner-name-missing')
  if (kind === 'partner-meeting' && partnerKind === null) return refuse('partner-missing')
  return kind === 'clergy-meeting' && partnerKind !== 'religious'
    ? refuse('partner-not-religious')
    : ok(partner)
}
