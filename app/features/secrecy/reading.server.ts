/** A note as a reader sees it: the text, what was added to it, what edits changed; and the alarm when it was changed outside. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { OpenNote } from '~/features/psychology/notes.server'
import type { Fault } from '~/features/psychology/texts.server'
import { type Piece, wordChanges } from '~/domain/secrecy/word-changes'
import { appendAudit } from '~/platform/audit.server'
import type { Caller } from '~/platform/caller.server'
import type { Format } from '~/platform/format.server'
import { whenFree } from '~/platform/patience.server'
import { keepEvent, knownOccasions } from './events.server'

export type ReadPart = {
  readonly version: number
  readonly at: string
  readonly state: OpenNote['state']
  readonly why: string | null
  readonly text: string
  /** The name of whoever added it in the author's place. */
  readonly by: string | null
}

export type ReadChange = { readonly version: number; readonly at: string; readonly pieces: readonly Piece[] }

export type Reading = {
  readonly text: ReadPart | null
  readonly additions: readonly ReadPart[]
  /** What each edit changed in the version before it, newest first. */
  readonly changes: readonly ReadChange[]
}

/** Names of those who added to a note in its author's place. */
export const substitutesIn = async (
  db: Kysely<Database>,
  notes: readonly OpenNote[],
  authorId: string,
): Promise<ReadonlyMap<string, string>> => {
  const others = [...new Set(notes.map((note) => note.authorId))].filter((id) => id !== authorId && id !== '')
  if (others.length === 0) return new Map()
  const rows = await db.selectFrom('users').select(['id', 'name']).where('id', 'in', others).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** `notes` as they come from the safe, newest first; `others`: see `substitutesIn`. */
export const readingOf = (
  notes: readonly OpenNote[],
  format: Format,
  others: ReadonlyMap<string, string> = new Map(),
): Reading => {
  const part = ({ version, createdAt, state, why, text, authorId }: OpenNote): ReadPart => ({
    by: others.get(authorId) ?? null,
    version,
    at: createdAt === '' ? '' : format.instant(createdAt),
    state,
    why: why ?? null,
    text,
  })
  const texts = notes.filter(({ kind }) => kind === 'text')
  // A newest version that was taken away does not hide what was written before it.
  const last = texts.find(({ state }) => state !== 'missing') ?? texts[0]
  const changes = texts.slice(0, -1).flatMap((note, at) => {
    const before = texts[at + 1]
    if (!before || before.state !== 'open' || note.state !== 'open') return []
    return [{ ...part(note), pieces: wordChanges(before.text, note.text) }]
  })
  // A version that is missing is told of beside the text: somebody took it away.
  const missing = texts.filter(
    (note) => note !== last && (note.state === 'missing' || note.state === 'changed'),
  )
  const additions = notes.filter(({ kind }) => kind === 'amendment').reverse()
  return { text: last ? part(last) : null, additions: [...missing, ...additions].map(part), changes }
}

type Subject = {
  readonly id: string
  readonly personId: string
  readonly institutionId: string | null
}

type Text = { readonly owner: string; readonly part: string; readonly fault: Fault | null }

/**
 * A version of a note, or a text beside it, that somebody changed or took away in the database is written into the chain and
 * told to the monitors, once each. A missing key is no change and is told to nobody.
 */
export const tellOfChanged = async (
  caller: Caller,
  session: Subject,
  notes: readonly Pick<OpenNote, 'version' | 'state'>[],
  texts: readonly Text[] = [],
): Promise<void> => {
  const found = notes.filter(({ state }) => state === 'changed' || state === 'missing')
  const parts = texts.filter(({ fault }) => fault === 'changed' || fault === 'missing')
  const occasions = [
    ...found.map(({ version }) => `${session.id} ${version}`),
    ...parts.map(({ owner, part }) => `${owner} ${part}`),
  ]
  if (occasions.length === 0) return
  const known = await knownOccasions(caller.db.read, 'changed', occasions)
  const fresh = occasions.filter((each) => !known.has(each))
  if (fresh.length === 0) return
  const at = caller.clock.now().toISOString()
  const { institutionId } = session
  await whenFree(() =>
    caller.db.write.transaction().execute(async (tx) => {
      for (const occasion of fresh) await keepEvent(tx, { kind: 'changed', institutionId, at, occasion })
      await appendAudit(tx, {
        at,
        actor: caller.actor,
        deed: 'note.changed-outside',
        outcome: 'refused',
        subject: { type: 'session', id: session.id },
        personId: session.personId,
        institutionId,
        requestId: caller.requestId,
        details: {
          versions: found.map(({ version }) => version),
          parts: parts.map(({ part }) => part),
        },
      })
    }),
  )
}
