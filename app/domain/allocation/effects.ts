/** Who gains and who loses by a plan, against first come, first served. */

export const effects = ['new', 'better', 'same', 'worse', 'left-out'] as const
export type Effect = (typeof effects)[number]

/** Openings by number, −1 for none; scores of the pairs. */
export type Compared = {
  readonly opening: number
  readonly score: number
  readonly otherOpening: number
  readonly otherScore: number
}

/** What the plan means for one person; undefined for somebody who gets nothing either way. */
export const effectOf = ({ opening, score, otherOpening, otherScore }: Compared): Effect | undefined => {
  if (opening < 0) return otherOpening < 0 ? undefined : 'left-out'
  if (otherOpening < 0) return 'new'
  if (opening === otherOpening || score === otherScore) return 'same'
  return score > otherScore ? 'better' : 'worse'
}
