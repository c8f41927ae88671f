/** The second factor: time-based codes (RFC 6238) and one-time recovery codes. */
import { createHash, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Databases } from '#db/client.server'
import type { Database } from '#db/schema'
import type { Transaction } from 'kysely'
import type { Deed } from '~/domain/access/deeds'
import { type Result, ok, refuse } from '~/domain/result'
import { auditAlone } from '~/platform/command.server'
import type { Desk, SignedInUser } from '~/platform/desk.server'
import { newId } from '~/platform/ids.server'
import { whenFree } from '~/platform/patience.server'
import { type MasterKeys, type Sealed, seal, unseal } from '~/platform/seal.server'
import { countFailure, forgiveLogin, secondsToWait } from './throttle.server'

const period = 30
const recoveryCount = 10

const totpOf = (secret: string, login: string): TOTP =>
  new TOTP({ issuer: 'Qadam', label: login, secret: Secret.fromBase32(secret), period, digits: 6 })

const boundTo = (userId: string): string => `totp|${userId}`
const hashCode = (code: string): string =>
  createHash('sha256').update(code.replace(/[\s-]/g, '').toLowerCase()).digest('hex')

export const newSecret = (): string => new Secret({ size: 20 }).base32

/** The address that an authenticator app reads from the picture. */
export const enrolmentAddress = (secret: string, login: string): string => totpOf(secret, login).toString()

/** The 30-second step that a code belongs to, one step of clock drift allowed; undefined when it is wrong. */
const stepOf = (secret: string, login: string, code: string, now: Date): number | undefined => {
  const token = code.replace(/\s/g, '')
  const drift = totpOf(secret, login).validate({ token, timestamp: now.getTime(), window: 1 })
  return drift === null ? undefined : Math.floor(now.getTime() / 1000 / period) + drift
}

const makeRecoveryCodes = async (tx: Transaction<Database>, userId: string): Promise<string[]> => {
  const codes = Array.from({ length: recoveryCount }, () => {
    const hex = randomBytes(8).toString('hex')
    return `${hex.slice(0, 8)}-${hex.slice(8)}`
  })
  await tx.deleteFrom('recoveryCodes').where('userId', '=', userId).execute()
  await tx
    .insertInto('recoveryCodes')
    .values(codes.map((code) => ({ id: newId(), userId, codeHash: hashCode(code), usedAt: null })))
    .execute()
  return codes
}

type Front = Pick<Desk, 'db' | 'clock' | 'keys' | 'sessions' | 'requestId' | 'address'>

const record = (front: Front, user: SignedInUser, deed: Deed, outcome: 'done' | 'refused'): Promise<void> =>
  auditAlone(
    { ...front, actor: user.actor },
    { deed, outcome, subject: { type: 'user', id: user.actor.userId }, details: {} },
  )

/** A session after the factor: a fresh token, the old one ends. */
const raiseSession = async (front: Front, user: SignedInUser, userAgent: string): Promise<string> => {
  await front.sessions.end(user.session.token)
  const { roleVersion } = await front.db.read
    .selectFrom('users')
    .select('roleVersion')
    .where('id', '=', user.actor.userId)
    .executeTakeFirstOrThrow()
  return front.sessions.start({
    userId: user.actor.userId,
    role: user.actor.role,
    roleVersion,
    userAgent: userAgent.slice(0, 200),
    secondFactorAt: front.clock.now().toISOString(),
  })
}

export type Enrolled = { readonly cookie: string; readonly recoveryCodes: readonly string[] }

/** Turns the factor on once a code of the new secret proves that the app has it; gives the codes to print. */
export const enrolSecondFactor = async (
  front: Front,
  user: SignedInUser,
  form: { readonly secret: string; readonly code: string },
  userAgent: string,
): Promise<Result<Enrolled>> => {
  const now = front.clock.now()
  const step = stepOf(form.secret, user.login, form.code, now)
  if (step === undefined) return refuse('wrong-code')
  const userId = user.actor.userId
  const recoveryCodes = await whenFree(() =>
    front.db.write.transaction().execute(async (tx) => {
      const totpSecret = JSON.stringify(seal(front.keys, form.secret, boundTo(userId)))
      await tx
        .updateTable('users')
        .set({ totpSecret, totpEnabledAt: now.toISOString(), totpLastStep: step })
        .where('id', '=', userId)
        .execute()
      return makeRecoveryCodes(tx, userId)
    }),
  )
  await record(front, user, 'second-factor.enrol', 'done')
  return ok({ cookie: await raiseSession(front, user, userAgent), recoveryCodes })
}

/** Marks a step as used; false when this step or a later one was used before: a code works once. */
const useStep = async (db: Databases, userId: string, step: number): Promise<boolean> => {
  const used = await whenFree(() =>
    db.write
      .updateTable('users')
      .set({ totpLastStep: step })
      .where('id', '=', userId)
      .where('totpLastStep', '<', step)
      .executeTakeFirst(),
  )
  return used.numUpdatedRows === 1n
}

const useRecoveryCode = async (db: Databases, userId: string, code: string, now: Date): Promise<boolean> => {
  const used = await whenFree(() =>
    db.write
      .updateTable('recoveryCodes')
      .set({ usedAt: now.toISOString() })
      .where('userId', '=', userId)
      .where('codeHash', '=', hashCode(code))
      .where('usedAt', 'is', null)
      .executeTakeFirst(),
  )
  return used.numUpdatedRows === 1n
}

const isRight = async (
  front: Front,
  keys: MasterKeys,
  user: SignedInUser,
  code: string,
  now: Date,
): Promise<boolean> => {
  const userId = user.actor.userId
  const row = await front.db.read
    .selectFrom('users')
    .select('totpSecret')
    .where('id', '=', userId)
    .executeTakeFirst()
  if (!row?.totpSecret) return false
  const secret = unseal(keys, JSON.parse(row.totpSecret) as Sealed, boundTo(userId))
  const step = stepOf(secret, user.login, code, now)
  return step === undefined ? useRecoveryCode(front.db, userId, code, now) : useStep(front.db, userId, step)
}

/** Takes a code from the app or a recovery code; gives the cookie of a full session. */
export const giveSecondFactor = async (
  front: Front,
  user: SignedInUser,
  code: string,
  userAgent: string,
): Promise<Result<string>> => {
  const now = front.clock.now()
  const throttled = `${user.login}|second-factor`
  const wait = await secondsToWait(front.db, now, throttled, front.address)
  if (wait > 0) return refuse('wait', { values: { count: Math.ceil(wait / 60) } })
  if (!(await isRight(front, front.keys, user, code, now))) {
    await countFailure(front.db, now, throttled, front.address)
    await record(front, user, 'second-factor', 'refused')
    return refuse('wrong-code')
  }
  await forgiveLogin(front.db, throttled)
  await record(front, user, 'second-factor', 'done')
  return ok(await raiseSession(front, user, userAgent))
}
