/** A believable small prison service: the same on every machine, with days relative to today. */
import { fullName } from '../../app/domain/people/names'
import { demoPassword } from '../../app/features/accounts/demo-logins.server'
import { hashPassword } from '../../app/features/accounts/passwords.server'
import { appendAudit } from '../../app/platform/audit.server'
import { type Clock, dayAt } from '../../app/platform/clock.server'
import type { MasterKeys } from '../../app/platform/seal.server'
import type { Databases } from '../client.server'
import { seedActivities } from './demo-activities'
import { seedCare } from './demo-care'
import { seedDuties } from './demo-duties'
import { seedEntries } from './demo-entries'
import { seedReadiness } from './demo-readiness'
import { seedCaseloads } from './demo-caseload'
import { seedAppeals } from './appeals'
import { seedNeeds } from './demo-needs'
import { seedNotices } from './demo-notices'
import { seedContributions } from './demo-contributions'
import { seedHandovers } from './demo-handovers'
import { seedConsequences } from './demo-consequences'
import { seedInterviews } from './demo-interviews'
import { seedMeetings } from './demo-meetings'
import { seedPortal } from './demo-portal'
import { seedSites } from './demo-sites'
import { seedEmployers } from './demo-employers'
import { seedRequests } from './demo-requests'
import { seedWages } from './demo-wages'
import { seedAllocation } from './demo-allocation'
import { seedCourses } from './demo-courses'
import { seedInstitutions } from './institutions'
import { seedOpenings } from './openings'
import { seedOrganisations } from './organisations'
import { type SeededPeople, seedPeople } from './people'
import { seedPlans } from './plans'
import { chanceOf, idsFrom } from './random'
import { seedReferrals } from './referrals'
import { seedPsychology } from './demo-psychology'
import { seedPlacements } from './demo-placements'
import type { Seeding } from './seeding'
import { seedSecrecy } from './demo-secrecy'
import { seedSessions } from './sessions'
import { seedPauses } from './demo-pauses'
import { seedTermChanges } from './demo-terms'
import { seedTraining } from './training'
import { seedEducation } from './demo-education'
import { seedOutsideVolunteers } from './demo-outside-volunteers'
import { seedVolunteering } from './demo-volunteering'
import { type SeededUsers, seedUsers, tiePerson } from './users'

const seed = 735

/** The person of the demo's own account: someone whose plan runs with their agreement. */
const tieAccount = async (seeding: Seeding, users: SeededUsers, { planned }: SeededPeople): Promise<void> => {
  const theirs = planned.find(({ stage }) => stage.state === 'in-progress' && stage.agreement === 'agreed')
  if (!theirs) throw new RangeError('nobody has an agreed plan')
  const { id, surname, givenName, patronymic } = theirs.person
  await tiePerson(seeding, users, id, fullName({ surname, given: givenName, patronymic }))
}

/** Between the first two institutions; the person of the demo's own account stays out of it. */
const seedSecrecyOfDemo = async (
  seeding: Seeding,
  [first, second]: readonly string[],
  users: SeededUsers,
  keys: MasterKeys,
): Promise<void> => {
  if (first === undefined || second === undefined) return
  const of = (institutionId: string) => ({
    institutionId,
    psychologistId: users.staff(institutionId, 'psychologist'),
    headId: users.staff(institutionId, 'institution-head'),
  })
  const own = await seeding.tx
    .selectFrom('users')
    .select('personId')
    .where('id', '=', users.byRole.get('person') ?? '')
    .executeTakeFirst()
  await seedSecrecy(seeding, {
    own: of(first),
    other: of(second),
    headquartersId: users.byRole.get('headquarters') ?? '',
    withoutPersonId: own?.personId ?? '',
    keys,
  })
}

