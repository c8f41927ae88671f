/** The standing order of an institution: files that differ in nothing but named fields may be imported unseen. Off by default. */
import type { Kysely } from 'kysely'
import type { Databases } from '#db/client.server'
import type { Database } from '#db/schema'
import { type Changes, type StandingField, isCovered, standingFields } from '~/domain/imports/differences'
import { ok } from '~/domain/result'
import { appendAudit } from '~/platform/audit.server'
import type { Clock } from '~/platform/clock.server'
import { command } from '~/platform/command.server'
import { newId } from '~/platform/ids.server'
import { whenFree } from '~/platform/patience.server'
import type { MasterKeys } from '~/platform/seal.server'
import { callerOf, findUserById } from './command-line.server'
import { runStep } from './jobs.server'
import { commit } from './run.server'

export type StandingOrder = { readonly fields: readonly StandingField[]; readonly userId: string }

const keyOf = (institutionId: string): string => `import-order:${institutionId}`

/** Null: switched off. */
export const findStandingOrder = async (
  db: Kysely<Database>,
  institutionId: string,
): Promise<StandingOrder | null> => {
  const row = await db
    .selectFrom('settings')
    .select('value')
    .where('key', '=', keyOf(institutionId))
    .executeTakeFirst()
  if (!row) return null
  const order = JSON.parse(row.value) as StandingOrder
  const fields = standingFields.filter((field) => order.fields.includes(field))
  return fields.length > 0 ? { ...order, fields } : null
}

/** Names the fields, in the name of the one who gives the order; no field switches it off. */
export const giveStandingOrder = command('import.order', async (work, fields: readonly StandingField[]) => {
  const { tx, actor } = work
  const institutionId = actor.institutionId ?? ''
  work.permit({ institutionId })
  const value = JSON.stringify({ fields, userId: actor.userId } satisfies StandingOrder)
  await tx
    .insertInto('settings')
    .values({ key: keyOf(institutionId), value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
  work.about({ type: 'institution', id: institutionId, institutionId, details: { fields } })
  return ok(null)
})

const hasOnly = async (
  db: Kysely<Database>,
  importId: string,
  fields: readonly string[],
): Promise<boolean> => {
  const rows = await db
    .selectFrom('importRows')
    .select('changes')
    .where('importId', '=', importId)
    .where('outcome', '=', 'updated')
    .execute()
  return rows.every(({ changes }) => changes !== null && isCovered(JSON.parse(changes) as Changes, fields))
}

type Parts = { readonly db: Databases; readonly clock: Clock; readonly keys: MasterKeys }

/**
 * Imports a checked file where the institution ordered so: it adds nobody, has no bad or doubtful row, and changes
 * only the named fields. It happens in the name of the one who gave the order, who must still hold the office.
 */
export const applyStandingOrder = async ({ db, clock, keys }: Parts, importId: string): Promise<boolean> => {
  const row = await db.read.selectFrom('imports').selectAll().where('id', '=', importId).executeTakeFirst()
  if (!row || row.institutionId === null || row.state !== 'checked') return false
  if (row.bad + row.warned + row.created > 0 || row.updated === 0) return false
  const order = await findStandingOrder(db.read, row.institutionId)
  const user = order ? await findUserById(db, order.userId) : undefined
  if (!order || !user || user.institutionId !== row.institutionId) return false
  if (!(await hasOnly(db.read, importId, order.fields))) return false
  const result = await commit(
    callerOf(db, user, clock, keys),
    row,
    { goodOnly: false, version: row.version },
    runStep,
  ).catch(() => null)
  if (!result?.ok) return false
  await whenFree(() =>
    db.write.transaction().execute((tx) =>
      appendAudit(tx, {
        at: clock.now().toISOString(),
        actor: 'system',
        deed: 'import.by-order',
        outcome: 'done',
        subject: { type: 'import', id: importId },
        institutionId: row.institutionId,
        requestId: newId(),
        details: { fields: order.fields },
      }),
    ),
  )
  return true
}
