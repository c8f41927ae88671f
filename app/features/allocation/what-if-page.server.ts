/** The what-if page: steps in the address, the difference they make, and what can be tried next. */
import type { Actor } from '~/domain/access/roles'
import { fullName } from '~/domain/people/names'
import { agreedStates } from '~/domain/placements/referral'
import { namedOpenings } from '~/features/matching/reading.server'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm } from '~/platform/form.server'
import { type At, notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'
import { prepareForm } from './forms'
import type { Sum } from './order'
import { tellPlaces } from './places-page.server'
import { getRun, pageSize, placePageQuery } from './queries.server'
import { pointsOfScore } from './telling.server'
import { warmPlan } from './warm.server'
import { coursesToTry } from './what-if-courses.server'
import { type Tried, makeReady, preparePlan, trySteps } from './what-if.server'
import { type Step, mostSteps, readSteps, whatIfPath } from './what-if-steps'

/** More moves than anybody reads. */
const mostMoves = 40
const mostPeople = 10

type Names = ReadonlyMap<string, string>

/** Names of people within the reader's reach; who is beyond it is only counted. */
const namesOf = async ({ db, actor }: Pick<At, 'db' | 'actor'>, ids: readonly string[]): Promise<Names> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('people')
    .select(['id', 'surname', 'givenName', 'patronymic'])
    .where('id', 'in', ids)
    .where(reachable(actor, 'allocation.read', { institution: 'institutionId', region: 'sharedRegion' }))
    .execute()
  return new Map(
    rows.map(({ id, surname, givenName, patronymic }) => [
      id,
      fullName({ surname, given: givenName, patronymic }),
    ]),
  )
}

