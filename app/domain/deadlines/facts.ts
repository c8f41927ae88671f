/** What the statutory deadlines of a release plan need to know about a person; others fill it from the database. */
import type { Day } from '../calendar/day'
import type { ReleaseGround, Sex } from '../people/person'
import type { DeadlineCode } from './codes'

/** Null is "not known yet" everywhere; it never means no. */
export type DeadlineFacts = {
  /** The last day of the sentence; null for a sentence without end. */
  readonly endOfTerm: Day | null
  /** The day of release when it is set or has happened; null: it follows from the end of term. */
  readonly releaseOn: Day | null
  readonly releaseGround: ReleaseGround
  /** The day the person came to the institution, or was entered here when that is later. */
  readonly arrivedOn: Day | null
  /** The day on which a court or an amnesty gave the present term; null when it stands as it was on arrival. */
  readonly termSetOn: Day | null
  readonly birth: Day | null
  readonly sex: Sex | null
  /** Each also true when this person needs none (a work book for someone who never worked). */
  readonly hasIdentityDocument: boolean | null
  readonly hasWorkBook: boolean | null
  readonly hasPensionCertificate: boolean | null
  /** 0: examined, no disability. */
  readonly disabilityGroup: 0 | 1 | 2 | 3 | null
  readonly isPregnant: boolean | null
  readonly hasSmallChildren: boolean | null
  readonly hasHousing: boolean | null
  readonly canLiveWithRelatives: boolean | null
  readonly wantsJobHelp: boolean | null
  /** The day the person asked for help with work; null when they did not ask by themselves. */
  readonly jobHelpAskedOn: Day | null
  /** The day on which parole or replacement may first be asked; `never` when the law gives no such right. */
  readonly paroleDay: Day | 'never' | null
  /** Whether administrative supervision has to be asked for (Penal Enforcement Code, article 171). */
  readonly supervisionExpected: boolean | null
  /** Whether a court has established administrative supervision. */
  readonly supervisionOrdered: boolean | null
  /** Whether the verdict bars the person from an office or an activity beyond release. */
  readonly banRemains: boolean | null
  /** Whether the sentence is for a sexual offence against a minor. */
  readonly offenceAgainstMinor: boolean | null
  /** Whether the local authority offers a place to stay, and the day its answer came. */
  readonly housingAnswer: { readonly on: Day; readonly hasPlace: boolean } | null
  /** The day each deed was done: for DL-07 and DL-10 the day the notice went out, from which answers are counted. */
  readonly doneOn: Readonly<Partial<Record<DeadlineCode, Day>>>
}
