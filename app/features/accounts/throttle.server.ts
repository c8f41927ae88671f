/** Slows guessing down: counted in the database, so that a restart or a second process forgets nothing. */
import { createHash } from 'node:crypto'
import type { Databases } from '#db/client.server'
import { whenFree } from '~/platform/patience.server'

const windowMinutes = 15
/** Failures in a window after which the next try has to wait. */
const limits = { login: 5, address: 30 } as const

type Kind = keyof typeof limits

const keyOf = (kind: Kind, value: string): string =>
  createHash('sha256').update(`${kind}\n${value.toLowerCase()}`).digest('hex')

const minutes = (count: number): number => count * 60_000

/** Seconds to wait before another try; 0 when it may be made now. There is no permanent lock. */
export const secondsToWait = async (
  db: Databases,
  now: Date,
  login: string,
  address: string,
): Promise<number> => {
  const rows = await db.write
    .selectFrom('signInThrottles')
    .select('blockedUntil')
    .where('key', 'in', [keyOf('login', login), keyOf('address', address)])
    .execute()
  const until = Math.max(0, ...rows.map((row) => (row.blockedUntil ? Date.parse(row.blockedUntil) : 0)))
  return Math.max(0, Math.ceil((until - now.getTime()) / 1000))
}

const countOne = (db: Databases, now: Date, kind: Kind, value: string): Promise<void> =>
  whenFree(() =>
    db.write.transaction().execute(async (tx) => {
      const key = keyOf(kind, value)
      const row = await tx.selectFrom('signInThrottles').selectAll().where('key', '=', key).executeTakeFirst()
      const fresh = !row || now.getTime() - Date.parse(row.windowStartedAt) > minutes(windowMinutes)
      const failures = fresh ? 1 : row.failures + 1
      const over = failures - limits[kind]
      // One minute after the limit, then two, four … up to the whole window.
      const blockedUntil =
        over < 0
          ? null
          : new Date(now.getTime() + minutes(Math.min(windowMinutes, 2 ** Math.min(over, 5)))).toISOString()
      const windowStartedAt = fresh ? now.toISOString() : row.windowStartedAt
      await tx
        .insertInto('signInThrottles')
        .values({ key, failures, windowStartedAt, blockedUntil })
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet({ failures, windowStartedAt, blockedUntil }),
        )
        .execute()
    }),
  )

export const countFailure = async (
  db: Databases,
  now: Date,
  login: string,
  address: string,
): Promise<void> => {
  await countOne(db, now, 'login', login)
  await countOne(db, now, 'address', address)
}

export const forgiveLogin = (db: Databases, login: string): Promise<unknown> =>
  whenFree(() => db.write.deleteFrom('signInThrottles').where('key', '=', keyOf('login', login)).execute())
