/** The catalogue of methods: what may be chosen, and how headquarters keeps it. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Language } from '#locales/index'
import type { Actor } from '~/domain/access/roles'
import { type Result, ok, refuse } from '~/domain/result'
import { command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'
import type { methodForm, newMethodForm } from './forms'
import type * as v from 'valibot'

type Named = {
  readonly nameKk: string | null
  readonly nameRu: string | null
  readonly nameEn: string | null
}

/** The method's name in a language; null when the row names none. */
export const methodName = ({ nameKk, nameRu, nameEn }: Named, language: Language): string | null =>
  ({ kk: nameKk, ru: nameRu, en: nameEn })[language]

/** Every method, approved or not, by its key. */
export const listMethods = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('psychologyMethods')
    .selectAll()
    .where(reachable(actor, 'method.list', {}))
    .orderBy('key')
    .execute()

export const getMethod = async (db: Kysely<Database>, actor: Actor, id: string) => {
  const method = await db
    .selectFrom('psychologyMethods')
    .selectAll()
    .where('id', '=', id)
    .where(reachable(actor, 'method.manage', {}))
    .executeTakeFirst()
  if (!method) throw notFound()
  return method
}

/** What a form offers: approved methods, sorted as the language sorts. */
export const methodOptions = async (
  db: Kysely<Database>,
  actor: Actor,
  language: Language,
  compare: (a: string, b: string) => number,
) =>
  (await listMethods(db, actor))
    .filter(({ state }) => state === 'approved')
    .map((each) => ({ value: each.key, label: methodName(each, language) ?? each.key }))
    .toSorted((one, other) => compare(one.label, other.label))

/** Adds a method. Refused: `method-key-taken`. Gives its id. */
export const addMethod = command(
  'method.manage',
  async (work, form: v.InferOutput<typeof newMethodForm>): Promise<Result<string>> => {
    work.permit({})
    const id = work.newId()
    work.about({ type: 'psychology-method', id, details: { key: form.key, state: form.state } })
    const taken = await work.tx
      .selectFrom('psychologyMethods')
      .select('id')
      .where('key', '=', form.key)
      .executeTakeFirst()
    if (taken) return refuse('method-key-taken')
    const made = { id, changedBy: work.actor.userId, changedAt: work.now, version: 1 }
    await work.tx
      .insertInto('psychologyMethods')
      .values({ ...form, ...made })
      .execute()
    return ok(id)
  },
)

/** Changes names, source, licence or state. Refused: `errors:stale`. */
export const changeMethod = command(
  'method.manage',
  async (
    work,
    id: string,
    { version, ...form }: v.InferOutput<typeof methodForm>,
  ): Promise<Result<string>> => {
    const before = await work.tx
      .selectFrom('psychologyMethods')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    work.permit({})
    if (!before) throw notFound()
    work.about({
      type: 'psychology-method',
      id,
      details: { key: before.key, before: before.state, after: form.state },
    })
    const saved = await work.tx
      .updateTable('psychologyMethods')
      .set({ ...form, changedBy: work.actor.userId, changedAt: work.now, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    return saved.numUpdatedRows === 1n ? ok(id) : refuse('errors:stale')
  },
)
