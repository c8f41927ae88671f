/** Rotation of master keys: the key of every secret is wrapped anew under the current one, a few rows at a time. */
import type { Kysely, Transaction } from 'kysely'
import type { Databases } from '#db/client.server'
import type { Database } from '#db/schema'
import { sealedWordsBound } from '~/features/appeals/texts.server'
import { fileBound, labelBound } from '~/features/attachments/store.server'
import { noteBound } from '~/features/psychology/notes.server'
import { textBound } from '~/features/psychology/texts.server'
import { appendAudit } from '~/platform/audit.server'
import type { Clock } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'
import { whenFree } from '~/platform/patience.server'
import { KeysLocked, type MasterKeys, type Sealed, Unfit, currentKey, rewrap } from '~/platform/seal.server'
import { boundTo } from '~/platform/sealed-texts.server'
import { riskBound, supervisionBound } from './bounds'

/** How many secrets were wrapped anew, could not be opened (changed outside), or whose old key is not there. */
export type Rotated = { readonly rewrapped: number; readonly changed: number; readonly locked: number }

type Outcome = 'rewrapped' | 'changed' | 'locked' | 'current'
type Row = { readonly id: string }

/** One kind of sealed rows: reads some after an id, in the order of ids, and wraps one anew. */
type Shelf<R extends Row = Row> = {
  readonly name: string
  readonly read: (db: Kysely<Database>, after: string, current: string, limit: number) => Promise<R[]>
  readonly turn: (tx: Transaction<Database>, keys: MasterKeys, row: R) => Promise<Outcome>
}

const attempt = async (work: () => Promise<Outcome>): Promise<Outcome> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Unfit) return 'changed'
    if (error instanceof KeysLocked) return 'locked'
    throw error
  }
}

/** A sealed text that lies as JSON in a column; undefined when it is under the current key already. */
const turnText = (keys: MasterKeys, json: string | null, bound: string): string | undefined => {
  if (json === null) return undefined
  const sealed = JSON.parse(json) as Sealed
  if (sealed.keyId === keys.current) return undefined
  return JSON.stringify({ ...sealed, ...rewrap(keys, sealed, bound) })
}

const changes = <T extends Record<string, string | undefined>>(texts: T) =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)) as Partial<
    Record<keyof T, string>
  >

const shelf = <R extends Row>(each: Shelf<R>): Shelf => each as unknown as Shelf

const notes = shelf({
  name: 'notes',
  read: (db, after, current, limit) =>
    db
      .selectFrom('psychologyNotes')
      .select(['id', 'sessionId', 'authorId', 'version', 'kind', 'createdAt', 'keyId', 'wrappedKey'])
      .where('id', '>', after)
      .where('keyId', '!=', current)
      .where('erasedAt', 'is', null)
      .orderBy('id')
      .limit(limit)
      .execute(),
  turn: async (tx, keys, row) => {
    // Erased meanwhile, it stays erased: only a row with the same wrapped key is changed.
    await tx
      .updateTable('psychologyNotes')
      .set(rewrap(keys, row, noteBound(row)))
      .where('id', '=', row.id)
      .where('wrappedKey', '=', row.wrappedKey)
      .execute()
    return 'rewrapped'
  },
})

const texts = shelf({
  name: 'texts beside the notes',
  read: (db, after, current, limit) =>
    db
      .selectFrom('psychologyTexts')
      .select(['id', 'ownerId', 'part', 'authorId', 'keyId', 'wrappedKey'])
      .where('id', '>', after)
      .where('keyId', '!=', current)
      .orderBy('id')
      .limit(limit)
      .execute(),
  turn: async (tx, keys, row) => {
    await tx
      .updateTable('psychologyTexts')
      .set(rewrap(keys, row, textBound(row)))
      .where('id', '=', row.id)
      .where('wrappedKey', '=', row.wrappedKey)
      .execute()
    return 'rewrapped'
  },
})

const sealedTexts = shelf({
  name: 'results, requests and handovers',
  read: (db, after, current, limit) =>
    db
      .selectFrom('sealedTexts')
      .select(['id', 'subjectType', 'subjectId', 'part', 'keyId', 'wrappedKey'])
      .where('id', '>', after)
      .where('keyId', '!=', current)
      .orderBy('id')
      .limit(limit)
      .execute(),
  turn: async (tx, keys, row) => {
    await tx
      .updateTable('sealedTexts')
      .set(rewrap(keys, row, boundTo(row)))
      .where('id', '=', row.id)
      .where('wrappedKey', '=', row.wrappedKey)
      .execute()
    return 'rewrapped'
  },
})

