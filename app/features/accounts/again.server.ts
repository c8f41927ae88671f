/** The password once more, before something that must not happen at a desk left unlocked (ASVS 7.5.3). */
import { type Result, ok, refuse } from '~/domain/result'
import { auditAlone } from '~/platform/command.server'
import type { Desk, SignedInUser } from '~/platform/desk.server'
import { verifyPassword } from './passwords.server'
import { countFailure, forgiveLogin, secondsToWait } from './throttle.server'

type Front = Pick<Desk, 'db' | 'clock' | 'requestId' | 'address'>

/** Whether the one who is signed in knows the password. Refused: `account:refusal.wait`, `account:refusal.wrong-password`. */
export const confirmPassword = async (
  front: Front,
  { actor, login }: Pick<SignedInUser, 'actor' | 'login'>,
  password: string,
): Promise<Result<null>> => {
  const now = front.clock.now()
  const throttled = `${login}|again`
  const wait = await secondsToWait(front.db, now, throttled, front.address)
  if (wait > 0) return refuse('account:refusal.wait', { values: { count: Math.ceil(wait / 60) } })
  const user = await front.db.read
    .selectFrom('users')
    .select('passwordHash')
    .where('id', '=', actor.userId)
    .executeTakeFirst()
  const isRight = await verifyPassword(user?.passwordHash, password)
  const subject = { type: 'user' as const, id: actor.userId }
  const outcome = isRight ? ('done' as const) : ('refused' as const)
  await auditAlone({ ...front, actor }, { deed: 'sign-in.again', outcome, subject, details: {} })
  if (!isRight) {
    await countFailure(front.db, now, throttled, front.address)
    return refuse('account:refusal.wrong-password')
  }
  await forgiveLogin(front.db, throttled)
  return ok(null)
}
