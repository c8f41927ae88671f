/** The way of each paper, account and benefit as data: which step may follow which. */
import type { DocumentState, PaperKind } from '../person'

/** Kinds that go the same way. */
export type Track = 'identity' | 'paper' | 'registration' | 'insurance' | 'bank' | 'benefit'

export const trackOf: Readonly<Record<PaperKind, Track>> = {
  'identity-card': 'identity',
  passport: 'identity',
  'residence-permit': 'identity',
  'birth-certificate': 'paper',
  'work-book': 'paper',
  'education-certificate': 'paper',
  'pension-certificate': 'paper',
  'disability-certificate': 'paper',
  'medical-certificate': 'paper',
  'driving-licence': 'paper',
  'residence-registration': 'registration',
  'medical-insurance': 'insurance',
  'bank-account': 'bank',
  'benefit-disability': 'benefit',
  'benefit-survivor': 'benefit',
  'pension-payment': 'benefit',
  'targeted-aid': 'benefit',
}

/** `not-known`: nobody has looked, so there is no record. */
export type PaperStanding = DocumentState | 'not-known'

export type Way = Readonly<Partial<Record<PaperStanding, readonly DocumentState[]>>>

/** A paper can turn up, be lost or lapse at any time; only an office's own steps have a fixed order. */
const paper: Way = {
  'not-known': ['missing', 'held-by-institution', 'held-by-person', 'applied', 'expired', 'not-needed'],
  missing: ['applied', 'held-by-institution', 'held-by-person', 'not-needed'],
  applied: ['accepted', 'rejected', 'issued'],
  accepted: ['issued', 'rejected'],
  rejected: ['applied', 'not-needed'],
  issued: ['held-by-institution', 'held-by-person'],
  'held-by-institution': ['held-by-person', 'expired', 'missing'],
  'held-by-person': ['held-by-institution', 'expired', 'missing'],
  expired: ['applied', 'held-by-institution', 'held-by-person', 'not-needed'],
  'not-needed': ['missing', 'applied', 'held-by-institution', 'held-by-person'],
}

/**
 * Penal Enforcement Code, article 165(4): the identity papers of those who leave on parole, under a replaced term or
 * under supervision go to the police and are given out after registration there. Nothing but these goes that way.
 */
const identity: Way = {
  ...paper,
  'held-by-institution': ['held-by-person', 'with-police', 'expired', 'missing'],
  'held-by-person': ['held-by-institution', 'with-police', 'expired', 'missing'],
  'with-police': ['held-by-person', 'expired'],
}

/** What an office writes down rather than hands out: it is asked for, and then it holds, or is refused. */
const entry = (held: DocumentState): Way => ({
  'not-known': ['missing', 'applied', held, 'expired', 'not-needed'],
  missing: ['applied', held, 'not-needed'],
  applied: [held, 'rejected', 'returned'],
  rejected: ['applied', 'not-needed'],
  returned: ['applied', 'not-needed'],
  [held]: ['expired', 'missing'],
  expired: ['applied', held, 'not-needed'],
  'not-needed': ['missing', 'applied', held],
})

/** A bank refuses for good, or sends an application back for what it lacks. */
const bank: Way = {
  'not-known': ['missing', 'applied', 'opened', 'not-needed'],
  missing: ['applied', 'opened', 'not-needed'],
  applied: ['opened', 'rejected', 'returned'],
  rejected: ['applied', 'not-needed'],
  returned: ['applied', 'not-needed'],
  opened: ['missing'],
  'not-needed': ['missing', 'applied', 'opened'],
}

/** A benefit begins with the question whether there is a right to it. */
const benefit: Way = {
  'not-known': ['entitled', 'not-needed', 'applied', 'granted'],
  missing: ['entitled', 'not-needed'],
  entitled: ['applied', 'not-needed'],
  applied: ['granted', 'rejected', 'returned'],
  rejected: ['applied', 'not-needed'],
  returned: ['applied', 'not-needed'],
  granted: ['expired'],
  expired: ['entitled', 'applied', 'not-needed'],
  'not-needed': ['entitled'],
}

export const ways: Readonly<Record<Track, Way>> = {
  identity,
  paper,
  registration: entry('registered'),
  insurance: entry('insured'),
  bank,
  benefit,
}

/** What may follow for a paper of this kind. */
export const stepsFrom = (kind: PaperKind, standing: PaperStanding): readonly DocumentState[] =>
  ways[trackOf[kind]][standing] ?? []

/** Steps that say nothing without their reason. */
export const needsReason: ReadonlySet<DocumentState> = new Set(['rejected', 'returned'])

/** States in which the paper is there and must hold on the day it is looked at. */
export const isAtHand: ReadonlySet<DocumentState> = new Set([
  'issued',
  'held-by-institution',
  'held-by-person',
  'with-police',
  'opened',
  'granted',
  'registered',
  'insured',
])
