/** Deeds on the measures to choose from: a change is a new revision, and plans keep the one they took. */
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import type { CatalogueRow } from './catalogue.server'
import { type EntryWords, dueIn } from './catalogue-forms'

const tell = (work: Work, id: string, institutionId: string | null, details: object): void =>
  work.about({ type: 'catalogue-measure', id, institutionId, details: { ...details } })

const columnsOf = (
  words: EntryWords,
): Result<Omit<EntryWords, 'dueCode'> & Pick<CatalogueRow, 'dueCode'>> => {
  const due = dueIn(words)
  if (!due.ok) return due
  const { by, ...rest } = due.value
  return ok({
    ...words,
    dueBy: by,
    dueCode: 'code' in rest ? rest.code : null,
    dueDays: 'days' in rest ? rest.days : null,
  })
}

/**
 * Adds a measure: for the whole service where headquarters does it, else for the actor's own institution. Gives the
 * row's id. Refused: `code-missing`, `days-missing`.
 */
export const addCatalogueMeasure = command(
  'catalogue.manage',
  async (work, words: EntryWords): Promise<Result<string>> => {
    const { institutionId } = work.actor
    work.permit({ institutionId })
    const id = work.newId()
    const key = `own-${id.slice(-12)}`
    tell(work, id, institutionId, { key, added: words })
    const columns = columnsOf(words)
    if (!columns.ok) return columns
    const made = { createdBy: work.actor.userId, createdAt: work.now }
    await work.tx
      .insertInto('catalogueMeasures')
      .values({ id, key, revision: 1, currentKey: key, institutionId, ...columns.value, ...made })
      .execute()
    return ok(id)
  },
)

/** The revision in use, loaded for a deed. Refused: `errors:stale` where a newer one took its place. */
const loadCurrent = async (work: Work, id: string): Promise<Result<CatalogueRow>> => {
  const row = await work.tx
    .selectFrom('catalogueMeasures')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound()
  work.permit({ institutionId: row.institutionId })
  tell(work, id, row.institutionId, { key: row.key })
  return row.currentKey === null ? refuse('errors:stale') : ok(row)
}

const setAside = ({ tx }: Work, id: string, retiredOn: CatalogueRow['retiredOn']) =>
  tx.updateTable('catalogueMeasures').set({ currentKey: null, retiredOn }).where('id', '=', id).execute()

/** Changes a measure from now on; gives the id of the new revision. Refused: `errors:stale`, `code-missing`, `days-missing`. */
export const reviseCatalogueMeasure = command(
  'catalogue.manage',
  async (work, id: string, words: EntryWords): Promise<Result<string>> => {
    const loaded = await loadCurrent(work, id)
    if (!loaded.ok) return loaded
    const columns = columnsOf(words)
    if (!columns.ok) return columns
    const { key, revision, institutionId } = loaded.value
    await setAside(work, id, null)
    const next = work.newId()
    await work.tx
      .insertInto('catalogueMeasures')
      .values({
        id: next,
        key,
        revision: revision + 1,
        currentKey: key,
        institutionId,
        ...columns.value,
        createdBy: work.actor.userId,
        createdAt: work.now,
      })
      .execute()
    tell(work, next, institutionId, { key, revision: revision + 1, after: words })
    return ok(next)
  },
)

/** Takes a measure out of use; plans that hold it keep it. Refused: `errors:stale`. */
export const retireCatalogueMeasure = command(
  'catalogue.manage',
  async (work, id: string): Promise<Result<string>> => {
    const loaded = await loadCurrent(work, id)
    if (!loaded.ok) return loaded
    await setAside(work, id, work.today)
    tell(work, id, loaded.value.institutionId, { key: loaded.value.key, retired: work.today })
    return ok(id)
  },
)
