/** Colleagues of the demo's officer, so that caseloads differ and some people wait for somebody; and first messages. */
import { addDays } from '../../app/domain/calendar/day'
import type { SeededInstitution } from './institutions'
import { fictionalName } from './names'
import type { SeededPerson } from './people'
import { chanceOf } from './random'
import { type Seeding, insertAll } from './seeding'
import type { SeededUsers } from './users'

const seed = 508
const colleagues = ['officer-91-2', 'officer-91-3'] as const

const colleagueRow = (seeding: Seeding, login: string, institutionId: string, passwordHash: string) => {
  const { surname, given } = fictionalName(
    chanceOf(seed + login.length + Number(login.at(-1))).next,
    'female',
  )
  const hired = addDays(seeding.today, -500)
  return {
    id: seeding.id(hired),
    login,
    name: `${surname} ${given}`,
    role: 'social-worker' as const,
    institutionId,
    organisationId: null,
    region: null,
    personId: null,
    passwordHash,
    language: null,
    disabledAt: null,
    roleVersion: 1,
    mustChangePassword: 0,
    totpSecret: null,
    totpEnabledAt: null,
    totpLastStep: 0,
    createdAt: `${hired}T04:00:00.000Z`,
    version: 1,
  }
}

const messageRow = (seeding: Seeding, userId: string, kind: string, link: string, daysAgo: number) => {
  const on = addDays(seeding.today, -daysAgo)
  const at = `${on}T03:10:00.000Z`
  return {
    id: seeding.id(on),
    dedupKey: `demo:${kind}:${userId}`,
    userId,
    kind,
    channel: 'product' as const,
    link,
    state: 'sent' as const,
    attempts: 0,
    nextTryAt: null,
    claimedAt: null,
    lastError: null,
    createdAt: at,
    sentAt: at,
    readAt: daysAgo > 5 ? at : null,
  }
}

/** Hands part of the first institution's people to colleagues and leaves a few with nobody. */
export const seedCaseloads = async (
  seeding: Seeding,
  {
    institution,
    people,
    users,
    passwordHash,
  }: {
    readonly institution: SeededInstitution
    readonly people: readonly SeededPerson[]
    readonly users: SeededUsers
    readonly passwordHash: string
  },
): Promise<void> => {
  const { tx } = seeding
  const rows = colleagues.map((login) => colleagueRow(seeding, login, institution.id, passwordHash))
  await insertAll(tx, 'users', rows)
  const own = people.filter((each) => each.institutionId === institution.id && each.standing === 'in-custody')
  const groups = [
    { to: rows[0]?.id ?? null, ids: own.filter((_, at) => at % 5 === 3).map(({ id }) => id) },
    { to: rows[1]?.id ?? null, ids: own.filter((_, at) => at % 7 === 6).map(({ id }) => id) },
    // Those far from release come last in the list and have no programme yet.
    { to: null, ids: own.filter((_, at) => at > own.length - 60 && at % 9 === 2).map(({ id }) => id) },
  ]
  for (const { to, ids } of groups) {
    await tx.updateTable('people').set({ caseWorkerId: to }).where('id', 'in', ids).execute()
    if (to !== null)
      await tx.updateTable('plans').set({ leadUserId: to }).where('openKey', 'in', ids).execute()
  }
  const officer = users.byRole.get('social-worker') ?? ''
  const head = users.byRole.get('institution-head') ?? ''
  await insertAll(tx, 'outbox', [
    messageRow(seeding, officer, 'cases-assigned', '/plans?whose=mine', 9),
    messageRow(seeding, officer, 'reminder', '/plans?whose=mine&only=overdue', 1),
    messageRow(seeding, head, 'plan-to-approve', '/plans?state=drafted', 2),
  ])
}
