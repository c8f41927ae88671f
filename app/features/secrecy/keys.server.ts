/** Looks at the start whether the keys of the file are the ones that sealed what lies in the database. */
import type { Databases } from '#db/client.server'
import { noteBound } from '~/features/psychology/notes.server'
import type { Clock } from '~/platform/clock.server'
import { whenFree } from '~/platform/patience.server'
import { type KeyFault, type MasterKeys, Unfit, markOf, rewrap } from '~/platform/seal.server'

/** A key that no mark tells of yet: it is the right one when it opens a note sealed under its name, or there is none. */
const opensItsNotes = async (db: Databases, id: string, key: Buffer): Promise<boolean> => {
  const note = await db.read
    .selectFrom('psychologyNotes')
    .select(['id', 'sessionId', 'authorId', 'version', 'kind', 'createdAt', 'keyId', 'wrappedKey'])
    .where('keyId', '=', id)
    .where('erasedAt', 'is', null)
    .orderBy('id')
    .executeTakeFirst()
  if (!note) return true
  try {
    rewrap({ current: id, byId: new Map([[id, key]]) }, note, noteBound(note))
    return true
  } catch (error) {
    if (error instanceof Unfit) return false
    throw error
  }
}

const remember = (db: Databases, clock: Clock, marks: readonly { keyId: string; mark: string }[]) =>
  whenFree(() =>
    db.write
      .insertInto('masterKeyMarks')
      .values(marks.map((each) => ({ ...each, seenAt: clock.now().toISOString() })))
      .onConflict((conflict) => conflict.column('keyId').doNothing())
      .execute(),
  )

/**
 * The keys that may be used. A key under a known name with other bytes is left out and called `differs`, one that was
 * used before and is not in the file is `not-in-file`; what they sealed stays locked, the rest works.
 */
export const checkKeys = async (db: Databases, clock: Clock, keys: MasterKeys): Promise<MasterKeys> => {
  const rows = await db.read.selectFrom('masterKeyMarks').select(['keyId', 'mark']).execute()
  const marks = new Map(rows.map(({ keyId, mark }) => [keyId, mark]))
  const faults = new Map<string, KeyFault>()
  const byId = new Map<string, Buffer>()
  const fresh: { keyId: string; mark: string }[] = []
  for (const [keyId, key] of keys.byId) {
    const known = marks.get(keyId)
    const isRight = known === undefined ? await opensItsNotes(db, keyId, key) : known === markOf(key)
    if (isRight) byId.set(keyId, key)
    else faults.set(keyId, 'differs')
    if (isRight && known === undefined) fresh.push({ keyId, mark: markOf(key) })
  }
  for (const keyId of marks.keys()) if (!keys.byId.has(keyId)) faults.set(keyId, keys.fault ?? 'not-in-file')
  if (fresh.length > 0) await remember(db, clock, fresh)
  return { ...keys, byId, faults }
}
