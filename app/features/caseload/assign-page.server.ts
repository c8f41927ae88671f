/** The list from which people are ticked for a worker, and the preview of what an assignment would do. */
import { type Day } from '~/domain/calendar/day'
import { loadsAfter } from '~/domain/caseload/even-out'
import { nameOf, timingWords } from '~/features/plans/wording.server'
import type { At } from '~/platform/guard.server'
import { looksLikeId, newId } from '~/platform/ids.server'
import { type WantedMove, mostMoves, writeMove } from './forms'
import {
  type CaseFilter,
  casesPerPage,
  casesQuery,
  countCases,
  findCursor,
  loadsOf,
  namedCases,
  namesOf,
  workersOf,
} from './queries.server'

const terms = ['30', '90', '365'] as const
const onlys = ['overdue', 'with-plan', 'no-plan'] as const

const idIn = (text: string | null): string | null => (text !== null && looksLikeId(text) ? text : null)

/** A social worker takes only whom nobody has, so only those are shown. */
export const caseFilterIn = ({ url, actor }: Pick<At, 'url' | 'actor'>): CaseFilter => {
  const { searchParams } = url
  const worker = searchParams.get('worker')
  const term = terms.find((each) => each === searchParams.get('term'))
  return {
    worker: actor.role === 'social-worker' || worker === 'none' ? 'none' : idIn(worker),
    term: term ? Number(term) : null,
    only: onlys.find((each) => each === searchParams.get('only')) ?? null,
    detachmentId: idIn(searchParams.get('detachment')),
  }
}

const pathOf = (filter: CaseFilter, after?: string): string => {
  const search = new URLSearchParams()
  if (filter.worker) search.set('worker', filter.worker)
  if (filter.term) search.set('term', String(filter.term))
  if (filter.only) search.set('only', filter.only)
  if (filter.detachmentId) search.set('detachment', filter.detachmentId)
  if (after) search.set('after', after)
  const text = search.toString()
  return text === '' ? '/caseload/assign' : `/caseload/assign?${text}`
}

type Named = { readonly id: string; readonly name: string }

const filterRows = (filter: CaseFilter, workers: readonly Named[], { t, actor }: At) => {
  const toggled = <K extends keyof CaseFilter>(key: K, value: CaseFilter[K], label: string) => ({
    to: pathOf({ ...filter, [key]: filter[key] === value ? null : value }),
    label,
    current: filter[key] === value,
  })
  const whose = [
    toggled('worker', 'none', t('caseload:filter.none')),
    ...workers.map(({ id, name }) => toggled('worker', id, name)),
  ]
  return [
    ...(actor.role === 'social-worker'
      ? []
      : [{ key: 'worker', label: t('caseload:filter.worker'), chips: whose }]),
    {
      key: 'term',
      label: t('caseload:filter.term'),
      chips: terms.map((days) =>
        toggled('term', Number(days), t('people:filter.days', { count: Number(days) })),
      ),
    },
    {
      key: 'only',
      label: t('caseload:filter.only'),
      chips: onlys.map((code) => toggled('only', code, t(`caseload:only.${code}`))),
    },
  ]
}

const dueBadge = (due: Day | null, at: At) =>
  due === null
    ? null
    : { text: timingWords(due, at), tone: due < at.today ? ('bad' as const) : ('plain' as const) }

