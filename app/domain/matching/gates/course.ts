/** Courses: professional education in institutions (Penal Enforcement Code art. 123), and gaining a trade after release. */
import { penalCode, probationLaw } from '../../law/citation'
import { isCourse, isInCustody } from '../../openings/opening'
import { educationLevels } from '../../people/person'
import type { OpeningFacts, Pair } from '../facts'
import { pairGate, personGate } from '../gate'
import { isServing } from './standing'

const isInside = (opening: OpeningFacts): boolean => isCourse(opening) && isInCustody(opening)

const studiesInside = ({ candidate, opening }: Pair): boolean => isServing(candidate) && isInside(opening)

/** Art. 123(1): institutions teach trades to those who serve a sentence there. */
export const servesSentence = personGate({
  id: 'matching.course.serves-sentence',
  cites: [penalCode('123(1)')],
  serves: isInside,
  decide: (candidate) => ({ holds: isServing(candidate) }),
})

/** Art. 123(1) speaks of education in the institutions, so a course inside takes its own people. Our reading. */
export const institutionServed = pairGate({
  id: 'matching.course.institution-served',
  cites: [penalCode('123(1)', 'to-confirm')],
  appliesTo: (pair) => studiesInside(pair) && pair.opening.institutionId !== null,
  decide: ({ candidate, opening }) => ({
    holds: candidate.institutionId === null ? 'unknown' : candidate.institutionId === opening.institutionId,
  }),
})

/** Schooling that the course builds on; the law on probation promises the missing school years first. */
export const educatedEnough = pairGate({
  id: 'matching.course.education',
  cites: [probationLaw('6(1)(1)', 'to-confirm')],
  appliesTo: ({ opening }) => isCourse(opening) && opening.minEducation !== null,
  decide: ({ candidate: { education }, opening: { minEducation } }) => {
    if (education === null || minEducation === null) return { holds: 'unknown' }
    return { holds: educationLevels.indexOf(education) >= educationLevels.indexOf(minEducation) }
  },
})

/** A course inside that ends after the term would be broken off. Our reading. */
export const endsWithinTerm = pairGate({
  id: 'matching.course.term',
  cites: [penalCode('123(1)', 'to-confirm')],
  appliesTo: (pair) => studiesInside(pair) && pair.opening.endsOn !== null,
  decide: ({ candidate: { endOfTerm }, opening: { endsOn } }) => ({
    holds: endOfTerm === null || endsOn === null ? 'unknown' : endsOn <= endOfTerm,
    asOf: endOfTerm,
  }),
})
