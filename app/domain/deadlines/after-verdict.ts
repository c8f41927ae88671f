/** What of the verdict outlives the term: a ban on an office or activity, supervision, the examination the law asks for. */
import { both, known } from '../law/holds'
import { penalCode, preventionLaw } from '../law/citation'
import { examinationLead, examinationNotice, verdictCopyAfter, verdictCopyLead } from '../law/parameters'
import type { Holds } from '../law/rule'
import type { ReleaseGround } from '../people/person'
import type { DeadlineRule } from './deadline'
import { atOnce, before, notLaterThan, within } from './deadline'
import type { DeadlineFacts } from './facts'

/**
 * Penal Enforcement Code, articles 161(2) and 165(8): where a ban on an office or an activity remains, a copy of the
 * verdict goes to the probation service a month before *release* at the end of term; on another ground, within two
 * working days after it.
 */
export const verdictCopy: DeadlineRule = {
  code: 'DL-39',
  cites: [penalCode('161(2)'), penalCode('165(8)')],
  actor: 'administration',
  recipient: 'probation',
  appliesTo: ({ banRemains }) => known(banRemains),
  term: ({ releaseGround }) =>
    releaseGround === 'end-of-term'
      ? notLaterThan(verdictCopyLead, 'release')
      : within(verdictCopyAfter, 'release'),
}

/** Supervision is for those who serve the term in full; where none is expected, no court is waited for. */
const isSupervised = ({ releaseGround, supervisionOrdered, supervisionExpected }: DeadlineFacts): Holds =>
  both(
    releaseGround === 'end-of-term',
    supervisionOrdered ?? (supervisionExpected === false ? false : 'unknown'),
  )

const underControl: ReadonlySet<ReleaseGround> = new Set([
  'parole',
  'replaced-by-restriction',
  'replaced-by-fine',
])

/**
 * Penal Enforcement Code, article 165(4): at *release* the identity papers of parolees, of those whose term was replaced
 * and of those under supervision go to the police of the chosen place, and are handed out there after registration.
 */
export const papersToPolice: DeadlineRule = {
  code: 'DL-40',
  cites: [penalCode('165(4)')],
  actor: 'administration',
  recipient: 'police',
  appliesTo: (facts) => underControl.has(facts.releaseGround) || isSupervised(facts),
  term: () => atOnce('release'),
}

/**
 * Prevention law, article 66(1), and Penal Enforcement Code, article 172(2): before *release* of a person under
 * supervision the court's ruling, the characterising material and the notice of arrival go to the police.
 */
export const arrivalNotice: DeadlineRule = {
  code: 'DL-41',
  cites: [preventionLaw('66(1)'), penalCode('172(2)', 'to-confirm')],
  actor: 'administration',
  recipient: 'police',
  appliesTo: isSupervised,
  term: () => before('release'),
}

/**
 * Penal Enforcement Code, article 26(5) (read in an old edition, to be confirmed): not later than six months before the
 * *end of term* of a person sentenced for a sexual offence against a minor, material for a psychiatric examination goes
 * to the court.
 */
export const examinationMaterial: DeadlineRule = {
  code: 'DL-42',
  cites: [penalCode('26(5)', 'to-confirm')],
  actor: 'administration',
  recipient: 'court',
  appliesTo: ({ offenceAgainstMinor }) => known(offenceAgainstMinor),
  term: () => notLaterThan(examinationLead, 'end-of-term'),
}

/** The same article: five working days before *release* the health body and the police of the chosen place are told. */
export const examinationRelease: DeadlineRule = {
  code: 'DL-42-2',
  cites: [penalCode('26(5)', 'to-confirm')],
  actor: 'administration',
  recipient: 'health-and-police',
  appliesTo: ({ offenceAgainstMinor }) => known(offenceAgainstMinor),
  term: () => notLaterThan(examinationNotice, 'release'),
}
