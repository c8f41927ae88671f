/**
 * Why a place is not yet open to a person, in the words of their own page. Some rules rest on what others wrote about them or
 * on other people: those are named as a condition that the officer can explain, and no more is given away.
 */
import type { Finding } from '../law/rule'

const told = [
  'documents.identity',
  'documents.foreigners-number',
  'fitness.able',
  'fitness.limits',
  'standing.outside-or-leaving-soon',
  'outside.cleared',
  'housekeeping.medical-admission',
  'term.remaining',
  'consent.in-custody',
  'consent.after-release',
  'consent.volunteer',
  'room.place-free',
  'course.education',
] as const

export type OwnReason = (typeof told)[number] | 'other'

/** Each reason once, in the order of the law; `other` for whatever is not told. */
export const ownReasons = (findings: readonly Pick<Finding, 'rule' | 'state'>[]): OwnReason[] => [
  ...new Set(
    findings
      .filter(({ state }) => state !== 'held')
      .map(({ rule }) => told.find((each) => `matching.${each}` === rule) ?? ('other' as const)),
  ),
]
