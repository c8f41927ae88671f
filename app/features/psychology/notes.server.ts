/**
 * The sealed notes, and the only place where they are opened. Nothing but psychology and secrecy reads this file: the
 * first lets an author read, the second knows the few others who may.
 */
import type { Kysely, Transaction } from 'kysely'
import type { Database } from '#db/schema'
import type { PsychologyNotesTable } from '#db/schema/psychology'
import type { Actor } from '~/domain/access/roles'
import { newId } from '~/platform/ids.server'
import { reachable } from '~/platform/scope.server'
import { KeysLocked, type KeyFault, type MasterKeys, Unfit, seal, unseal } from '~/platform/seal.server'

export type NoteKind = 'text' | 'amendment'

type Place = Pick<PsychologyNotesTable, 'id' | 'sessionId' | 'authorId' | 'version' | 'kind' | 'createdAt'>

/** Binds the sealed text to its row: copied into another row, or with another date, it no longer opens. */
export const noteBound = ({ id, sessionId, authorId, version, kind, createdAt }: Place): string =>
  kind === null
    ? ['note', id, sessionId, authorId, version].join('|')
    : ['note', id, sessionId, authorId, version, kind, createdAt].join('|')

/** Adds a version of a session's note; earlier versions stay. An amendment stands beside the text, a text replaces it. */
export const sealNote = async (
  tx: Transaction<Database>,
  keys: MasterKeys,
  note: {
    readonly sessionId: string
    readonly authorId: string
    readonly text: string
    readonly now: string
    readonly kind?: NoteKind
  },
): Promise<void> => {
  const last = await tx
    .selectFrom('psychologyNotes')
    .select((eb) => eb.fn.max('version').as('version'))
    .where('sessionId', '=', note.sessionId)
    .executeTakeFirst()
  const session = await tx
    .selectFrom('psychologySessions')
    .select('sealedVersions')
    .where('id', '=', note.sessionId)
    .executeTakeFirst()
  const place = {
    id: newId(),
    sessionId: note.sessionId,
    authorId: note.authorId,
    // Never the number of a version that was sealed before, even where somebody took that one away.
    version: Math.max(last?.version ?? 0, session?.sealedVersions ?? 0) + 1,
    kind: note.kind ?? 'text',
    createdAt: note.now,
  }
  await tx
    .insertInto('psychologyNotes')
    .values({ ...place, ...seal(keys, note.text, noteBound(place)), erasedAt: null, erasedBy: null })
    .execute()
  await tx
    .updateTable('psychologySessions')
    .set({ sealedVersions: place.version })
    .where('id', '=', note.sessionId)
    .execute()
}

/**
 * How a version stands: open; locked, since its key is not there; changed outside of the product; missing from its row
 * of versions; or erased. Only an open one has a text.
 */
export type NoteState = 'open' | 'locked' | 'changed' | 'missing' | 'erased'

export type OpenNote = {
  readonly version: number
  readonly text: string
  readonly createdAt: string
  readonly kind: NoteKind
  /** Who wrote it; '' where it is missing. */
  readonly authorId: string
  readonly state: NoteState
  readonly why?: KeyFault
}

type Opened = Pick<OpenNote, 'text' | 'state' | 'why'>

const opened = (keys: MasterKeys, row: PsychologyNotesTable): Opened => {
  if (row.erasedAt !== null) return { text: '', state: 'erased' }
  try {
    return { text: unseal(keys, row, noteBound(row)), state: 'open' }
  } catch (error) {
    if (error instanceof KeysLocked) return { text: '', state: 'locked', why: error.why }
    if (error instanceof Unfit) return { text: '', state: 'changed' }
    throw error
  }
}

/** Versions count from one to what the session says was sealed, without a gap: where one is gone, someone took it away. */
const withGaps = (notes: readonly OpenNote[], sealed: number): OpenNote[] => {
  const byVersion = new Map(notes.map((note) => [note.version, note]))
  const last = Math.max(sealed, ...byVersion.keys())
  return Array.from({ length: last }, (_, at) => {
    const version = last - at
    const gone: OpenNote = { version, text: '', createdAt: '', kind: 'text', authorId: '', state: 'missing' }
    return byVersion.get(version) ?? gone
  })
}

