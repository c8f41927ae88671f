/** Which work somebody may now take: the law lets them, its trade is theirs, and they have every skill that it asks for. */
import type { Day } from '../calendar/day'
import { type MatchVerdict, verdictOf } from '../matching/explain'
import type { Candidate, OpeningFacts } from '../matching/facts'
import { findingsFor } from '../matching/gates'
import { isOfTrade } from '../matching/unlock'
import { isWork } from '../openings/opening'

export type Qualification = {
  /** What the gates of the law say. */
  readonly law: MatchVerdict
  readonly hasTrade: boolean
  /** Skills asked for that the person lacks. */
  readonly lacks: readonly string[]
}

/** Order 735 para 34(6)–(7): the profession and the skills of a person against those that the work asks for. */
export const qualificationFor = (candidate: Candidate, opening: OpeningFacts, today: Day): Qualification => ({
  law: verdictOf(findingsFor({ candidate, opening }, today)),
  hasTrade:
    opening.occupation !== null &&
    isOfTrade(
      candidate.occupations.map(({ code }) => code),
      opening.occupation,
    ),
  lacks: opening.skills.filter((each) => !candidate.skills.includes(each)),
})

/** Whether the person is eligible for skilled work; what is not known yet is asked on the way, and closes nothing. */
export const isEligible = (candidate: Candidate, opening: OpeningFacts, today: Day): boolean => {
  if (!isWork(opening)) return false
  const { law, hasTrade, lacks } = qualificationFor(candidate, opening, today)
  return law !== 'does-not-fit' && hasTrade && lacks.length === 0
}
