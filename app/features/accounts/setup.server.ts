/** The first start of a new installation: a one-time token makes the first administrator. There are no default accounts. */
import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Databases } from '#db/client.server'
import type { Database } from '#db/schema'
import { type Result, ok, refuse } from '~/domain/result'
import { appendAudit } from '~/platform/audit.server'
import type { Clock } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'
import { whenFree } from '~/platform/patience.server'
import { hashPassword } from './passwords.server'

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

export const isDemoDatabase = async (db: Kysely<Database>): Promise<boolean> =>
  (await db.selectFrom('settings').select('value').where('key', '=', 'demo').executeTakeFirst())?.value ===
  '1'

export const hasUsers = async (db: Kysely<Database>): Promise<boolean> =>
  (await db.selectFrom('users').select('id').limit(1).executeTakeFirst()) !== undefined

/** Prints a one-time token while nobody can sign in; an older unused token dies. */
export const announceFirstAdministrator = async (db: Databases, clock: Clock): Promise<void> => {
  if (await hasUsers(db.read)) return
  const token = randomBytes(18).toString('base64url')
  await whenFree(() =>
    db.write.transaction().execute(async (tx) => {
      await tx.deleteFrom('setupTokens').where('usedAt', 'is', null).execute()
      await tx
        .insertInto('setupTokens')
        .values({ tokenHash: hashOf(token), createdAt: clock.now().toISOString(), usedAt: null })
        .execute()
    }),
  )
  process.stdout.write(`No users yet. Open /setup and enter this one-time token: ${token}\n`)
}

export type FirstAdministrator = {
  readonly token: string
  readonly login: string
  readonly name: string
  readonly password: string
}

/** Makes the first administrator when the token is right and unused, and nobody exists yet. */
export const makeFirstAdministrator = async (
  { db, clock, requestId }: { readonly db: Databases; readonly clock: Clock; readonly requestId: string },
  form: FirstAdministrator,
): Promise<Result<string>> => {
  const passwordHash = await hashPassword(form.password)
  const now = clock.now().toISOString()
  return whenFree(() =>
    db.write.transaction().execute(async (tx) => {
      const used = await tx
        .updateTable('setupTokens')
        .set({ usedAt: now })
        .where('tokenHash', '=', hashOf(form.token.trim()))
        .where('usedAt', 'is', null)
        .executeTakeFirst()
      if (used.numUpdatedRows !== 1n || (await hasUsers(tx))) return refuse('wrong-token')
      const id = newId()
      await tx
        .insertInto('users')
        .values({
          id,
          login: form.login.toLowerCase(),
          name: form.name,
          role: 'administrator',
          institutionId: null,
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
          createdAt: now,
          version: 1,
        })
        .execute()
      await appendAudit(tx, {
        at: now,
        actor: { userId: id, role: 'administrator' },
        deed: 'setup',
        outcome: 'done',
        subject: { type: 'user', id },
        requestId,
        details: {},
      })
      return ok(id)
    }),
  )
}
