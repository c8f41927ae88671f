/** How ready a person is to leave: what each paper amounts to, what lapses too early, what starts the law's deadline. */
import type { Day } from '../../calendar/day'
import { type DocumentState, type PaperKind, paperKinds } from '../person'
import { type PaperStanding, isAtHand } from './machine'

export const readinessStates = ['ready', 'in-hand', 'missing', 'not-known', 'not-needed'] as const
export type Readiness = (typeof readinessStates)[number]

const underWay: ReadonlySet<PaperStanding> = new Set([
  'entitled',
  'applied',
  'accepted',
  'issued',
  'returned',
])

/** `in-hand`: somebody is at it. An issued paper is ready only once someone here holds it. */
export const readinessOf = (standing: PaperStanding): Readiness => {
  if (standing === 'not-known' || standing === 'not-needed') return standing
  if (underWay.has(standing)) return 'in-hand'
  return isAtHand.has(standing) ? 'ready' : 'missing'
}

/** Whether a paper leaves nothing to do: what was asked for or came back is still on its way to the person. */
export const isPaperSettled = (standing: PaperStanding): boolean => {
  const readiness = readinessOf(standing)
  return readiness === 'ready' || readiness === 'not-needed'
}

export type Lapse = 'expired' | 'before-release' | null

/** Whether a paper that is there holds today and still on the day of release. */
export const lapseOf = (
  paper: { readonly standing: PaperStanding; readonly expiresOn: Day | null },
  releaseOn: Day | null,
  today: Day,
): Lapse => {
  const { standing, expiresOn } = paper
  if (standing === 'not-known' || !isAtHand.has(standing) || expiresOn === null) return null
  if (expiresOn < today) return 'expired'
  return releaseOn !== null && expiresOn < releaseOn ? 'before-release' : null
}

/** What a paper amounts to once its last day is looked at: one that lapsed is missing, whatever its record says. */
export const readinessOn = (
  paper: { readonly standing: PaperStanding; readonly expiresOn: Day | null },
  today: Day,
): Readiness => (lapseOf(paper, null, today) === 'expired' ? 'missing' : readinessOf(paper.standing))

/** Kinds that pages show together, in their order. */
export const paperGroups = {
  identity: ['identity-card', 'passport', 'residence-permit', 'birth-certificate', 'residence-registration'],
  work: ['work-book', 'education-certificate', 'driving-licence'],
  health: ['disability-certificate', 'medical-certificate', 'medical-insurance'],
  money: [
    'bank-account',
    'pension-certificate',
    'pension-payment',
    'benefit-disability',
    'benefit-survivor',
    'targeted-aid',
  ],
} as const satisfies Readonly<Record<string, readonly PaperKind[]>>

export type PaperGroup = keyof typeof paperGroups

/** Any one of these proves who a person is. */
export const identityKinds = ['identity-card', 'passport', 'residence-permit'] as const

/**
 * Penal Enforcement Code, article 165(4) (DL-05): where one of these is missing, measures are taken half a year before
 * release. One identity paper is enough, so another one of them at hand leaves nothing to do.
 */
export const startsDeadline = (kind: PaperKind, hasIdentity: boolean): boolean =>
  kind === 'work-book' ||
  kind === 'pension-certificate' ||
  (!hasIdentity && (identityKinds as readonly PaperKind[]).includes(kind))

/** Which papers are asked about at all: a citizen has an identity card, a foreigner a passport and a permit. */
export const isExpected = (kind: PaperKind, citizenship: string): boolean => {
  if (kind === 'identity-card') return citizenship === 'KZ'
  return kind === 'passport' || kind === 'residence-permit' ? citizenship !== 'KZ' : true
}

export type PaperRecord = {
  readonly kind: string
  readonly state: string
  readonly expiresOn: Day | null
}

export type PaperOutlook = {
  readonly kind: PaperKind
  readonly standing: PaperStanding
  readonly expiresOn: Day | null
  readonly readiness: Readiness
  readonly lapse: Lapse
  /** The paper is one that the law's half-year deadline asks for, and it is not there. */
  readonly isOwed: boolean
}

type Person = { readonly citizenship: string; readonly releaseOn: Day | null }

/** Every paper that is recorded or expected, in the order of the groups. */
export const outlookOf = (
  records: readonly PaperRecord[],
  { citizenship, releaseOn }: Person,
  today: Day,
): PaperOutlook[] => {
  const stored = new Map(records.map((each) => [each.kind, each]))
  const shown = Object.values(paperGroups)
    .flat()
    .filter((kind) => stored.has(kind) || isExpected(kind, citizenship))
  const plain = shown.map((kind) => {
    const record = stored.get(kind)
    const paper = {
      kind,
      standing: (record?.state ?? 'not-known') as DocumentState | 'not-known',
      expiresOn: record?.expiresOn ?? null,
    }
    return { ...paper, readiness: readinessOn(paper, today), lapse: lapseOf(paper, releaseOn, today) }
  })
  const hasIdentity = plain.some(
    ({ kind, readiness }) => readiness === 'ready' && (identityKinds as readonly PaperKind[]).includes(kind),
  )
  return plain.map((each) => ({
    ...each,
    isOwed:
      (each.readiness === 'missing' || each.readiness === 'in-hand') &&
      startsDeadline(each.kind, hasIdentity),
  }))
}

/** The kind that an address names. */
export const paperKindIn = (text: string | null | undefined): PaperKind | undefined =>
  paperKinds.find((each) => each === text)