const seedEverything = async (
  seeding: Seeding,
  keys: MasterKeys,
  passwordHash: string,
  say: (part: string) => void,
  filesFolder: string | undefined,
): Promise<void> => {
  await seeding.tx.insertInto('settings').values({ key: 'demo', value: '1' }).execute()
  const institutions = await seedInstitutions(seeding)
  const organisations = await seedOrganisations(seeding)
  const users = await seedUsers(seeding, { institutions, organisations, passwordHash })
  say(`${institutions.length} institutions, ${organisations.length} organisations`)
  const people = await seedPeople(seeding, { institutions, users })
  await tieAccount(seeding, users, people)
  await seedReadiness(seeding, people.all, users)
  await seedEntries(seeding, people.all, users)
  say(`${people.all.length} people`)
  await seedPlans(seeding, people.planned, users)
  await seedTermChanges(seeding)
  await seedPauses(seeding)
  say(`${people.planned.length} plans`)
  await seedAppeals(seeding, people, users, keys)
  await seedHandovers(seeding, people.planned, users)
  const openings = await seedOpenings(seeding, { institutions, organisations, users })
  await seedReferrals(seeding, { people: people.all, openings, users })
  await seedPlacements(seeding, { people: people.all, openings, users })
  await seedInterviews(seeding)
  await seedConsequences(seeding)
  say(`${openings.length} openings`)
  await seedSites(seeding)
  await seedEmployers(seeding)
  await seedRequests(seeding)
  await seedWages(seeding)
  await seedAllocation(seeding)
  await seedCourses(seeding, institutions, users)
  const psychologists = institutions.map(({ id }) => [users.staff(id, 'psychologist'), id] as const)
  await seedSessions(
    seeding,
    people.all,
    psychologists.slice(0, 2).map(([id]) => id),
    keys,
  )
  await seedTraining(seeding, { institutions, users })
  const [institution] = institutions
  if (institution) await seedCaseloads(seeding, { institution, people: people.all, users, passwordHash })
  await seedNeeds(seeding, people.planned, users, institution?.id)
  const ngo = organisations.find(({ kind }) => kind === 'ngo')
  const safe = filesFolder === undefined ? null : { folder: filesFolder, keys }
  if (institution && ngo)
    await seedContributions(seeding, {
      institutionId: institution.id,
      organisationId: ngo.id,
      users,
      safe,
    })
  await seedDuties(seeding, institutions[0], people.all, users)
  say('a year of sessions and training')
  say(`${await seedNotices(seeding, users)} notices`)
  await seedMeetings(seeding)
  await seedVolunteering(seeding)
  await seedActivities(seeding, institutions, users)
  await seedOutsideVolunteers(seeding)
  if (institution) await seedPortal(seeding, institution.id, users)
  const [first] = psychologists
  if (first) await seedPsychology(seeding, people.all, first[0], keys)
  if (first)
    await seedCare(seeding, {
      people: people.all,
      institutionId: first[1],
      psychologistId: first[0],
      users,
      keys,
    })
  await seedSecrecyOfDemo(
    seeding,
    institutions.map(({ id }) => id),
    users,
    keys,
  )
  await seedEducation(seeding)
}

/**
 * Fills an empty database in one transaction. `say` hears what has been made, part by part. Everything but password
 * hashes and what is sealed is the same wherever and however often it runs on one day.
 */
export const seedDemo = async (
  db: Databases,
  clock: Clock,
  keys: MasterKeys,
  say: (part: string) => void = () => undefined,
  filesFolder?: string,
): Promise<void> => {
  const passwordHash = await hashPassword(demoPassword)
  const now = clock.now()
  const today = dayAt(now)
  const id = idsFrom(seed)
  await db.write.transaction().execute(async (tx) => {
    await seedEverything({ tx, today, chance: chanceOf(seed), id }, keys, passwordHash, say, filesFolder)
    await appendAudit(tx, {
      at: now.toISOString(),
      actor: 'system',
      deed: 'seed',
      outcome: 'done',
      subject: { type: 'service', id: 'demo' },
      requestId: id(today),
      details: {},
    })
  })
}
