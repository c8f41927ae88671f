/** Colleagues of one company: invited and shut out by its own people, never beyond it. */
import { lockClause } from '#db/dialect'
import { decideShuttingOut } from '~/domain/employers/users'
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import type { InviteForm } from './forms'

/** Asks the policy about the company that the address names. */
const permitCompany = (work: Work, organisationId: string): void => {
  work.permit({ organisationId })
  work.about({ type: 'organisation', id: organisationId })
}

/**
 * Invites a colleague: an employer of the same company, with a first password (hashed outside) to be changed at once.
 * Gives the new user's id. Refused: `login-taken`.
 */
export const inviteColleague = command(
  'employer.users',
  async (work, organisationId: string, words: InviteForm, passwordHash: string): Promise<Result<string>> => {
    permitCompany(work, organisationId)
    const login = words.login.toLowerCase()
    const taken = await work.tx.selectFrom('users').select('id').where('login', '=', login).executeTakeFirst()
    if (taken) return refuse('login-taken')
    const id = work.newId()
    await work.tx
      .insertInto('users')
      .values({
        id,
        login,
        name: words.name,
        role: 'employer',
        institutionId: null,
        organisationId,
        region: null,
        personId: null,
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
    work.about({ type: 'organisation', id: organisationId, details: { step: 'colleague-invited', user: id } })
    return ok(id)
  },
)

/** Shuts a colleague out at their next request. Refused: `errors:stale`, `already-out`, `last-user`. */
export const shutOutColleague = command(
  'employer.users',
  async (work, organisationId: string, userId: string, version: number): Promise<Result<string>> => {
    permitCompany(work, organisationId)
    const users = await work.tx
      .selectFrom('users')
      .select(['id', 'disabledAt', 'version'])
      .where('organisationId', '=', organisationId)
      .where('role', '=', 'employer')
      .orderBy('id')
      // Two who shut each other out at once must not leave the company without anybody.
      .modifyEnd(lockClause(work.tx))
      .execute()
    const colleague = users.find((each) => each.id === userId)
    if (!colleague) throw notFound()
    if (colleague.version !== version) return refuse('errors:stale')
    const active = users.filter((each) => each.disabledAt === null).length
    const decided = decideShuttingOut({ isActive: colleague.disabledAt === null }, active)
    if (!decided.ok) return decided
    await work.tx
      .updateTable('users')
      .set({ disabledAt: work.now, version: version + 1 })
      .where('id', '=', userId)
      .execute()
    await work.tx.deleteFrom('sessions').where('userId', '=', userId).execute()
    const details = { step: 'colleague-shut-out', user: userId }
    work.about({ type: 'organisation', id: organisationId, details })
    return ok(organisationId)
  },
)
