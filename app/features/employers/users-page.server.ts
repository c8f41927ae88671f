/** The page of a company's own users, and what its forms do. */
import { newFirstPassword } from '~/features/accounts/first-password.server'
import { hashPassword } from '~/features/accounts/passwords.server'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readFields, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { inviteForm, shutOutForm } from './forms'
import { employerPage, employerPath } from './head.server'
import { listCompanyUsers } from './queries.server'
import { inviteColleague, shutOutColleague } from './users.server'

export const usersPageOf = async (at: At) => {
  const { row, page } = await employerPage(at, 'users', 'employer.users')
  const users = await listCompanyUsers(at.db, at.actor, row.id)
  return {
    ...page,
    me: at.actor.userId,
    once: newId(),
    users: users.map((user) => ({
      id: user.id,
      login: user.login,
      name: user.name,
      since: at.format.instant(user.createdAt),
      isActive: user.disabledAt === null,
      version: user.version,
    })),
  }
}
export type CompanyUser = Awaited<ReturnType<typeof usersPageOf>>['users'][number]

export const actOnUsers = async (at: At) => {
  const id = at.params.organisationId ?? ''
  const data = await at.request.formData()
  if (data.get('intent') === 'shut-out') {
    const form = readFields(shutOutForm, data)
    if (!form.ok) return invalid(form)
    const { user, version } = form.value
    const result = await shutOutColleague(once(at, form), id, user, version)
    return result.ok
      ? redirectSaying('organisations:flash.colleague-shut-out', `${employerPath(id)}/users`)
      : refused('organisations', result.refusal, form)
  }
  const form = readFields(inviteForm, data)
  if (!form.ok) return invalid(form)
  const first = newFirstPassword()
  const result = await inviteColleague(once(at, form), id, form.value, await hashPassword(first))
  return result.ok
    ? { login: form.value.login.toLowerCase(), first }
    : refused('organisations', result.refusal, form)
}
