/** Seals plans for next time that were written before they had a sealed part of their own. */
import type { Databases } from '#db/client.server'
import { appendAudit } from '~/platform/audit.server'
import type { Clock } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'
import { whenFree } from '~/platform/patience.server'
import { type MasterKeys, KeysLocked } from '~/platform/seal.server'
import { sealTexts } from './texts.server'

const perStep = 200

type OpenPlan = { readonly id: string; readonly authorId: string; readonly plan: string | null }

const openPlans = (db: Databases): Promise<OpenPlan[]> =>
  db.read
    .selectFrom('psychologySessions')
    .select(['id', 'psychologistId as authorId', 'nextPlan as plan'])
    .where('nextPlan', 'is not', null)
    .orderBy('id')
    .limit(perStep)
    .execute()

/** A plan is emptied by whoever seals it: of two servers that start at once the second finds nothing left. */
const sealSome = (db: Databases, clock: Clock, keys: MasterKeys, rows: readonly OpenPlan[]) =>
  db.write.transaction().execute(async (tx) => {
    const now = clock.now().toISOString()
    let sealed = 0
    for (const { id, authorId, plan } of rows) {
      const emptied = await tx
        .updateTable('psychologySessions')
        .set({ nextPlan: null })
        .where('id', '=', id)
        .where('nextPlan', 'is not', null)
        .executeTakeFirst()
      if (emptied.numUpdatedRows !== 1n) continue
      await sealTexts(tx, keys, { ownerId: id, authorId, now, parts: { plan } })
      sealed += 1
    }
    await appendAudit(tx, {
      at: now,
      actor: 'system',
      deed: 'note.sealed',
      outcome: 'done',
      subject: { type: 'service', id: 'notes' },
      requestId: newId(),
      details: { sealed },
    })
    return sealed
  })

/** Seals what still lies open, some rows at a time; does nothing while the keys are locked. Gives how many. */
export const sealOpenPlans = async (
  db: Databases,
  clock: Clock,
  keys: MasterKeys,
): Promise<{ readonly sealed: number }> => {
  let sealed = 0
  try {
    for (let rows = await openPlans(db); rows.length > 0; rows = await openPlans(db)) {
      const step = rows
      sealed += await whenFree(() => sealSome(db, clock, keys, step))
      await new Promise((go) => setImmediate(go))
    }
  } catch (error) {
    if (!(error instanceof KeysLocked)) throw error
  }
  return { sealed }
}
