/** A psychologist's own phrases: sealed, seen and used by nobody else. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { type Result, ok, refuse } from '~/domain/result'
import { command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import type { Translate } from '~/platform/i18n'
import { reachable } from '~/platform/scope.server'
import type { MasterKeys } from '~/platform/seal.server'
import { dropTexts, openOwnTexts, sealTexts, wordsOf } from './texts.server'

/** More phrases than this are no longer quicker than typing. */
const mostSnippets = 40

export type Snippet = { readonly id: string; readonly title: string; readonly words: string }

/** The reader's own phrases, the oldest first; where one does not open, why. */
export const listSnippets = async (
  db: Kysely<Database>,
  actor: Actor,
  keys: MasterKeys,
  t: Translate,
): Promise<Snippet[]> => {
  const rows = await db
    .selectFrom('psychologySnippets')
    .select('id')
    .where(reachable(actor, 'snippet.keep', { author: 'authorId' }))
    .orderBy('id')
    .limit(mostSnippets)
    .execute()
  const texts = await openOwnTexts(
    db,
    actor,
    keys,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id }) => ({
    id,
    title: wordsOf(texts.get(id), 'title', t) ?? '',
    words: wordsOf(texts.get(id), 'words', t) ?? '',
  }))
}

/** Keeps a phrase. Refused: `too-many-snippets` ({limit}). */
export const keepSnippet = command(
  'snippet.keep',
  async (work, parts: { readonly title: string; readonly words: string }): Promise<Result<string>> => {
    const authorId = work.actor.userId
    work.permit({ authorId })
    const id = work.newId()
    work.about({ type: 'snippet', id })
    const { count } = await work.tx
      .selectFrom('psychologySnippets')
      .select((eb) => eb.fn.countAll().as('count'))
      .where('authorId', '=', authorId)
      .executeTakeFirstOrThrow()
    if (Number(count) >= mostSnippets) return refuse('too-many-snippets', { values: { limit: mostSnippets } })
    await work.tx
      .insertInto('psychologySnippets')
      .values({ id, authorId, createdAt: work.now, version: 1 })
      .execute()
    await sealTexts(work.tx, work.keys, { ownerId: id, authorId, now: work.now, parts })
    return ok(id)
  },
)

/** Throws a phrase away; nothing of it can be opened afterwards. */
export const dropSnippet = command('snippet.keep', async (work, id: string): Promise<Result<string>> => {
  const snippet = await work.tx
    .selectFrom('psychologySnippets')
    .select('authorId')
    .where('id', '=', id)
    .executeTakeFirst()
  work.permit({ authorId: snippet?.authorId ?? null })
  if (!snippet) throw notFound()
  work.about({ type: 'snippet', id })
  await dropTexts(work.tx, id)
  await work.tx.deleteFrom('psychologySnippets').where('id', '=', id).execute()
  return ok(id)
})
