/** What must be right before an opening is written down at all, be it only a draft. */
import type { Day } from '../calendar/day'
import type { Result } from '../result'
import { ok, refuse } from '../result'
import type { Channel, Opening, OpeningKind } from './opening'
import { channelsOf } from './opening'
import { isReadable, overlapsItself } from './shift'
import { decideWage } from './wage'

export type Posting = Pick<Opening, 'kind' | 'channel' | 'places' | 'wage' | 'shifts' | 'closesOn'> & {
  readonly institutionId: string | null
  readonly startsOn: Day | null
  /** The last day of a course; null elsewhere. */
  readonly endsOn: Day | null
}

/** Order 735, channels (a)–(c), (f) and (g), and study inside: it is done on the grounds of an institution, so it is named. */
const onGrounds: readonly Channel[] = [
  'housekeeping',
  'enterprise',
  'on-site-business',
  'cell',
  'individual',
  'study',
]

export const needsInstitution = (channel: Channel): boolean => onGrounds.includes(channel)

/** Kinds of opening that an organisation of each kind may offer. */
const kindsOf: Readonly<Record<string, readonly OpeningKind[]>> = {
  business: ['business', 'volunteer'],
  'state-enterprise': ['state-site'],
  volunteer: ['volunteer'],
  ngo: ['volunteer', 'business', 'course'],
  'local-authority': ['business', 'volunteer', 'course'],
  'training-provider': ['course'],
}

export const openingKindsFor = (organisationKind: string): readonly OpeningKind[] =>
  kindsOf[organisationKind] ?? []

/**
 * Accepts a posting or names what is wrong with it. A draft may still lack its wage or hours; a wage that is named is
 * never below the minimum in force. Refusals: `channel-not-for-kind`, `institution-missing`, `shifts-unclear`,
 * `shifts-overlap`, `places-too-few`, `closes-before-start`, `ends-before-start`, `wage-below-minimum`,
 * `volunteer-with-wage`, `course-with-wage`.
 */
export const decidePosting = (posting: Posting, today: Day): Result<Posting> => {
  if (!channelsOf[posting.kind].includes(posting.channel)) return refuse('channel-not-for-kind')
  if (needsInstitution(posting.channel) && posting.institutionId === null)
    return refuse('institution-missing')
  if (!posting.shifts.every((each) => isReadable(each) && each.from !== each.to))
    return refuse('shifts-unclear')
  if (overlapsItself(posting.shifts)) return refuse('shifts-overlap')
  if (!Number.isInteger(posting.places) || posting.places < 1) return refuse('places-too-few')
  if (posting.startsOn && posting.closesOn && posting.closesOn < posting.startsOn)
    return refuse('closes-before-start')
  if (posting.startsOn && posting.endsOn && posting.endsOn < posting.startsOn)
    return refuse('ends-before-start')
  const wage = decideWage(posting, today)
  if (!wage.ok && wage.refusal.code !== 'wage-missing') return wage
  return ok(posting)
}

/** People on their way or at work keep their places: an amended opening never has fewer. Refusals: `fewer-than-held`. */
export const decidePlaces = (places: number, held: number): Result<number> =>
  places < held ? refuse('fewer-than-held', { values: { count: held } }) : ok(places)

/** Fields whose change after approval asks for approval anew: all that the law or a person's choice rests on. */
const weighty: ReadonlySet<string> = new Set([
  'kind',
  'channel',
  'occupation',
  'institutionId',
  'placeKato',
  'wage',
  'shifts',
  'safetyLevels',
  'requirements',
  'withMinors',
  'servesAlcohol',
  'endsOn',
  'weeklyHours',
  'givesSkills',
])

/** Whether an edit of these fields sends an approved opening back. */
export const needsApproval = (changed: readonly string[]): boolean =>
  changed.some((field) => weighty.has(field))
