/** Caseloads as a head of institution, a social worker or headquarters sees them. */
import { mayEver, reachOf } from '~/domain/access/policy'
import { planStates } from '~/domain/plans/plan'
import type { At } from '~/platform/guard.server'
import { looksLikeId } from '~/platform/ids.server'
import {
  figuresByInstitution,
  figuresByWorker,
  institutionsWithin,
  namesOf,
  plansByWorker,
  waitingByWorker,
  workersOf,
} from './queries.server'

type Figures = {
  readonly people: number
  readonly overdue: number
  readonly soon: number
  readonly near: number
  readonly far: number
}

const nothing: Figures = { people: 0, overdue: 0, soon: 0, near: 0, far: 0 }

/** PostgreSQL counts in texts. */
const numbers = (row: Figures): Figures => ({
  people: Number(row.people),
  overdue: Number(row.overdue),
  soon: Number(row.soon),
  near: Number(row.near),
  far: Number(row.far),
})

/** What a bar is made of: red what is overdue, amber what is due in a week, the rest. */
const bar = ({ people, overdue, soon }: Figures) => ({ overdue, soon, rest: people - overdue - soon })

const written = ({ format }: At, { people, overdue, soon, near, far }: Figures) => ({
  people: format.number(people),
  overdue: format.number(overdue),
  soon: format.number(soon),
  near: format.number(near),
  far: format.number(far),
})

const stagesOf = (
  rows: readonly { readonly caseWorkerId: string | null; readonly state: string; readonly count: number }[],
  workerId: string | null,
  { t, format }: At,
): string =>
  planStates
    .map((state) => ({
      state,
      row: rows.find((each) => each.caseWorkerId === workerId && each.state === state),
    }))
    .filter(({ row }) => row !== undefined)
    .map(({ state, row }) => `${t(`plan-rules:state.${state}`)}: ${format.number(Number(row?.count ?? 0))}`)
    .join(' · ')

type Placed = { readonly id: string | null; readonly name: string; readonly gone: boolean }

/** Workers in the order of their names, then who left people behind, then "nobody". */
const rowsInOrder = async (at: At, institutionId: string, found: readonly (string | null)[]) => {
  const { db, t, format } = at
  const here = (await workersOf(db, institutionId)).toSorted((one, other) =>
    format.compare(one.name, other.name),
  )
  const known = new Set(here.map((each) => each.id))
  const gone = await namesOf(db, found.filter((id) => id !== null && !known.has(id)).map(String))
  return [
    ...here.map((each): Placed => ({ ...each, gone: false })),
    ...gone.map((each): Placed => ({ ...each, gone: true })),
    ...(found.includes(null) ? [{ id: null, name: t('caseload:nobody'), gone: false }] : []),
  ]
}

const linksOf = (at: At, id: string | null) => {
  const worker = id ?? 'none'
  return {
    people: mayEver(at.actor, 'caseload.assign') ? `/caseload/assign?worker=${worker}` : null,
    overdue: `/plans?whose=${worker}&only=overdue`,
    soon: `/plans?whose=${worker}&only=due`,
    waiting: `/plans?whose=${worker}&only=waiting`,
  }
}

/** The figures of one institution by worker. */
const institutionLoads = async (at: At, institutionId: string) => {
  const { db, actor, today, format, t } = at
  const figures = await figuresByWorker(db, actor, institutionId, today).execute()
  const plans = await plansByWorker(db, actor, institutionId).execute()
  const waiting = await waitingByWorker(db, actor, institutionId).execute()
  const rows = await rowsInOrder(
    at,
    institutionId,
    figures.map((each) => each.caseWorkerId),
  )
  return rows.map(({ id, name, gone }) => {
    const found = figures.find((each) => each.caseWorkerId === id)
    const own = found ? numbers(found) : nothing
    return {
      key: id ?? 'none',
      name,
      note: gone ? t('caseload:gone') : id === actor.userId ? t('caseload:you') : '',
      isWarned: gone || id === null,
      stages: stagesOf(plans, id, at),
      ...written(at, own),
      waiting: format.number(Number(waiting.find((each) => each.caseWorkerId === id)?.count ?? 0)),
      bar: bar(own),
      links: linksOf(at, id),
    }
  })
}

/** The same by institution, for a reader of many. */
const countryLoads = async (at: At) => {
  const { db, actor, today, format, language } = at
  const institutions = await institutionsWithin(db, actor)
  const figures = await figuresByInstitution(db, actor, today).execute()
  return institutions.map((institution) => {
    const found = figures.find((each) => each.institutionId === institution.id)
    const own = found ? numbers(found) : nothing
    return {
      key: institution.id,
      name: language === 'kk' ? institution.nameKk : institution.nameRu,
      to: `/caseload?institution=${institution.id}`,
      unassigned: format.number(Number(found?.unassigned ?? 0)),
      ...written(at, own),
      bar: bar(own),
    }
  })
}

/** Everything the page of caseloads shows. */
export const loadPageOf = async (at: At) => {
  const { actor, url, t, db } = at
  const isCountry = reachOf(actor, 'caseload.read') === 'all'
  const asked = url.searchParams.get('institution') ?? ''
  const chosen = looksLikeId(asked) ? asked : null
  const institution = isCountry
    ? (await institutionsWithin(db, actor)).find((each) => each.id === chosen)
    : undefined
  const institutionId = isCountry ? (institution?.id ?? null) : actor.institutionId
  const workers = institutionId === null ? null : await institutionLoads(at, institutionId)
  const mayRebalance = mayEver(actor, 'caseload.rebalance')
  return {
    title: t('caseload:title'),
    subtitle: institution ? (at.language === 'kk' ? institution.nameKk : institution.nameRu) : null,
    isCountry,
    workers,
    institutions: workers === null ? await countryLoads(at) : null,
    mayAssign: mayEver(actor, 'caseload.assign'),
    mayRebalance,
    /** Those whom a reminder would reach. */
    behind: mayRebalance
      ? (workers ?? []).filter((each) => !each.isWarned && each.bar.overdue > 0).map((each) => each.name)
      : [],
  }
}

export type LoadPage = Awaited<ReturnType<typeof loadPageOf>>

/** The workers of the actor's institution who have something overdue. */
export const workersBehind = async ({ db, actor, today }: At): Promise<string[]> => {
  const institutionId = actor.institutionId ?? ''
  const figures = await figuresByWorker(db, actor, institutionId, today).execute()
  const here = new Set((await workersOf(db, institutionId)).map((each) => each.id))
  return figures
    .filter((each) => Number(each.overdue) > 0)
    .flatMap((each) => (each.caseWorkerId !== null && here.has(each.caseWorkerId) ? [each.caseWorkerId] : []))
}
