/** Half a year before release: papers that are missing, and the family of those who will need care. */
import type { Day } from '../calendar/day'
import { ageOn } from '../calendar/day'
import { both, either, known, not } from '../law/holds'
import { penalCode } from '../law/citation'
import { adultAge, documentsLead, familyNoticeLead } from '../law/parameters'
import type { Holds } from '../law/rule'
import type { DeadlineRule } from './deadline'
import { notLaterThan } from './deadline'
import type { DeadlineFacts } from './facts'

/**
 * Penal Enforcement Code, article 165(4): where the file holds no identity document, work book or pension certificate,
 * the administration takes measures six months before *release* to have them issued.
 */
export const missingDocuments: DeadlineRule = {
  code: 'DL-05',
  cites: [penalCode('165(4)')],
  actor: 'administration',
  recipient: 'person',
  appliesTo: ({ hasIdentityDocument, hasWorkBook, hasPensionCertificate }) =>
    either(...[hasIdentityDocument, hasWorkBook, hasPensionCertificate].map((has) => not(known(has)))),
  term: () => notLaterThan(documentsLead, 'release'),
}

const isMinorAtRelease = ({ birth, releaseOn, endOfTerm }: DeadlineFacts, today: Day): Holds => {
  const release = releaseOn ?? endOfTerm
  return birth && release ? ageOn(birth, release) < adultAge.on(today) : 'unknown'
}

/** Only women are named with pregnancy and small children; for men both facts stay out of the question. */
const isWomanWith = ({ sex }: DeadlineFacts, fact: boolean | null): Holds =>
  both(sex === null ? 'unknown' : sex === 'female', known(fact))

/**
 * Penal Enforcement Code, article 167(4): six months before the *release* of a person with disability of the first or
 * second group, a pregnant woman, a woman with small children or a minor, the administration tells the spouse, relatives
 * or others named in the person's application, and the probation service.
 */
export const familyNotice: DeadlineRule = {
  code: 'DL-06',
  cites: [penalCode('167(4)')],
  actor: 'administration',
  recipient: 'family-and-probation',
  appliesTo: (facts, today) =>
    either(
      facts.disabilityGroup === null ? 'unknown' : facts.disabilityGroup === 1 || facts.disabilityGroup === 2,
      isWomanWith(facts, facts.isPregnant),
      isWomanWith(facts, facts.hasSmallChildren),
      isMinorAtRelease(facts, today),
    ),
  term: () => notLaterThan(familyNoticeLead, 'release'),
}
