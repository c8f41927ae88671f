/**
 * What a reason brings with it, as data. Everything here can be undone by an officer and is seen where it counts. A pause
 * and a block stop new referrals, and hide nobody: the person stays on every list of the officers, with the mark. Refusing paid work has a legal effect (Penal Code 130(2)(5)) that only people
 * may give it, so `person-refuses` brings nothing by itself.
 */
import { type Day, addDays } from '../calendar/day'
import type { Parameter } from '../law/parameters'
import { longPause, shortPause } from './placement-parameters'
import type { Reason } from './reasons'

export const consequenceKinds = ['pause', 'reassess', 'coach', 'data-fix', 'employer-block'] as const
export type ConsequenceKind = (typeof consequenceKinds)[number]

export type Consequence = {
  readonly kind: ConsequenceKind
  /** Days it lasts; without end of its own when left out. */
  readonly days?: Parameter
}

const none: readonly Consequence[] = []

/** Every reason is named: one that brings nothing says so. */
export const consequencesOf: Readonly<Record<Reason, readonly Consequence[]>> = {
  'person-refuses': none,
  'law-not-met': none,
  'other-place': none,
  'transfer-or-release': none,
  safety: [{ kind: 'employer-block' }],
  'facts-wrong': [{ kind: 'data-fix' }],
  'not-ready': [{ kind: 'pause', days: longPause }, { kind: 'reassess' }],
  'other-candidate': none,
  'skills-lacking': [{ kind: 'reassess' }],
  'did-not-come': [{ kind: 'coach' }],
  'place-gone': none,
  // Saying no to one place takes no other from anybody.
  'person-changed-mind': [{ kind: 'coach' }],
  'did-not-start': [{ kind: 'pause', days: shortPause }, { kind: 'coach' }],
  'proposed-in-error': [{ kind: 'data-fix' }],
  // Nobody did anything wrong, and nothing is wrong with the facts: the officer chose again.
  'choice-changed': none,
  'no-answer': none,
  'terms-changed': none,
  'own-wish': [{ kind: 'coach' }],
  'other-work': none,
  dismissed: [{ kind: 'employer-block' }, { kind: 'reassess' }],
  health: [{ kind: 'reassess' }],
  'contract-over': none,
  'work-over': none,
  transfer: none,
  release: none,
  'site-closed': none,
  died: none,
  other: none,
}

export type Due = { readonly kind: ConsequenceKind; readonly untilOn: Day | null }

/** What a reason brings on a day, with the last day of what has an end. */
export const consequencesOn = (reason: Reason, today: Day): Due[] =>
  consequencesOf[reason].map(({ kind, days }) => ({
    kind,
    untilOn: days ? addDays(today, days.on(today)) : null,
  }))

/** Whether it still stands on a day. */
export const stands = (
  { undoneAt, untilOn }: { readonly undoneAt: string | null; readonly untilOn: Day | null },
  today: Day,
): boolean => undoneAt === null && (untilOn === null || untilOn >= today)
