/** The list of runs, ready to show. */
import { mayEver } from '~/domain/access/policy'
import type { At } from '~/platform/guard.server'
import { looksLikeId } from '~/platform/ids.server'
import { type RunListRow, listRuns } from './queries.server'
import { optionsOf, scopeOf } from './stored.server'
import { institutionNames, scopeWords, stateWord } from './telling.server'

const institutionsIn = (rows: readonly Pick<RunListRow, 'scope'>[]): string[] =>
  rows.map(scopeOf).flatMap(({ kind, among }) => (kind === 'institutions' ? among : []))

const isProved = ({ options, total, bound }: RunListRow): boolean =>
  Number(bound) === Number(total) && optionsOf({ options }) !== null

const lineOf = (row: RunListRow, names: ReadonlyMap<string, string>, at: At) => {
  const { t, format } = at
  const isFinished = row.state === 'finished'
  return {
    id: row.id,
    to: `/allocation/${row.id}`,
    scope: scopeWords(scopeOf(row), names, at),
    note: [format.instant(row.createdAt), row.startedBy ?? ''].filter(Boolean).join(' · '),
    objective: t(`allocation:objective.${optionsOf(row).objective}`),
    state: stateWord(row.state, at),
    placed: isFinished
      ? t('allocation:placed-of', { placed: format.number(row.placed), places: format.number(row.places) })
      : '',
    proof: isFinished ? t(isProved(row) ? 'allocation:proof.short' : 'allocation:proof.short-bound') : '',
  }
}

/** What the list's loader returns. */
export const listPage = async (at: At) => {
  const after = at.url.searchParams.get('after')
  const { rows, next } = await listRuns(at.db, at.actor, after && looksLikeId(after) ? after : null)
  const names = await institutionNames(at.db, institutionsIn(rows), at)
  return {
    title: at.t('allocation:title'),
    rows: rows.map((row) => lineOf(row, names, at)),
    mayRun: mayEver(at.actor, 'allocation.run'),
    nextTo: next ? `/allocation?after=${next}` : null,
    firstTo: after ? '/allocation' : null,
  }
}

export type RunLine = Awaited<ReturnType<typeof listPage>>['rows'][number]
