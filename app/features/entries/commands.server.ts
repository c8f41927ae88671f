/** Deeds on the queue: what was entered in the system of record is ticked off, and a slip taken back. */
import { addDays } from '~/domain/calendar/day'
import { untickDays } from '~/domain/entries/kinds'
import { ok, refuse } from '~/domain/result'
import { dayAt } from '~/platform/clock.server'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'

export type Chosen = { readonly id: string; readonly version: number }

const mark = (work: Work, entryId: string, kind: 'ticked' | 'unticked', reason: string | null) =>
  work.tx
    .insertInto('entryMarks')
    .values({ id: work.newId(), entryId, mark: kind, reason, byUserId: work.actor.userId, at: work.now })
    .execute()

const loadChosen = async (work: Work, chosen: readonly Chosen[]) => {
  const rows = await work.tx
    .selectFrom('systemEntries')
    .select(['id', 'personId', 'institutionId', 'kind', 'state', 'version'])
    .where(
      'id',
      'in',
      chosen.map(({ id }) => id),
    )
    .execute()
  for (const { institutionId } of rows) work.permit({ institutionId })
  return rows
}

/**
 * Says that these were entered there: all of them or none. Refusals: nothing-chosen, changed-since (one was corrected,
 * ticked or is gone since the page was made).
 */
export const tickEntries = command('entry.tick', async (work, chosen: readonly Chosen[]) => {
  if (chosen.length === 0) return refuse('nothing-chosen')
  const rows = await loadChosen(work, chosen)
  const [first] = rows
  if (!first) throw notFound()
  const versions = new Map(chosen.map(({ id, version }) => [id, version]))
  const changed = rows.filter((row) => row.state !== 'open' || row.version !== versions.get(row.id))
  const count = changed.length + versions.size - rows.length
  const { institutionId } = first
  const personId = versions.size === 1 ? first.personId : null
  const about = { type: 'entry', id: first.id, personId, institutionId } as const
  work.about(about)
  if (count > 0) return refuse('changed-since', { values: { count } })
  await work.tx
    .updateTable('systemEntries')
    .set((eb) => ({
      state: 'done',
      openKey: null,
      doneBy: work.actor.userId,
      doneAt: work.now,
      version: eb('version', '+', 1),
    }))
    .where('id', 'in', [...versions.keys()])
    .execute()
  for (const { id } of rows) await mark(work, id, 'ticked', null)
  work.about({
    ...about,
    details: { count: rows.length, entries: rows.map(({ id, kind }) => `${kind} ${id}`) },
  })
  return ok(rows.length)
})

/** Takes a tick back with its reason. Refusals: errors:stale, not-done, too-late, newer-waits. */
export const untickEntry = command(
  'entry.tick',
  async (work, id: string, { reason, version }: { readonly reason: string; readonly version: number }) => {
    const row = await work.tx.selectFrom('systemEntries').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) throw notFound()
    const { institutionId, personId, kind, subject } = row
    work.permit({ institutionId })
    work.about({ type: 'entry', id, personId, institutionId, details: { kind } })
    if (row.version !== version) return refuse('errors:stale')
    if (row.state !== 'done' || row.doneAt === null) return refuse('not-done')
    if (addDays(dayAt(new Date(row.doneAt)), untickDays) < work.today)
      return refuse('too-late', { values: { count: untickDays } })
    const openKey = `${personId} ${kind} ${subject}`
    const newer = await work.tx
      .selectFrom('systemEntries')
      .select('id')
      .where('openKey', '=', openKey)
      .executeTakeFirst()
    if (newer) return refuse('newer-waits')
    await work.tx
      .updateTable('systemEntries')
      .set({ state: 'open', openKey, doneBy: null, doneAt: null, version: version + 1 })
      .where('id', '=', id)
      .execute()
    await mark(work, id, 'unticked', reason)
    return ok(id)
  },
)
