/** The needs a person may have on release, where each stands on the official form, and what in the facts shows it. */
import type { Day } from '../calendar/day'
import { ageOn } from '../calendar/day'
import type { DeadlineFacts } from '../deadlines/facts'
import type { Citation } from '../law/citation'
import { order482, order508, penalCode, probationLaw } from '../law/citation'
import { careHomeAgeOfMen, careHomeAgeOfWomen } from '../law/parameters'
import { both, either, known, not } from '../law/holds'
import type { Holds } from '../law/rule'
import type { EducationLevel, FamilyTies, FitnessLevel, ObligationKind } from '../people/person'
import type { BlockKey, LegalLine } from './blocks'

/** The deadline facts and a few more; null is "not known yet". */
export type NeedFacts = DeadlineFacts & {
  readonly isForeigner: boolean | null
  readonly obligations: readonly ObligationKind[] | null
  readonly education: EducationLevel | null
  readonly hasOccupation: boolean | null
  readonly fitness: FitnessLevel | null
  readonly familyTies: FamilyTies | null
}

export const needKeys = [
  'medical-care',
  'identity-document',
  'work-book',
  'pension-certificate',
  'migration-status',
  'rights',
  'obligations',
  'supervision',
  'probation-control',
  'disability-benefits',
  'pension',
  'school',
  'profession',
  'employment',
  'place-to-stay',
  'care-home',
  'family-notice',
  'family-ties',
  'psychological-preparation',
  'journey-home',
  'sobriety-support',
] as const
export type NeedKey = (typeof needKeys)[number]

export type Need = {
  readonly block: BlockKey
  readonly line: LegalLine | null
  readonly cites: readonly [Citation, ...Citation[]]
  readonly shownBy: (facts: NeedFacts, today: Day) => Holds
}

const always = (): Holds => true
const never = (): Holds => false

const isDisabled = ({ disabilityGroup }: NeedFacts): Holds =>
  disabilityGroup === null ? 'unknown' : disabilityGroup > 0

const isOfCareAge = ({ birth, sex, releaseOn, endOfTerm }: NeedFacts, today: Day): Holds => {
  if (!birth || !sex) return 'unknown'
  const age = sex === 'male' ? careHomeAgeOfMen : careHomeAgeOfWomen
  return ageOn(birth, releaseOn ?? endOfTerm ?? today) > age.on(today)
}

const lacksHome = ({ hasHousing, canLiveWithRelatives }: NeedFacts): Holds =>
  both(not(known(hasHousing)), not(known(canLiveWithRelatives)))

const lacksSchool = ({ education }: NeedFacts): Holds =>
  education === null ? 'unknown' : ['none', 'primary', 'basic-secondary'].includes(education)

const needsCare = (facts: NeedFacts): Holds =>
  either(facts.fitness === null ? 'unknown' : facts.fitness !== 'fit', isDisabled(facts))

const wantsWork = ({ wantsJobHelp, jobHelpAskedOn }: NeedFacts): Holds =>
  either(jobHelpAskedOn !== null, known(wantsJobHelp))

const lostTies = ({ familyTies }: NeedFacts): Holds =>
  familyTies === null || familyTies === 'unknown'
    ? 'unknown'
    : familyTies === 'lost' || familyTies === 'strained'

const needsFamilyTold = (facts: NeedFacts): Holds =>
  facts.disabilityGroup === 1 ||
  facts.disabilityGroup === 2 ||
  (facts.sex === 'female' && (facts.isPregnant === true || facts.hasSmallChildren === true))

const inLegal = (
  line: LegalLine,
  cites: readonly [Citation, ...Citation[]],
  shownBy: Need['shownBy'],
): Need => ({ block: 'legal', line, cites, shownBy })

const inBlock = (
  block: Exclude<BlockKey, 'legal'>,
  cites: readonly [Citation, ...Citation[]],
  shownBy: Need['shownBy'],
): Need => ({ block, line: null, cites, shownBy })

/** Total: a need that nobody placed on the form does not compile. */
export const needs: Readonly<Record<NeedKey, Need>> = {
  'medical-care': inBlock('medical', [order482('9')], needsCare),
  'identity-document': inLegal('legal-documents', [penalCode('165(4)'), order482('11(1)')], (facts) =>
    not(known(facts.hasIdentityDocument)),
  ),
  'work-book': inLegal('legal-documents', [penalCode('165(4)')], (facts) => not(known(facts.hasWorkBook))),
  'pension-certificate': inLegal('legal-documents', [penalCode('165(4)')], (facts, today) =>
    both(not(known(facts.hasPensionCertificate)), either(isDisabled(facts), isOfCareAge(facts, today))),
  ),
  'migration-status': inLegal('legal-documents', [order482('11(1)', 'to-confirm')], (facts) =>
    known(facts.isForeigner),
  ),
  rights: inLegal('legal-consultation', [order508('52'), probationLaw('16(7)')], always),
  obligations: inLegal('legal-consultation', [probationLaw('16(5)(3)')], ({ obligations }) =>
    obligations === null ? 'unknown' : obligations.length > 0,
  ),
  supervision: inLegal('legal-consultation', [probationLaw('16(7)(4)')], (facts) =>
    both(facts.releaseGround === 'end-of-term', known(facts.supervisionExpected)),
  ),
  'probation-control': inLegal('legal-consultation', [probationLaw('16(7)(4)')], ({ releaseGround }) =>
    ['parole', 'replaced-by-restriction'].includes(releaseGround),
  ),
  'disability-benefits': inLegal('benefits', [order482('11(3)')], isDisabled),
  pension: inLegal('benefits', [order482('11(3)')], isOfCareAge),
  school: inBlock('education', [order482('10')], lacksSchool),
  profession: inBlock('work', [order482('12(4)')], (facts) => not(known(facts.hasOccupation))),
  employment: inBlock('work', [order508('51-3'), order482('12')], wantsWork),
  'place-to-stay': inBlock('housing', [order508('51-1')], lacksHome),
  'care-home': inBlock('housing', [penalCode('166(3)')], (facts, today) =>
    both(
      lacksHome(facts),
      either(facts.disabilityGroup === 1 || facts.disabilityGroup === 2, isOfCareAge(facts, today)),
    ),
  ),
  'family-notice': inBlock('other', [penalCode('167(4)')], needsFamilyTold),
  'family-ties': inBlock('other', [probationLaw('6')], lostTies),
  'psychological-preparation': inBlock('other', [order508('47'), order508('48')], always),
  'journey-home': inBlock('other', [penalCode('167(1)'), penalCode('167(2)')], always),
  // No record shows it and none may: only the person's own wish, told in an assessment.
  'sobriety-support': inBlock('other', [probationLaw('6')], never),
}

/** Help that the law owes to everyone: no record and no answer can deny it. */
export const isOwedToAll = (need: NeedKey): boolean => needs[need].shownBy === always
