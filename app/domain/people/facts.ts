/** What in a person's facts will stand in the way of work or release if nobody looks at it in time. */
import type { Day } from '../calendar/day'
import type {
  DocumentKind,
  DocumentState,
  FitnessLevel,
  HousingAfter,
  ObligationKind,
  Standing,
} from './person'
import type { Restriction, Term } from './restrictions'
import { isInForce } from './restrictions'

export type DocumentFact = {
  readonly kind: DocumentKind
  readonly state: DocumentState
  readonly expires?: Day | null
}

export type PersonFacts = {
  readonly standing: Standing
  readonly iin: string | null
  /** ISO 3166-1 alpha-2; null while it is not established. */
  readonly citizenship: string | null
  readonly documents: readonly DocumentFact[]
  readonly housing: HousingAfter
  readonly obligations: readonly { readonly kind: ObligationKind; readonly settled: boolean }[]
  readonly restrictions: readonly (Pick<Restriction, 'code'> & Term)[]
  /** How many people this one must be kept apart from. */
  readonly keptApart: number
  /** The latest medical conclusion on work; null when there is none. */
  readonly fitness: { readonly level: FitnessLevel; readonly validUntil: Day | null } | null
}

/** In the order in which they are shown: first what stops everything else. */
export const alertCodes = [
  'no-identity-document',
  'identity-document-expired',
  'no-iin',
  'foreigner-no-iin',
  'no-housing',
  'housing-unknown',
  'kept-apart',
  'restrictions',
  'unfit',
  'fitness-unknown',
  'fitness-expired',
  'obligations',
] as const
export type AlertCode = (typeof alertCodes)[number]

/** `count` is how many (obligations, restrictions, people); `day` is since when or until when. */
export type Alert = {
  readonly code: AlertCode
  readonly values?: Readonly<Record<'count', number> | Record<'day', Day>>
}

const provingIdentity: ReadonlySet<DocumentKind> = new Set(['identity-card', 'passport', 'residence-permit'])
const atHand: ReadonlySet<DocumentState> = new Set(['held-by-institution', 'held-by-person'])

const identityAlert = (documents: readonly DocumentFact[], today: Day): Alert[] => {
  const papers = documents.filter((each) => provingIdentity.has(each.kind))
  const held = papers.filter((each) => atHand.has(each.state))
  if (held.some((each) => !each.expires || each.expires >= today)) return []
  const lapsed = held.find((each) => each.expires)?.expires
  if (lapsed) return [{ code: 'identity-document-expired', values: { day: lapsed } }]
  const isMarkedExpired = papers.some((each) => each.state === 'expired')
  return [{ code: isMarkedExpired ? 'identity-document-expired' : 'no-identity-document' }]
}

const iinAlert = ({ iin, citizenship }: PersonFacts): Alert[] => {
  if (iin) return []
  return [{ code: citizenship !== null && citizenship !== 'KZ' ? 'foreigner-no-iin' : 'no-iin' }]
}

const housingAlert = ({ housing }: PersonFacts): Alert[] => {
  if (housing === 'none') return [{ code: 'no-housing' }]
  return housing === 'unknown' ? [{ code: 'housing-unknown' }] : []
}

const fitnessAlert = ({ fitness }: PersonFacts, today: Day): Alert[] => {
  if (!fitness) return [{ code: 'fitness-unknown' }]
  if (fitness.validUntil && fitness.validUntil < today) {
    return [{ code: 'fitness-expired', values: { day: fitness.validUntil } }]
  }
  return fitness.level === 'unfit' ? [{ code: 'unfit' }] : []
}

const counted = (code: AlertCode, count: number): Alert[] => (count > 0 ? [{ code, values: { count } }] : [])

/**
 * The alerts of a person on a day, in the order of `alertCodes`. Restrictions count while in force, obligations
 * until settled. An expired conclusion on fitness hides its level: it no longer says anything.
 */
export const alertsOf = (person: PersonFacts, today: Day): Alert[] => [
  ...identityAlert(person.documents, today),
  ...iinAlert(person),
  ...housingAlert(person),
  ...counted('kept-apart', person.keptApart),
  ...counted('restrictions', person.restrictions.filter((each) => isInForce(each, today)).length),
  ...fitnessAlert(person, today),
  ...counted('obligations', person.obligations.filter((each) => !each.settled).length),
]
