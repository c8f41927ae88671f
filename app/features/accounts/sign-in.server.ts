/** Signing in and out: what is checked, what is counted, and what is written down. */
import type { Role } from '~/domain/access/roles'
import { type Result, ok, refuse } from '~/domain/result'
import { auditAlone } from '~/platform/command.server'
import type { Desk } from '~/platform/desk.server'
import { verifyPassword } from './passwords.server'
import { countFailure, forgiveLogin, secondsToWait } from './throttle.server'

type Front = Pick<Desk, 'db' | 'clock' | 'sessions' | 'requestId' | 'address'>

const record = (
  front: Front,
  outcome: 'done' | 'refused',
  user: { id: string; role: Role } | null,
): Promise<void> =>
  auditAlone(
    {
      ...front,
      actor: user
        ? {
            userId: user.id,
            role: user.role,
            institutionId: null,
            organisationId: null,
            region: null,
            personId: null,
          }
        : null,
    },
    { deed: 'sign-in', outcome, subject: { type: 'user', id: user?.id ?? '-' }, details: {} },
  )

/**
 * Checks login and password; the same words and the same work whether the login exists or not.
 * Gives the `Set-Cookie` header of a fresh session; a session that the browser had before is ended.
 */
export const signIn = async (
  front: Front,
  form: { readonly login: string; readonly password: string },
  browser: { readonly userAgent: string; readonly oldToken: string | null },
): Promise<Result<string>> => {
  const now = front.clock.now()
  const wait = await secondsToWait(front.db, now, form.login, front.address)
  if (wait > 0) return refuse('wait', { values: { count: Math.ceil(wait / 60) } })
  const user = await front.db.read
    .selectFrom('users')
    .select(['id', 'role', 'roleVersion', 'passwordHash', 'disabledAt'])
    .where('login', '=', form.login.toLowerCase())
    .executeTakeFirst()
  const right = await verifyPassword(user?.passwordHash, form.password)
  if (!user || !right || user.disabledAt !== null) {
    await countFailure(front.db, now, form.login, front.address)
    await record(front, 'refused', null)
    return refuse('wrong-credentials')
  }
  await forgiveLogin(front.db, form.login)
  if (browser.oldToken) await front.sessions.end(browser.oldToken)
  const cookie = await front.sessions.start({
    userId: user.id,
    role: user.role,
    roleVersion: user.roleVersion,
    userAgent: browser.userAgent.slice(0, 200),
    secondFactorAt: null,
  })
  await record(front, 'done', user)
  return ok(cookie)
}
