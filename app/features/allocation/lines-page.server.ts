/** The lines of a run, ready to show: filtered, a page at a time, each with what has come between. */
import { type Effect, effects } from '~/domain/allocation/effects'
import { hasLapsed } from '~/domain/allocation/line'
import { reachOf } from '~/domain/access/policy'
import { fullName } from '~/domain/people/names'
import { type NamedOpening, namedOpenings } from '~/features/matching/reading.server'
import type { At } from '~/platform/guard.server'
import { looksLikeId } from '~/platform/ids.server'
import { type LinesAsked, linesPath } from './lines-path'
import { type LineNow, linesNow } from './meanwhile.server'
import {
  type LineFilter,
  type LineRow,
  type Run,
  type ShownState,
  getRun,
  linePageQuery,
  pageSize,
} from './queries.server'
import { institutionName, institutionNames } from './telling.server'

export const shownStates = ['proposed', 'accepted', 'declined', 'lapsed'] as const

const idIn = (value: string | null): string | null => (value !== null && looksLikeId(value) ? value : null)

/** Reads the address; what is strange counts as not asked. */
export const readLineFilter = (search: URLSearchParams): LineFilter => ({
  state: shownStates.find((each) => each === search.get('state')) ?? null,
  effect: effects.find((each) => each === search.get('effect')) ?? null,
  institutionId: idIn(search.get('institution')),
  openingId: idIn(search.get('opening')),
  after: Math.max(0, Math.trunc(Number(search.get('after')) || 0)),
})

export const askedBy = (filter: LineFilter): LinesAsked => ({
  state: filter.state,
  effect: filter.effect,
  institution: filter.institutionId,
  opening: filter.openingId,
})

const effectTones = {
  new: 'good',
  better: 'good',
  same: 'plain',
  worse: 'warn',
  'left-out': 'warn',
} as const satisfies Record<Effect, string>

export const stateOfLine = (row: Pick<LineRow, 'state' | 'kind'>, run: Run, at: At) => {
  if (row.kind === 'left-out') return null
  const state: ShownState = hasLapsed({ state: row.state, lapsesOn: run.lapsesOn }, at.today)
    ? 'lapsed'
    : row.state
  const tone = { proposed: 'info', accepted: 'good', declined: 'plain', lapsed: 'plain' } as const
  return { tone: tone[state], text: at.t(`allocation:line-state.${state}`) }
}

export const effectWord = ({ effect }: Pick<LineRow, 'effect'>, { t }: At) => ({
  tone: effectTones[effect],
  text: t(`allocation:effect.${effect}`),
})

export const openingWords = (opening: NamedOpening | undefined, { t }: At) => ({
  title: opening?.title ?? t('allocation:opening-gone'),
  note: opening ? [opening.siteName, opening.organisation].filter(Boolean).join(' · ') : '',
})

export const personName = (row: Pick<LineRow, 'surname' | 'givenName' | 'patronymic'>): string =>
  fullName({ surname: row.surname, given: row.givenName, patronymic: row.patronymic })

type Around = {
  readonly run: Run
  readonly now: ReadonlyMap<string, LineNow>
  readonly openings: ReadonlyMap<string, NamedOpening>
}

const lineOf = (row: LineRow, { run, now, openings }: Around, at: At) => {
  const opening = openingWords(openings.get(row.openingId), at)
  return {
    id: row.id,
    to: `/allocation/${row.runId}/lines/${row.id}`,
    name: personName(row),
    institution: institutionName(row, at),
    opening: opening.title,
    openingNote: opening.note,
    isPlace: row.kind === 'place',
    points: at.t('matching:explanation.total', { total: row.points }),
    unknowns: row.unknowns > 0 ? at.t('matching:explanation.unknowns', { count: row.unknowns }) : '',
    effect: effectWord(row, at),
    state: stateOfLine(row, run, at),
    turns: (now.get(row.id)?.turns ?? []).map((turn) => at.t(`allocation:turn.${turn}`)),
  }
}

const chipsOf = (run: Run, filter: LineFilter, { t }: At) => {
  const asked = askedBy(filter)
  return [
    {
      key: 'state',
      label: t('allocation:filter.state'),
      chips: [null, ...shownStates].map((state) => ({
        to: linesPath(run.id, { ...asked, state }),
        label: state ? t(`allocation:answers.${state}`) : t('common:all'),
        current: filter.state === state,
      })),
    },
    {
      key: 'effect',
      label: t('allocation:filter.effect'),
      chips: [null, ...effects].map((effect) => ({
        to: linesPath(run.id, { ...asked, effect }),
        label: effect ? t(`allocation:effect.${effect}`) : t('common:all'),
        current: filter.effect === effect,
      })),
    },
  ]
}

/** Institutions among the run's lines, for who may read more than one's own. */
const institutionsOf = async (run: Run, at: At) => {
  if (reachOf(at.actor, 'allocation.read') !== 'all') return []
  const rows = await at.db
    .selectFrom('allocationLines')
    .select('institutionId')
    .distinct()
    .where('runId', '=', run.id)
    .where('institutionId', 'is not', null)
    .execute()
  const names = await institutionNames(
    at.db,
    rows.flatMap(({ institutionId }) => institutionId ?? []),
    at,
  )
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => at.format.compare(one.label, other.label))
}

/** What the page's loader returns. */
export const linesPage = async (at: At) => {
  const run = await getRun(at.db, at.actor, at.params.runId ?? '')
  const filter = readLineFilter(at.url.searchParams)
  const day = { lapsesOn: run.lapsesOn, today: at.today }
  const found =
    run.state === 'finished' ? await linePageQuery(at.db, at.actor, run.id, filter, day).execute() : []
  const rows = found.slice(0, pageSize)
  const ids = [...rows.map(({ openingId }) => openingId), ...(filter.openingId ? [filter.openingId] : [])]
  const [now, openings, institutions] = await Promise.all([
    linesNow(at.db, rows, at.desk.clock.now()),
    namedOpenings(at.db, at.actor, [...new Set(ids)]),
    institutionsOf(run, at),
  ])
  const asked = askedBy(filter)
  const chosen = filter.openingId ? openings.get(filter.openingId) : undefined
  return {
    title: at.t('allocation:lines.title'),
    runTo: `/allocation/${run.id}`,
    opening: chosen ? { title: chosen.title, clearTo: linesPath(run.id, { ...asked, opening: null }) } : null,
    filters: chipsOf(run, filter, at),
    institutions,
    filter,
    rows: rows.map((row) => lineOf(row, { run, now, openings }, at)),
    files: (['xlsx', 'csv'] as const).map((as) => ({
      to: `${linesPath(run.id, asked, 'file')}${Object.values(asked).some(Boolean) ? '&' : '?'}as=${as}`,
      text: as.toUpperCase(),
    })),
    nextTo: found.length > pageSize ? linesPath(run.id, { ...asked, after: rows.at(-1)?.number ?? 0 }) : null,
    firstTo: filter.after > 0 ? linesPath(run.id, asked) : null,
  }
}

export type LineItem = Awaited<ReturnType<typeof linesPage>>['rows'][number]