/** People whom an agreed referral has taken out of the run: what if they were in it? */
const takenOut = async (at: At) => {
  const rows = await at.db
    .selectFrom('referrals')
    .innerJoin('people', 'people.id', 'referrals.personId')
    .select(['people.id', 'people.surname', 'people.givenName', 'people.patronymic'])
    .where('referrals.state', 'in', agreedStates)
    .where(
      reachable(at.actor, 'allocation.read', {
        institution: 'people.institutionId',
        region: 'people.sharedRegion',
      }),
    )
    .orderBy('referrals.id', 'desc')
    .limit(mostPeople)
    .execute()
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

const sumWords = ({ total, placed }: Sum, at: At) => ({
  placed: at.format.number(placed),
  total: pointsOfScore(total, at),
})

const signed = (value: number, words: string): string => (value > 0 ? `+${words}` : words)

const differenceOf = (before: Sum, after: Sum, at: At) => ({
  placed: signed(after.placed - before.placed, at.format.number(after.placed - before.placed)),
  total: signed(after.total - before.total, pointsOfScore(after.total - before.total, at)),
})

const rowsOf = (tried: Tried, at: At) =>
  (
    [
      ['plan', tried.before, tried.after],
      ['firstCome', tried.firstComeBefore, tried.firstComeAfter],
    ] as const
  ).map(([key, before, after]) => ({
    key,
    name: at.t(`allocation:way.${key}`),
    before: sumWords(before, at),
    after: sumWords(after, at),
    difference: differenceOf(before, after, at),
  }))

const movesOf = async (tried: Tried, at: At) => {
  const names = await namesOf(
    at,
    tried.moves.slice(0, 500).map(({ personId }) => personId),
  )
  const within = tried.moves.filter(({ personId }) => names.has(personId))
  const shown = within.slice(0, mostMoves)
  const ids = shown.flatMap(({ from, to }) => [from, to]).filter((id) => id !== null)
  const openings = await namedOpenings(at.db, at.actor, [...new Set(ids)])
  const word = (id: string | null): string =>
    id === null
      ? at.t('allocation:what-if.none')
      : (openings.get(id)?.title ?? at.t('allocation:opening-gone'))
  return {
    count: at.t('allocation:what-if.moves-count', { count: tried.moves.length }),
    isMore: tried.moves.length > shown.length,
    rows: shown.map(({ personId, from, to }) => ({
      id: personId,
      name: names.get(personId) ?? '',
      from: word(from),
      to: word(to),
    })),
  }
}

const stepName = (step: Step, openings: Names, people: Names, { t }: At): string => {
  if (step.do === 'place')
    return `${t(step.by > 0 ? 'allocation:what-if.place-more' : 'allocation:what-if.place-fewer')}: ${openings.get(step.openingId) ?? ''}`
  if (step.do === 'course') return `${t('allocation:what-if.course')}: ${openings.get(step.courseId) ?? ''}`
  return `${t(step.do === 'without' ? 'allocation:what-if.without' : 'allocation:what-if.back')}: ${people.get(step.personId) ?? ''}`
}

/** Steps about people beyond the reader's reach are not there. */
const toldSteps = async (runId: string, steps: readonly Step[], at: At) => {
  const [found, people] = await Promise.all([
    namedOpenings(
      at.db,
      at.actor,
      steps.flatMap((step) => {
        if (step.do === 'course') return [step.courseId]
        return step.do === 'place' ? [step.openingId] : []
      }),
    ),
    namesOf(
      at,
      steps.flatMap((step) => ('personId' in step ? [step.personId] : [])),
    ),
  ])
  const isBeyond = (step: Step): boolean =>
    ('personId' in step && !people.has(step.personId)) || (step.do === 'course' && !found.has(step.courseId))
  if (steps.some(isBeyond)) throw notFound()
  const titles = new Map([...found].map(([id, { title }]) => [id, title]))
  return steps.map((step, index) => ({
    key: `${index}`,
    name: stepName(step, titles, people, at),
    undoTo: whatIfPath(
      runId,
      steps.filter((_, other) => other !== index),
    ),
  }))
}

const placesOf = async (runId: string, steps: readonly Step[], at: At) => {
  const after = Math.max(0, Math.trunc(Number(at.url.searchParams.get('after')) || 0))
  const found = await placePageQuery(at.db, runId, after).execute()
  const rows = found.slice(0, pageSize)
  const isFull = steps.length >= mostSteps
  return {
    rows: tellPlaces(rows, at, runId).map((row) => ({
      ...row,
      moreTo: isFull ? null : whatIfPath(runId, [...steps, { do: 'place', openingId: row.id, by: 1 }], after),
      fewerTo: isFull
        ? null
        : whatIfPath(runId, [...steps, { do: 'place', openingId: row.id, by: -1 }], after),
    })),
    nextTo: found.length > pageSize ? whatIfPath(runId, steps, rows.at(-1)?.rank) : null,
    firstTo: after > 0 ? whatIfPath(runId, steps) : null,
  }
}

const peopleOf = async (runId: string, steps: readonly Step[], at: At) => {
  const rows = steps.length >= mostSteps ? [] : await takenOut(at)
  return rows.map(({ id, surname, givenName, patronymic }) => ({
    id,
    name: fullName({ surname, given: givenName, patronymic }),
    to: whatIfPath(runId, [...steps, { do: 'with', personId: id }]),
  }))
}

/** What the page's loader returns. */
export const whatIfPage = async (at: At) => {
  const run = await getRun(at.db, at.actor, at.params.runId ?? '')
  const steps = readSteps(at.url.searchParams.get('steps'))
  const warm = run.state === 'finished' ? warmPlan(run.id) : undefined
  if (warm && steps.length === 0) makeReady(run.id)
  const tried = warm && steps.length > 0 ? await trySteps(at.db, run.id, steps) : undefined
  return {
    title: at.t('allocation:what-if.title'),
    runTo: `/allocation/${run.id}`,
    isWarm: warm !== undefined,
    facts: warm ? at.t('allocation:what-if.facts', { when: at.format.instant(warm.factsAt) }) : '',
    steps: await toldSteps(run.id, steps, at),
    stepsText: at.url.searchParams.get('steps') ?? '',
    clearTo: whatIfPath(run.id, []),
    isStrange: warm !== undefined && steps.length > 0 && tried === undefined,
    tried: tried
      ? {
          rows: rowsOf(tried, at),
          moves: await movesOf(tried, at),
          taught: tried.taught > 0 ? at.t('allocation:what-if.taught', { count: tried.taught }) : null,
          took: at.t('allocation:what-if.took', { ms: at.format.number(Math.max(1, Math.round(tried.ms))) }),
        }
      : null,
    places: await placesOf(run.id, steps, at),
    courses: warm ? await coursesToTry(run.id, steps, at) : [],
    people: warm ? await peopleOf(run.id, steps, at) : [],
  }
}

export type WhatIfPage = Awaited<ReturnType<typeof whatIfPage>>

/** Whether the reader may have a plan prepared: any that they may read and that is finished. */
const preparable = async (at: At) => {
  const run = await getRun(at.db, at.actor satisfies Actor, at.params.runId ?? '')
  if (run.state !== 'finished') throw notFound()
  return run
}

/** The form's deed: makes the plan warm. It changes nothing that is kept, so it leaves no audit row. */
export const prepareFromForm = async (at: At): Promise<Response> => {
  const form = await readForm(prepareForm, at.request)
  if (!form.ok) return invalid(form)
  const run = await preparable(at)
  await preparePlan(at.caller, run)
  return redirectSaying('allocation:flash.prepared', whatIfPath(run.id, readSteps(form.value.steps)))
}
