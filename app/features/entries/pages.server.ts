/** What the pages of the queue show: the list, one entry, and the look before ticking several. */
import { mayEver } from '~/domain/access/policy'
import { type EntryKind, entryKinds, ruleOf } from '~/domain/entries/kinds'
import type { At } from '~/platform/guard.server'
import { looksLikeId } from '~/platform/ids.server'
import type { FilterRow } from '~/ui/filters'
import { mostAtOnce } from './forms'
import {
  type EntryFilter,
  countEntries,
  entriesQuery,
  getEntry,
  listChosen,
  listMarks,
  pageSize,
  shows,
} from './queries.server'
import { tellEntry } from './telling.server'

const cursorIn = (text: string | null): EntryFilter['after'] => {
  const [key = '', id = ''] = (text ?? '').split('_')
  return /^[\dT:.Z-]{10,24}$/.test(key) && looksLikeId(id) ? { key, id } : null
}

const filterIn = (search: URLSearchParams): EntryFilter => ({
  show: shows.find((each) => each === search.get('show')) ?? 'open',
  kind: entryKinds.find((each) => each === search.get('kind')) ?? null,
  after: cursorIn(search.get('after')),
})

const pathOf = ({ show, kind }: EntryFilter, after?: string): string => {
  const search = new URLSearchParams({ show, ...(kind ? { kind } : {}), ...(after ? { after } : {}) })
  return `/entries?${search.toString()}`
}

const filterRows = async (filter: EntryFilter, at: At): Promise<readonly FilterRow[]> => {
  const { t, format } = at
  const counts = await countEntries(at.db, at.actor, at.today)
  const figures = { open: counts.open, overdue: counts.overdue, soon: counts.soon, done: null }
  return [
    {
      key: 'show',
      label: t('entries:filter.show'),
      chips: shows.map((show) => ({
        to: pathOf({ ...filter, show }),
        label: t(`entries:show.${show}`),
        current: filter.show === show,
        ...(figures[show] === null ? {} : { count: format.number(Number(figures[show])) }),
      })),
    },
    {
      key: 'kind',
      label: t('entries:filter.kind'),
      chips: entryKinds.map((kind) => ({
        to: pathOf({ ...filter, kind: filter.kind === kind ? null : kind }),
        label: t(`entries:kind.${kind}`),
        current: filter.kind === kind,
      })),
    },
  ]
}

export const entriesPage = async (at: At) => {
  const { db, actor, today, t, url } = at
  const filter = filterIn(url.searchParams)
  const found = await entriesQuery(db, actor, filter, today).execute()
  const rows = found.slice(0, pageSize)
  const last = rows.at(-1)
  const key = filter.show === 'done' ? last?.doneAt : last?.dueKey
  return {
    title: t('entries:title'),
    filters: await filterRows(filter, at),
    rows: rows.map((row) => tellEntry(row, at)),
    isDone: filter.show === 'done',
    mayTick: mayEver(actor, 'entry.tick') && filter.show !== 'done',
    firstTo: filter.after ? pathOf(filter) : null,
    nextTo: found.length > pageSize && last ? pathOf(filter, `${key}_${last.id}`) : null,
  }
}

export type EntriesPage = Awaited<ReturnType<typeof entriesPage>>

export const entryPage = async (at: At) => {
  const { db, actor, t, format, params } = at
  const row = await getEntry(db, actor, params.entryId ?? '')
  const rule = ruleOf(row.kind as EntryKind)
  const marks = await listMarks(db, row.id)
  const told = tellEntry(row, at)
  return {
    ...told,
    title: `${told.kind}: ${told.name}`,
    personTo: `/people/${row.personId}`,
    basis: rule.cites
      .map(({ act, place }) => t(`law:cite.${act}`, { act: t(`law:actShort.${act}`), place }))
      .join('; '),
    clock:
      rule.clock === null
        ? t('entries:clock.none')
        : t(`entries:clock.${rule.clock.unit}`, { count: rule.clock.on(at.today) }),
    isContract: rule.runsFrom === 'contract' && row.dueOn === null,
    correctsTo: row.correctsId ? `/entries/${row.correctsId}` : null,
    state: row.state,
    mayTick: mayEver(actor, 'entry.tick') && row.state === 'open',
    mayUntick: mayEver(actor, 'entry.tick') && row.state === 'done',
    marks: marks.map(({ id, mark, reason, at: when, by }) => ({
      id,
      title: t(`entries:mark.${mark}`),
      meta: `${format.instant(when)} · ${by ?? '–'}`,
      reason,
    })),
  }
}

/** Those that were chosen on the list and still wait. */
export const tickPage = async (at: At) => {
  const { db, actor, t, url } = at
  const ids = url.searchParams.getAll('entry').filter(looksLikeId).slice(0, mostAtOnce)
  const rows = await listChosen(db, actor, ids)
  return {
    title: t('entries:tick.title', { count: rows.length }),
    rows: rows.map((row) => tellEntry(row, at)),
    gone: ids.length - rows.length,
  }
}

export type EntryPage = Awaited<ReturnType<typeof entryPage>>