const attachments = shelf({
  name: 'attachments',
  read: (db, after, _current, limit) =>
    db
      .selectFrom('attachments')
      .select(['id', 'keyId', 'wrappedKey', 'label'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .execute(),
  turn: async (tx, keys, row) => {
    const label = turnText(keys, row.label, labelBound(row.id))
    const key = row.keyId === keys.current ? {} : rewrap(keys, row, fileBound(row.id))
    const set = { ...key, ...changes({ label }) }
    if (Object.keys(set).length === 0) return 'current'
    await tx.updateTable('attachments').set(set).where('id', '=', row.id).execute()
    return 'rewrapped'
  },
})

const appeals = shelf({
  name: 'appeals',
  read: (db, after, _current, limit) =>
    db
      .selectFrom('appeals')
      .select(['id', 'text', 'answer'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .execute(),
  turn: async (tx, keys, { id, text, answer }) => {
    const set = changes({
      text: turnText(keys, text, sealedWordsBound(id, 'text')),
      answer: turnText(keys, answer, sealedWordsBound(id, 'answer')),
    })
    if (Object.keys(set).length === 0) return 'current'
    await tx.updateTable('appeals').set(set).where('id', '=', id).execute()
    return 'rewrapped'
  },
})

const supervisions = shelf({
  name: 'supervisions',
  read: (db, after, _current, limit) =>
    db
      .selectFrom('supervisions')
      .select(['id', 'question', 'review'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .execute(),
  turn: async (tx, keys, { id, question, review }) => {
    const set = changes({
      question: turnText(keys, question, supervisionBound(id, 'question')),
      review: turnText(keys, review, supervisionBound(id, 'review')),
    })
    if (Object.keys(set).length === 0) return 'current'
    await tx.updateTable('supervisions').set(set).where('id', '=', id).execute()
    return 'rewrapped'
  },
})

const riskCards = shelf({
  name: 'risk cards',
  read: (db, after, _current, limit) =>
    db
      .selectFrom('riskCards')
      .select(['id', 'personId', 'warning', 'measures'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .execute(),
  turn: async (tx, keys, { id, personId, warning, measures }) => {
    const set = changes({
      warning: turnText(keys, warning, riskBound(id, personId, 'warning')),
      measures: turnText(keys, measures, riskBound(id, personId, 'measures')),
    })
    if (Object.keys(set).length === 0) return 'current'
    await tx.updateTable('riskCards').set(set).where('id', '=', id).execute()
    return 'rewrapped'
  },
})

/** Every place where secrets lie; a new one joins here, or its secrets stay under the old key. */
const shelves: readonly Shelf[] = [notes, texts, sealedTexts, attachments, appeals, supervisions, riskCards]

const tell = (db: Databases, clock: Clock, requestId: string, details: Record<string, unknown>) =>
  whenFree(() =>
    db.write.transaction().execute((tx) =>
      appendAudit(tx, {
        at: clock.now().toISOString(),
        actor: 'system',
        deed: 'keys.rotate',
        outcome: 'done',
        subject: { type: 'service', id: 'keys' },
        requestId,
        details,
      }),
    ),
  )

const turnShelf = async (db: Databases, keys: MasterKeys, each: Shelf, perStep: number): Promise<Rotated> => {
  const count = { rewrapped: 0, changed: 0, locked: 0, current: 0 }
  for (let after = ''; ;) {
    const rows = await each.read(db.read, after, keys.current, perStep)
    const last = rows.at(-1)
    if (!last) return { rewrapped: count.rewrapped, changed: count.changed, locked: count.locked }
    const outcomes = await whenFree(() =>
      db.write.transaction().execute(async (tx) => {
        const done: Outcome[] = []
        for (const row of rows) done.push(await attempt(() => each.turn(tx, keys, row)))
        return done
      }),
    )
    for (const outcome of outcomes) count[outcome] += 1
    after = last.id
    await new Promise((go) => setImmediate(go))
  }
}

/**
 * Wraps every secret's key under the current master key, in transactions of `perStep` rows. Stopped halfway, it goes on
 * where it was when it is started again. Gives the counts of each shelf; the audit chain keeps them too.
 */
export const rotateKeys = async (
  db: Databases,
  clock: Clock,
  keys: MasterKeys,
  perStep = 200,
): Promise<Readonly<Record<string, Rotated>>> => {
  currentKey(keys)
  const requestId = newId()
  await tell(db, clock, requestId, { step: 'begun', to: keys.current })
  const counts: Record<string, Rotated> = {}
  for (const each of shelves) counts[each.name] = await turnShelf(db, keys, each, perStep)
  await tell(db, clock, requestId, { step: 'ended', to: keys.current, counts })
  return counts
}
