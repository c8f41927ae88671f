/** The page of a plan's timeline: which plan, what of it, and the moments with the differences of each version. */
import { type Snapshot, compareVersions } from '~/domain/plans/versions'
import { type PlanRead, assertPlanReach, findPlanOf, getPlan } from '~/features/plans/queries.server'
import { plansFor } from '~/features/plans/scope.server'
import { changeWords } from '~/features/plans/versions-page.server'
import { type At, notFound } from '~/platform/guard.server'
import { type Family, families } from './moments'
import { type Cursor, familiesFor, momentsQuery, perPage } from './queries.server'
import { momentTold } from './wording.server'

/** Differences of one version that are told here; the page of versions tells them all. */
const mostChanges = 6

const cursorIn = (text: string | null): Cursor | null => {
  const found = /^(\d{4}-\d{2}-\d{2}T[\d:.]{8,12}Z)_([0-9a-f-]{36})_(\d{1,2})$/.exec(text ?? '')
  const [, at, id, place] = found ?? []
  return at && id && place ? { at, id, place: Number(place) } : null
}

const familyIn = (text: string | null): Family | null => families.find((each) => each === text) ?? null

type Choice = { readonly personId: string; readonly plan: string | null; readonly family: Family | null }

const pathOf = ({ personId, plan, family }: Choice, after?: string): string => {
  const search = new URLSearchParams({
    ...(plan ? { plan } : {}),
    ...(family ? { of: family } : {}),
    ...(after ? { after } : {}),
  }).toString()
  return `/people/${personId}/plan/timeline${search === '' ? '' : `?${search}`}`
}

/** The chosen plan of the person, or the one that is open; 404 for a plan of somebody else. */
const planIn = async ({ db, actor, url }: At, personId: string): Promise<PlanRead | undefined> => {
  const chosen = url.searchParams.get('plan')
  if (!chosen) return findPlanOf(db, actor, personId)
  const plan = await getPlan(db, actor, chosen, 'plan.timeline')
  if (plan.personId !== personId) throw notFound()
  return plan
}

const planChips = async ({ db, actor, t, format }: At, choice: Choice, current: string) => {
  const rows = await db
    .selectFrom('plans')
    .innerJoin('people', 'people.id', 'plans.personId')
    .select(['plans.id', 'plans.openedOn'])
    .where('plans.personId', '=', choice.personId)
    .where(plansFor(actor, 'plan.timeline'))
    .orderBy('plans.openedOn', 'desc')
    .execute()
  if (rows.length < 2) return []
  return rows.map(({ id, openedOn }) => ({
    to: pathOf({ ...choice, plan: id }),
    label: t('timeline:plan-of', { day: format.day(openedOn) }),
    current: id === current,
  }))
}

/** What each of these versions changed, by its number. */
const changesOf = async (at: At, planId: string, numbers: readonly number[]) => {
  if (numbers.length === 0) return new Map<number, string[]>()
  const wanted = [...new Set(numbers.flatMap((each) => [each, each - 1]))]
  const rows = await at.db
    .selectFrom('planVersions')
    .select(['number', 'snapshot'])
    .where('planId', '=', planId)
    .where('number', 'in', wanted)
    .execute()
  const kept = new Map(rows.map((each) => [each.number, JSON.parse(each.snapshot) as Snapshot]))
  return new Map(
    numbers.map((number) => {
      const [before, after] = [kept.get(number - 1), kept.get(number)]
      const all = before && after ? compareVersions(before, after) : []
      const told = all.slice(0, mostChanges).map((each) => changeWords(each, at))
      const rest = all.length - told.length
      return [number, rest > 0 ? [...told, at.t('timeline:changes', { count: rest })] : told]
    }),
  )
}

const momentsOf = async (at: At, plan: PlanRead, choice: Choice) => {
  const { db, actor, url } = at
  const query = momentsQuery({ db, actor, plan }, choice.family, cursorIn(url.searchParams.get('after')))
  const found = query ? await query.execute() : []
  const rows = found.slice(0, perPage)
  const last = rows.at(-1)
  const told = rows.map((row) => momentTold(row, at))
  const changes = await changesOf(
    at,
    plan.id,
    told.flatMap(({ version }) => version ?? []),
  )
  return {
    items: told.map(({ version, ...item }) => ({
      ...item,
      lines: [...item.lines, ...(changes.get(version ?? -1) ?? [])],
    })),
    moreTo: found.length > perPage && last ? pathOf(choice, `${last.at}_${last.id}_${last.place}`) : null,
  }
}

/** What the page shows; 404 when the person is out of reach. */
export const timelinePageOf = async (at: At) => {
  const { db, actor, t, params, url } = at
  const personId = params.personId ?? ''
  await assertPlanReach(db, actor, personId)
  const plan = await planIn(at, personId)
  const title = t('timeline:title')
  const choice = {
    personId,
    plan: url.searchParams.get('plan'),
    family: familyIn(url.searchParams.get('of')),
  }
  if (!plan) return { title, chips: [], plans: [], items: [], moreTo: null }
  const chips = ([null, ...familiesFor(actor)] as const).map((family) => ({
    to: pathOf({ ...choice, family }),
    label: t(family ? `timeline:family.${family}` : 'timeline:all'),
    current: family === choice.family,
  }))
  const plans = await planChips(at, choice, plan.id)
  return { title, chips, plans, ...(await momentsOf(at, plan, choice)) }
}

export type TimelinePage = Awaited<ReturnType<typeof timelinePageOf>>
