/** What the page of one import shows, by where the import stands. */
import { fieldsOf, missingFields } from '~/domain/imports/fields'
import { type At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { findChangedSince } from './changed-since.server'
import { type ImportRow, cellsOf, headingsOf, mappingOf } from './import-rows.server'
import { rowsDone } from './jobs.server'
import { getImport, listRows, pageSize } from './queries.server'
import { tellField, tellRow, tellState } from './telling.server'

const underWay = (state: ImportRow['state']): boolean =>
  ['reading', 'checking', 'committing', 'undoing'].includes(state)

const progress = (row: ImportRow, { t, format }: At) => {
  if (!underWay(row.state)) return null
  const done = Math.min(row.rows, rowsDone(row.id) ?? 0)
  const words = t('imports:progress', { done: format.number(done), rows: format.number(row.rows) })
  return { done, rows: Math.max(1, row.rows), words, step: t(`imports:state.${row.state}`) }
}

const columns = (row: ImportRow, at: At, samples: readonly (readonly string[])[]) => {
  const mapping = mappingOf(row)
  return headingsOf(row).map((heading, column) => ({
    name: `column-${column}`,
    heading: heading || at.t('imports:column.nameless', { number: column + 1 }),
    sample:
      samples
        .map((cells) => cells[column] ?? '')
        .find(Boolean)
        ?.slice(0, 60) ?? '',
    field: mapping[String(column)] ?? '',
  }))
}

const figures = (row: ImportRow, { format }: At) => ({
  rows: format.number(row.rows),
  good: format.number(row.good),
  bad: format.number(row.bad),
  warned: format.number(row.warned),
  created: format.number(row.created),
  updated: format.number(row.updated),
  unchanged: format.number(row.unchanged),
})

const asNumber = (text: string | null): number => (text !== null && /^\d{1,7}$/.test(text) ? Number(text) : 0)

const badRows = async (row: ImportRow, at: At) => {
  const found = await listRows(at.db, row.id, {
    bad: true,
    after: asNumber(at.url.searchParams.get('after')),
  })
  const rows = found.slice(0, pageSize).map((each) => tellRow(at, row, each))
  return { rows, nextTo: found.length > pageSize ? `?after=${rows.at(-1)?.row ?? 0}#bad` : null }
}

/** Good rows that a person should look at; for listings this is the account of what could not be read. */
const warnedRows = async (row: ImportRow, at: At) => {
  if (row.warned === 0 || row.state === 'undone') return []
  const found = await listRows(at.db, row.id, { bad: false, warned: true, limit: pageSize })
  return found.map((each) => tellRow(at, row, each))
}

const blocked = async (row: ImportRow, at: At) => {
  if (row.failure !== 'worked-with-since') return []
  const found = await findChangedSince(at.db, row)
  return found.map(({ id, name, reason }) => ({
    to: row.kind === 'people' ? `/people/${id}` : `/openings/${id}`,
    name,
    reason: at.t(`imports:changed.${reason}`),
  }))
}

export const importPage = async (at: At) => {
  const row = await getImport(at.db, at.actor, at.params.importId ?? '')
  const firstRows = await listRows(at.db, row.id, { bad: false, limit: 5 })
  const first = firstRows.map((each) => tellRow(at, row, each))
  const bad = await badRows(row, at)
  const samples = firstRows.map(cellsOf)
  const isBeforehand = row.state === 'read' || row.state === 'checked'
  return {
    title: row.fileName,
    id: row.id,
    kind: row.kind,
    about: at.t('imports:about', {
      kind: at.t(`imports:kind.${row.kind}`),
      when: at.format.instant(row.createdAt),
    }),
    state: row.state,
    stateWord: tellState(at, row.state),
    failure: row.failure === null ? null : at.t(`imports:failure.${row.failure}`),
    blocked: await blocked(row, at),
    progress: progress(row, at),
    counts: figures(row, at),
    hasBad: row.bad > 0,
    badCount: row.bad,
    goodCount: row.good,
    isMapped: missingFields(row.kind, mappingOf(row)).length === 0,
    columns: isBeforehand ? columns(row, at, samples) : [],
    fields: fieldsOf[row.kind].map((field) => ({ value: field, label: tellField(at, row.kind, field) })),
    headings: headingsOf(row).slice(0, 6),
    first: row.state === 'checked' ? first : [],
    warned: await warnedRows(row, at),
    bad,
    mayDiscard: isBeforehand || row.state === 'failed',
    version: row.version,
    once: newId(),
  }
}

export type ImportPage = Awaited<ReturnType<typeof importPage>>
