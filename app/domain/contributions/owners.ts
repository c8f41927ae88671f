/** Who does the work on a measure, and who sees how it is done. */
import type { Role } from '../access/roles'
import type { BlockKey } from '../plans/blocks'
import { type CatalogueMeasure, type MeasureKey, measureCatalogue } from '../plans/catalogue'
import type { NeedKey } from '../plans/needs'
import { type Service, services } from '../plans/services'

/**
 * The services that a role answers for. Schools and career centres have no sign-in of their own yet: the officer and the
 * head of detachment write down what they report, and the local authority does for the career centres, which are its own.
 */
const servicesOfRole: Partial<Record<Role, readonly Service[]>> = {
  'social-worker': services,
  'detachment-head': ['detachment-head', 'education', 'career-centre'],
  medic: ['medic'],
  psychologist: ['psychologist'],
  'probation-officer': ['probation-officer'],
  'local-authority': ['local-authority', 'career-centre'],
  ngo: ['ngo'],
}

export const servicesOf = (role: Role): readonly Service[] => servicesOfRole[role] ?? []

/** Whether a role may do and record the work of a service, on measures within its reach. */
export const answersFor = (role: Role, service: string): boolean =>
  servicesOf(role).some((each) => each === service)

/** The services whose own people sign in by name; a school writes through others, an organisation answers as a whole. */
const namedServices: ReadonlyMap<string, Role> = new Map(
  (
    [
      'social-worker',
      'detachment-head',
      'medic',
      'psychologist',
      'probation-officer',
      'local-authority',
    ] as const satisfies readonly (Role & Service)[]
  ).map((each) => [each, each]),
)

/** The role whose users a measure of a service may be given to by name; null where nobody may. */
export const namedRoleOf = (service: string): Role | null => namedServices.get(service) ?? null

export type Owed = {
  readonly service: string
  readonly block: string
  readonly catalogueKey: string | null
  /** The need it answers; measures taken before the catalogue could be changed have none. */
  readonly need?: string | null
}

const healthNeeds: readonly NeedKey[] = ['medical-care', 'disability-benefits', 'care-home']
const healthKeys: ReadonlySet<string> = new Set(
  measureCatalogue
    .filter((each: CatalogueMeasure) => healthNeeds.includes(each.need))
    .map((each) => each.key),
)
const medical: BlockKey = 'medical'

/** Whether the papers of a measure tell about health. */
export const isAboutHealth = ({ service, block, catalogueKey, need }: Owed): boolean =>
  service === 'medic' ||
  block === medical ||
  healthKeys.has(catalogueKey ?? '') ||
  healthNeeds.some((each) => each === need)

const watching: readonly Role[] = ['social-worker', 'institution-head']

/** Which measures stand on a role's own list: null is every service's. */
export const listedServices = (role: Role): readonly Service[] | null =>
  watching.includes(role) ? null : servicesOf(role)

const overview: readonly Role[] = ['detachment-head', 'institution-head', 'headquarters', 'prosecutor']

/**
 * Whether a role sees the steps, the talk and the files of a measure that it reaches: whoever does the work; the officer,
 * who leads the plan; the medical worker for health; those who oversee for everything but health and psychology. The
 * measure itself, its day and its outcome stand in the plan for all its readers.
 */
export const seesWork = (role: Role, measure: Owed): boolean =>
  answersFor(role, measure.service) ||
  (role === 'medic' && isAboutHealth(measure)) ||
  (overview.includes(role) && !isAboutHealth(measure) && measure.service !== 'psychologist')

/**
 * A psychologist gives a conclusion for staff and nothing else: no talk, no files (law on the psychologist's secrecy;
 * order 508, chapter 11).
 */
export const givesConclusionOnly = (service: string): boolean => service === 'psychologist'

/**
 * Measures that are done only when a paper shows it: a habit of the product, not a rule of law. A file, or the number and
 * place of the paper, will do.
 */
const proven: readonly MeasureKey[] = [
  'identity-card-issued',
  'work-book-restored',
  'pension-certificate-issued',
  'migration-status-cleared',
  'disability-confirmed',
  'benefit-claimed',
  'pension-claimed',
  'health-certificate',
  'place-confirmed',
]

const provenKeys: ReadonlySet<string> = new Set(proven)

export const needsEvidence = (catalogueKey: string | null): boolean => provenKeys.has(catalogueKey ?? '')
