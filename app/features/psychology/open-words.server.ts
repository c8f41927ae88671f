/** Seals plans for next time and goals of groups that were written before they had a sealed part of their own. */
import type { Transaction } from 'kysely'
import type { Databases } from '#db/client.server'
import type { Database } from '#db/schema'
import { appendAudit } from '~/platform/audit.server'
import type { Clock } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'
import { whenFree } from '~/platform/patience.server'
import { type MasterKeys, KeysLocked } from '~/platform/seal.server'
import { sealTexts } from './texts.server'

const perStep = 200

type Open = { readonly id: string; readonly authorId: string; readonly text: string | null }

/** A place where such words lay open: what still lies there, and the emptying of one row, which says whether it was the first. */
type Place = {
  readonly part: 'plan' | 'goal'
  readonly open: (db: Databases) => Promise<Open[]>
  readonly empty: (tx: Transaction<Database>, id: string) => Promise<boolean>
}

const plans: Place = {
  part: 'plan',
  open: (db) =>
    db.read
      .selectFrom('psychologySessions')
      .select(['id', 'psychologistId as authorId', 'nextPlan as text'])
      .where('nextPlan', 'is not', null)
      .orderBy('id')
      .limit(perStep)
      .execute(),
  empty: async (tx, id) => {
    const emptied = await tx
      .updateTable('psychologySessions')
      .set({ nextPlan: null })
      .where('id', '=', id)
      .where('nextPlan', 'is not', null)
      .executeTakeFirst()
    return emptied.numUpdatedRows === 1n
  },
}

const goals: Place = {
  part: 'goal',
  open: (db) =>
    db.read
      .selectFrom('psychologyGroups')
      .select(['id', 'psychologistId as authorId', 'goal as text'])
      .where('goal', 'is not', null)
      .orderBy('id')
      .limit(perStep)
      .execute(),
  empty: async (tx, id) => {
    const emptied = await tx
      .updateTable('psychologyGroups')
      .set({ goal: null })
      .where('id', '=', id)
      .where('goal', 'is not', null)
      .executeTakeFirst()
    return emptied.numUpdatedRows === 1n
  },
}

/** Words are emptied by whoever seals them: of two servers that start at once the second finds nothing left. */
const sealSome = (
  db: Databases,
  clock: Clock,
  keys: MasterKeys,
  { part, empty }: Place,
  rows: readonly Open[],
) =>
  db.write.transaction().execute(async (tx) => {
    const now = clock.now().toISOString()
    let sealed = 0
    for (const { id, authorId, text } of rows) {
      if (!(await empty(tx, id))) continue
      await sealTexts(tx, keys, { ownerId: id, authorId, now, parts: { [part]: text } })
      sealed += 1
    }
    await appendAudit(tx, {
      at: now,
      actor: 'system',
      deed: 'note.sealed',
      outcome: 'done',
      subject: { type: 'service', id: 'notes' },
      requestId: newId(),
      details: { part, sealed },
    })
    return sealed
  })

/** Seals what still lies open, some rows at a time; does nothing while the keys are locked. Gives how many. */
export const sealOpenWords = async (
  db: Databases,
  clock: Clock,
  keys: MasterKeys,
): Promise<{ readonly sealed: number }> => {
  let sealed = 0
  try {
    for (const place of [plans, goals])
      for (let rows = await place.open(db); rows.length > 0; rows = await place.open(db)) {
        const step = rows
        sealed += await whenFree(() => sealSome(db, clock, keys, place, step))
        await new Promise((go) => setImmediate(go))
      }
  } catch (error) {
    if (!(error instanceof KeysLocked)) throw error
  }
  return { sealed }
}
