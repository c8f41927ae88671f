/** The person's own word: nobody is put forward for work or a programme against it. */
import type { Citation } from '../../law/citation'
import { labourCode, order735, volunteerLaw } from '../../law/citation'
import { isInCustody, isVolunteering, isWork } from '../../openings/opening'
import type { OpeningFacts } from '../facts'
import type { PersonGate } from '../gate'
import { personGate } from '../gate'

const consentTo = (name: string, cites: Citation, serves: (opening: OpeningFacts) => boolean): PersonGate =>
  personGate({
    id: `matching.consent.${name}`,
    cites: [cites],
    serves,
    decide: ({ workConsent, workConsentOn: asOf }) => ({
      holds: workConsent === null ? 'unknown' : workConsent === 'yes',
      asOf,
    }),
  })

/** Order 735: the convict applies for the work in their own words. */
export const consentInCustody = consentTo(
  'in-custody',
  order735('35, 42, 58, 67, 98'),
  (opening) => isWork(opening) && isInCustody(opening),
)

/** Labour is free: outside, a contract is made by agreement. */
export const consentAfterRelease = consentTo(
  'after-release',
  labourCode('28', 'to-confirm'),
  (opening) => isWork(opening) && !isInCustody(opening),
)

/** A volunteer chooses freely to take part, and when to stop. */
export const consentToVolunteer = consentTo('volunteer', volunteerLaw('12(3)(1)–(2)'), isVolunteering)
