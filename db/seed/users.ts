/** Who signs in to the demo: one account for every role, and staff of the other institutions. */
import { addDays } from '../../app/domain/calendar/day'
import type { Role } from '../../app/domain/access/roles'
import { tieOf } from '../../app/domain/access/roles'
import type { Sex } from '../../app/domain/people/person'
import { fictionalName } from './names'
import type { SeededInstitution } from './institutions'
import type { SeededOrganisation } from './organisations'
import { type Seeding, insertAll } from './seeding'

/** In the order in which the sign-in page offers them: the most useful first. */
const offered: readonly Role[] = [
  'social-worker',
  'employer',
  'psychologist',
  'institution-head',
  'detachment-head',
  'medic',
  'production-manager',
  'volunteer-coordinator',
  'probation-officer',
  'local-authority',
  'ngo',
  'headquarters',
  'person',
  'monitor',
  'prosecutor',
  'administrator',
]

/** Login, role and the place of their institution in the list. */
export type StaffMember = readonly [string, Role, number]

const besides: readonly StaffMember[] = [
  ['demo-social-worker-2', 'social-worker', 1],
  ['demo-psychologist-2', 'psychologist', 1],
  ['head-92', 'institution-head', 1],
  ['officer-93', 'social-worker', 2],
  ['psychologist-93', 'psychologist', 2],
  ['head-93', 'institution-head', 2],
]

export type SeededUsers = {
  /** The demo account of each role. */
  readonly byRole: ReadonlyMap<Role, string>
  /** Staff of an institution by its id and their role. */
  readonly staff: (institutionId: string, role: Role) => string
}

type Around = {
  readonly institutions: readonly SeededInstitution[]
  readonly organisations: readonly SeededOrganisation[]
  readonly passwordHash: string
  /** Staff besides the accounts of the sign-in page; the demo's own when left out. */
  readonly besides?: readonly StaffMember[]
}

const organisationKinds: Partial<Record<Role, SeededOrganisation['kind']>> = {
  'production-manager': 'state-enterprise',
  employer: 'business',
  'volunteer-coordinator': 'volunteer',
  ngo: 'ngo',
}

const tiesOf = (role: Role, institution: SeededInstitution, around: Around) => {
  const tie = tieOf[role]
  const organisation = around.organisations.find((each) => each.kind === organisationKinds[role])
  return {
    institutionId: tie === 'institution' ? institution.id : null,
    organisationId: tie === 'organisation' ? (organisation?.id ?? null) : null,
    region: tie === 'region' ? institution.region : null,
  }
}

const userName = ({ chance }: Seeding, sex: Sex): string => {
  const { surname, given } = fictionalName(chance.next, sex)
  return `${surname} ${given}`
}

const userRow = (seeding: Seeding, around: Around, at: number, login: string, role: Role, place: number) => {
  const institution = around.institutions[place]
  if (!institution) throw new RangeError(`no institution ${place}`)
  const hired = addDays(seeding.today, -800)
  return {
    id: seeding.id(hired),
    login,
    name: userName(seeding, seeding.chance.happens(0.6) ? 'female' : 'male'),
    role,
    ...tiesOf(role, institution, around),
    personId: null,
    passwordHash: around.passwordHash,
    language: null,
    disabledAt: null,
    roleVersion: 1,
    mustChangePassword: 0,
    totpSecret: null,
    totpEnabledAt: null,
    totpLastStep: 0,
    createdAt: new Date(Date.parse(`${hired}T04:00:00.000Z`) + at * 60_000).toISOString(),
    version: 1,
  }
}

/** Writes the accounts; the person's own one is tied later, when there are people. */
export const seedUsers = async (seeding: Seeding, around: Around): Promise<SeededUsers> => {
  const all = [...offered.map((role) => [`demo-${role}`, role, 0] as const), ...(around.besides ?? besides)]
  const rows = all.map(([login, role, place], at) => userRow(seeding, around, at, login, role, place))
  await insertAll(seeding.tx, 'users', rows)
  const byRole = new Map(rows.slice(0, offered.length).map((each) => [each.role, each.id]))
  const head = byRole.get('detachment-head') ?? null
  const detachment = around.institutions[0]?.detachments[0] ?? ''
  await seeding.tx.updateTable('detachments').set({ headUserId: head }).where('id', '=', detachment).execute()
  const staff = new Map(rows.toReversed().map((each) => [`${each.institutionId} ${each.role}`, each.id]))
  return {
    byRole,
    staff: (institutionId, role) => {
      const found = staff.get(`${institutionId} ${role}`)
      if (!found) throw new RangeError(`no ${role} in ${institutionId}`)
      return found
    },
  }
}

/** Gives the person's own account its person. */
export const tiePerson = async ({ tx }: Seeding, users: SeededUsers, personId: string, name: string) => {
  const id = users.byRole.get('person') ?? ''
  await tx.updateTable('users').set({ personId, name }).where('id', '=', id).execute()
}