/** What the page shows before anything is ticked. */
export const assignPageOf = async (at: At) => {
  const { db, actor, t, format, today, url } = at
  const filter = caseFilterIn(at)
  const workers = await workersOf(db, actor.institutionId ?? '')
  const after = await findCursor(db, actor, idIn(url.searchParams.get('after')))
  const found = await casesQuery(db, actor, filter, today, { after, limit: casesPerPage }).execute()
  const rows = found.slice(0, casesPerPage)
  const total = await countCases(db, actor, filter, today)
  const last = rows.at(-1)
  const choices =
    actor.role === 'social-worker' ? workers.filter((each) => each.id === actor.userId) : workers
  return {
    title: t(actor.role === 'social-worker' ? 'caseload:take.title' : 'caseload:assign.title'),
    isTaking: actor.role === 'social-worker',
    filters: filterRows(filter, workers, at),
    here: pathOf(filter),
    total: format.number(Math.min(total, mostMoves)),
    mayTakeAll: total > rows.length,
    workers: choices
      .map(({ id, name }) => ({ value: id, label: name }))
      .toSorted((one, other) => format.compare(one.label, other.label)),
    nextTo: found.length > casesPerPage && last ? pathOf(filter, last.id) : null,
    rows: rows.map((row) => ({
      id: row.id,
      name: nameOf(row),
      to: `/people/${row.id}`,
      note: [
        row.detachment ? t('plans:list.detachment', { number: row.detachment }) : '',
        row.endOfTerm ? t('plans:list.until', { day: format.day(row.endOfTerm) }) : '',
      ]
        .filter((each) => each !== '')
        .join(' · '),
      worker: row.workerName ?? t('caseload:nobody'),
      state: row.state ? t(`plan-rules:state.${row.state}`) : '–',
      due: dueBadge(row.nextDueOn, at),
    })),
  }
}

export type AssignPage = Awaited<ReturnType<typeof assignPageOf>>

/** The ids of those ticked, or of everyone whom the list's filter leaves, as many as one deed takes. */
export const chosenPeople = async (
  at: At,
  ticked: readonly string[],
  everyone: boolean,
): Promise<string[]> => {
  if (!everyone) return [...new Set(ticked)]
  const found = await casesQuery(at.db, at.actor, caseFilterIn(at), at.today, {
    after: undefined,
    limit: mostMoves,
  }).execute()
  return found.slice(0, mostMoves).map((each) => each.id)
}

/** Moves of the chosen people to one worker; who is with that worker already stays out of it. */
export const movesTo = async (at: At, ids: readonly string[], to: string): Promise<WantedMove[]> =>
  (await namedCases(at.db, at.actor, ids))
    .filter((each) => each.caseWorkerId !== to)
    .map((each) => ({ personId: each.id, from: each.caseWorkerId, to }))

/** What some moves would do: who goes where, and everybody's numbers before and after. */
export const previewOf = async (at: At, moves: readonly WantedMove[]) => {
  const { db, actor, t, format } = at
  const institutionId = actor.institutionId ?? ''
  const people = new Map(
    (
      await namedCases(
        db,
        actor,
        moves.map((each) => each.personId),
      )
    ).map((each) => [each.id, nameOf(each)]),
  )
  const workers = await workersOf(db, institutionId)
  const loads = await loadsOf(db, institutionId)
  const before = new Map(
    workers.map(({ id }) => [id, Number(loads.find((each) => each.caseWorkerId === id)?.count ?? 0)]),
  )
  const after = loadsAfter(before, moves)
  const others = await namesOf(db, [...new Set(moves.flatMap((each) => each.from ?? []))])
  const names = new Map([...others, ...workers].map((each) => [each.id, each.name]))
  const nameOfWorker = (id: string | null): string =>
    id === null ? t('caseload:nobody') : (names.get(id) ?? t('caseload:gone'))
  return {
    once: newId(),
    count: moves.length,
    moves: moves.map((each) => ({
      key: each.personId,
      value: writeMove(each),
      name: people.get(each.personId) ?? '',
      from: nameOfWorker(each.from),
      to: nameOfWorker(each.to),
    })),
    workers: workers
      .map(({ id, name }) => ({ id, name, was: before.get(id) ?? 0, will: after.get(id) ?? 0 }))
      .toSorted((one, other) => format.compare(one.name, other.name))
      .map(({ id, name, was, will }) => ({
        id,
        name,
        before: format.number(was),
        after: format.number(will),
        change: was === will ? '' : `${will > was ? '+' : '−'}${format.number(Math.abs(will - was))}`,
        bars: { was, will },
      })),
  }
}

export type Preview = Awaited<ReturnType<typeof previewOf>>