const openAll = (keys: MasterKeys, rows: readonly PsychologyNotesTable[], sealed: number): OpenNote[] =>
  withGaps(
    rows.map((row) => ({
      version: row.version,
      createdAt: row.createdAt,
      authorId: row.authorId,
      // What was written before notes had lives: the first version is the text, the others were added to it.
      kind: row.kind ?? (row.version === 1 ? 'text' : 'amendment'),
      ...opened(keys, row),
    })),
    sealed,
  )

/** A session's count of sealed versions, before the reader's scope is asked. */
const sealedOf = (db: Kysely<Database>, sessionId: string) =>
  db.selectFrom('psychologySessions as s').select('s.sealedVersions').where('s.id', '=', sessionId)

const versionsOf = (db: Kysely<Database>, sessionId: string) =>
  db
    .selectFrom('psychologyNotes as n')
    .innerJoin('psychologySessions as s', 's.id', 'n.sessionId')
    .selectAll('n')
    .where('n.sessionId', '=', sessionId)
    .orderBy('n.version', 'desc')

/**
 * Additions of a substitute stand with the author's own text. Without a text of this author there are none: a session put
 * under another name in the database opens nothing.
 */
const ofAuthor = (notes: readonly OpenNote[], authorId: string): OpenNote[] => {
  const isOwn = (note: OpenNote): boolean => note.authorId === authorId || note.state === 'missing'
  const hasText = notes.some(
    (note) => note.authorId === authorId && note.kind === 'text' && note.state !== 'changed',
  )
  return hasText ? [...notes] : notes.filter(isOwn)
}

/** The note of a session of one's own, newest version first; empty for everyone else. */
export const listOwnNotes = async (
  db: Kysely<Database>,
  actor: Actor,
  keys: MasterKeys,
  sessionId: string,
): Promise<OpenNote[]> => {
  const own = reachable(actor, 'note.read', { author: 's.psychologistId' })
  const rows = await versionsOf(db, sessionId).where(own).execute()
  const session = await sealedOf(db, sessionId).where(own).executeTakeFirst()
  return ofAuthor(openAll(keys, rows, session?.sealedVersions ?? 0), actor.userId)
}

/** So many texts are tried for one that opens: those whose key is missing or that were changed are passed over. */
const mostTried = 20

/** The latest text that the actor wrote about a person and that still opens; additions, erased and locked ones are passed over. */
export const findLastOwnText = async (
  db: Kysely<Database>,
  actor: Actor,
  keys: MasterKeys,
  personId: string,
): Promise<string | null> => {
  const rows = await db
    .selectFrom('psychologyNotes as n')
    .innerJoin('psychologySessions as s', 's.id', 'n.sessionId')
    .selectAll('n')
    .where('s.personId', '=', personId)
    .where(reachable(actor, 'note.read', { author: 's.psychologistId' }))
    .where('n.authorId', '=', actor.userId)
    .where('n.erasedAt', 'is', null)
    .where((eb) =>
      eb.or([eb('n.kind', '=', 'text'), eb.and([eb('n.kind', 'is', null), eb('n.version', '=', 1)])]),
    )
    .orderBy('s.heldOn', 'desc')
    .orderBy('s.id', 'desc')
    .orderBy('n.version', 'desc')
    .limit(mostTried)
    .execute()
  for (const row of rows) {
    const { state, text } = opened(keys, row)
    if (state === 'open') return text
  }
  return null
}

/** Without a scope of its own: for secrecy, which has just found the written leave of this reader for this session of this author. */
export const unscopedNotesOf = async (
  db: Kysely<Database>,
  keys: MasterKeys,
  { sessionId, authorId }: { readonly sessionId: string; readonly authorId: string },
): Promise<OpenNote[]> => {
  const rows = await versionsOf(db, sessionId).where('s.psychologistId', '=', authorId).execute()
  const session = await sealedOf(db, sessionId).where('s.psychologistId', '=', authorId).executeTakeFirst()
  return ofAuthor(openAll(keys, rows, session?.sealedVersions ?? 0), authorId)
}
