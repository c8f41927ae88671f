/** Deeds on accounts: one's own password and sessions, and the administrator's work on users. */
import { type Role, tieOf } from '~/domain/access/roles'
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import type { NewUserForm, UserForm } from './forms'

/** Sets a new password, already hashed (hashing must not happen inside a transaction), and ends every session. */
export const changeOwnPassword = command('account.manage', async (work, passwordHash: string) => {
  work.permit({ authorId: work.actor.userId })
  work.about({ type: 'user', id: work.actor.userId })
  await work.tx
    .updateTable('users')
    .set((eb) => ({ passwordHash, mustChangePassword: 0, roleVersion: eb('roleVersion', '+', 1) }))
    .where('id', '=', work.actor.userId)
    .execute()
  await work.tx.deleteFrom('sessions').where('userId', '=', work.actor.userId).execute()
  return ok(work.actor.userId)
})

/** Ends one session of one's own by its stored id, or all of them. */
export const endOwnSessions = command('account.manage', async (work, sessionId: string | null) => {
  work.permit({ authorId: work.actor.userId })
  work.about({
    type: 'user',
    id: work.actor.userId,
    details: { sessions: sessionId === null ? 'all' : 'one' },
  })
  await work.tx
    .deleteFrom('sessions')
    .where('userId', '=', work.actor.userId)
    .$if(sessionId !== null, (query) => query.where('id', '=', sessionId ?? ''))
    .execute()
  return ok(work.actor.userId)
})

type Ties = Pick<NewUserForm, 'institutionId' | 'organisationId' | 'region' | 'personId'>

/** Each role is tied to exactly what its permissions reach; a tie that is missing or foreign is refused. */
const decideTies = (role: Role, ties: Ties): Result<Ties> => {
  const tie = tieOf[role]
  const given = {
    institution: ties.institutionId,
    organisation: ties.organisationId,
    region: ties.region,
    person: ties.personId,
  }
  if (tie !== 'none' && given[tie] === null) return refuse('tie-missing')
  return ok({
    institutionId: tie === 'institution' ? ties.institutionId : null,
    organisationId: tie === 'organisation' ? ties.organisationId : null,
    region: tie === 'region' ? ties.region : null,
    personId: tie === 'person' ? ties.personId : null,
  })
}

const loginTaken = async (work: Work, login: string): Promise<boolean> =>
  (await work.tx.selectFrom('users').select('id').where('login', '=', login).executeTakeFirst()) !== undefined

/** Adds a user with a first password that must be changed; gives the user's id. */
export const addUser = command('user.manage', async (work, form: NewUserForm, passwordHash: string) => {
  work.permit({})
  const id = work.newId()
  const login = form.login.toLowerCase()
  work.about({ type: 'user', id, details: { role: form.role } })
  const ties = decideTies(form.role, form)
  if (!ties.ok) return ties
  if (await loginTaken(work, login)) return refuse('login-taken')
  await work.tx
    .insertInto('users')
    .values({
      id,
      login,
      name: form.name,
      role: form.role,
      ...ties.value,
      passwordHash,
      language: null,
      disabledAt: null,
      roleVersion: 1,
      mustChangePassword: 1,
      totpSecret: null,
      totpEnabledAt: null,
      totpLastStep: 0,
      createdAt: work.now,
      version: 1,
    })
    .execute()
  return ok(id)
})

/** Changes name, role and ties; sessions made under the old role die at their next request. */
export const changeUser = command(
  'user.manage',
  async (work, id: string, form: UserForm): Promise<Result<string>> => {
    work.permit({})
    const user = await work.tx.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst()
    if (!user) return refuse('user-gone')
    const before = { name: user.name, role: user.role }
    work.about({ type: 'user', id, details: { before, after: { name: form.name, role: form.role } } })
    if (user.version !== form.version) return refuse('errors:stale')
    const ties = decideTies(form.role, form)
    if (!ties.ok) return ties
    await work.tx
      .updateTable('users')
      .set({
        name: form.name,
        role: form.role,
        ...ties.value,
        roleVersion: user.roleVersion + 1,
        version: user.version + 1,
      })
      .where('id', '=', id)
      .execute()
    return ok(id)
  },
)

/** Shuts a user out at their next request, or lets them in again. Nobody shuts themselves out. */
export const switchUser = command(
  'user.manage',
  async (work, id: string, enabled: boolean): Promise<Result<string>> => {
    work.permit({})
    work.about({ type: 'user', id, details: { enabled } })
    if (id === work.actor.userId) return refuse('not-yourself')
    await work.tx
      .updateTable('users')
      .set((eb) => ({ disabledAt: enabled ? null : work.now, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute()
    if (!enabled) await work.tx.deleteFrom('sessions').where('userId', '=', id).execute()
    return ok(id)
  },
)

/** Starts a reset: a first password to be changed at once, the factor off, every session ended. */
export const resetUser = command('user.manage', async (work, id: string, passwordHash: string) => {
  work.permit({})
  work.about({ type: 'user', id, details: { reset: true } })
  await work.tx
    .updateTable('users')
    .set((eb) => ({
      passwordHash,
      mustChangePassword: 1,
      totpSecret: null,
      totpEnabledAt: null,
      roleVersion: eb('roleVersion', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
  await work.tx.deleteFrom('recoveryCodes').where('userId', '=', id).execute()
  await work.tx.deleteFrom('sessions').where('userId', '=', id).execute()
  return ok(id)
})
