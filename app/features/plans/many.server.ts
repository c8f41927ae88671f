/** One deed of the law for many plans: which deeds wait, what recording one would do to each plan, and what came of it. */
import { json } from '@remix-run/node'
import { may, mayEver } from '~/domain/access/policy'
import { daysBetween } from '~/domain/calendar/day'
import { restrictedCodes } from '~/domain/deadlines/codes'
import { decideSettling, settledTogether } from '~/domain/deadlines/settling'
import { type Refusal, type Result, refuse } from '~/domain/result'
import type { FormState } from '~/platform/form'
import { invalid, readFields, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { eachByItself } from '~/platform/row-deeds.server'
import { writeSeen } from '~/platform/row-shapes'
import type { DeedRow } from '~/ui/row-deeds'
import { completeDeadline } from './deadlines.server'
import { type ManyWanted, manyForm } from './many-form'
import { plansFor, tiesOf } from './scope.server'
import { nameOf } from './wording.server'

/** The deeds still to be done in the plans of a page, with how many wait for each. */
export const waitingDeeds = async ({ db, actor, t, format }: At, planIds: readonly string[]) => {
  if (planIds.length === 0) return []
  const found = await db
    .selectFrom('planDeadlines')
    .select(['code', (eb) => eb.fn.countAll<number>().as('count')])
    .where('planId', 'in', planIds)
    .where('doneOn', 'is', null)
    .where('applies', '<>', 'no')
    .groupBy('code')
    .execute()
  const waiting = new Map<string, number>(found.map((each) => [each.code, Number(each.count)]))
  const hidden: readonly string[] = mayEver(actor, 'person.articles') ? [] : restrictedCodes
  return settledTogether
    .filter((code) => waiting.has(code) && !hidden.includes(code))
    .map((code) => ({
      value: code,
      label: `${code} · ${t(`deadlines:code.${code}.short`)} (${format.number(waiting.get(code) ?? 0)})`,
    }))
}

const standings = async ({ db, actor }: At, { plan: ids, deed }: ManyWanted) => {
  const rows = await db
    .selectFrom('plans')
    .innerJoin('people', 'people.id', 'plans.personId')
    .leftJoin('planDeadlines', (join) =>
      join.onRef('planDeadlines.planId', '=', 'plans.id').on('planDeadlines.code', '=', deed),
    )
    .select(['plans.id', 'plans.personId', 'plans.institutionId', 'plans.openKey'])
    .select(['people.surname', 'people.givenName', 'people.patronymic', 'people.sharedRegion'])
    .select(['planDeadlines.version', 'planDeadlines.doneOn', 'planDeadlines.dueOn', 'planDeadlines.applies'])
    .where(plansFor(actor, 'plan.deadline'))
    .where('plans.id', 'in', ids)
    .execute()
  return rows.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
}

type Standing = Awaited<ReturnType<typeof standings>>[number]

const decide = (row: Standing, { deed, on }: ManyWanted, { actor, today }: At): Result<null> => {
  const isHidden =
    restrictedCodes.some((code) => code === deed) && !may(actor, 'person.articles', tiesOf(row))
  if (row.version === null || row.applies === null || isHidden)
    return refuse('plans:refusal.no-such-deadline')
  if (row.doneOn !== null) return refuse('plans:refusal.already-done')
  if (row.applies === 'no') return refuse('plans:refusal.does-not-apply')
  const standing = { isOpen: row.openKey !== null, code: deed, applies: row.applies }
  return decideSettling(standing, { on, answer: null }, today)
}

const refusalBadge = ({ code, values }: Refusal, { t }: At) => ({
  tone: 'bad' as const,
  text: t(code, values),
})

const rowOf = (row: Standing, outcome: DeedRow['outcome'], value: string | null, at: At): DeedRow => ({
  key: row.id,
  to: `/people/${row.personId}/plan`,
  name: nameOf(row),
  note: row.dueOn
    ? at.t('plans:many.due', { day: at.format.day(row.dueOn) })
    : at.t('deadlines:timing.no-day'),
  outcome,
  value,
})

const willBe = ({ dueOn }: Standing, { on }: ManyWanted, { t, format }: At): DeedRow['outcome'] => {
  const will = t('plans:many.will', { day: format.day(on) })
  return dueOn !== null && on > dueOn
    ? { tone: 'warn', text: `${will}, ${t('deadlines:timing.late', { count: daysBetween(dueOn, on) })}` }
    : { tone: 'good', text: will }
}

const previewOf = async (at: At, wanted: ManyWanted) => {
  const rows = (await standings(at, wanted)).map((row) => {
    const decided = decide(row, wanted, at)
    return decided.ok
      ? rowOf(row, willBe(row, wanted, at), writeSeen({ id: row.id, version: row.version ?? 0 }), at)
      : rowOf(row, refusalBadge(decided.refusal, at), null, at)
  })
  return {
    once: newId(),
    deed: at.t(`deadlines:code.${wanted.deed}.what`),
    count: rows.filter((row) => row.value !== null).length,
    rows,
    typed: [
      ...wanted.plan.map((value) => ({ name: 'plan', value })),
      { name: 'deed', value: wanted.deed },
      { name: 'on', value: wanted.on },
      { name: 'note', value: wanted.note ?? '' },
    ],
  }
}

/** Records the deed for the rows that were seen in the preview, each by itself, and tells of every plan that was ticked. */
const tellOf = async (at: At, wanted: ManyWanted, key: { readonly once: string | undefined }) => {
  const { deed, on, note } = wanted
  const before = await standings(at, wanted)
  const told = await eachByItself(once(at, key), 'plan.deadline', wanted.row, (caller, { id, version }) =>
    completeDeadline(caller, id, deed, version, { on, answer: null, note }),
  )
  const rows = before.map((row) => {
    const decided = decide(row, wanted, at)
    // What the preview refused stays refused, even where it could be done by now: nobody has confirmed it.
    const left: Refusal = decided.ok ? { code: 'errors:stale' } : decided.refusal
    const refusal = told.has(row.id) ? told.get(row.id) : left
    const done = { tone: 'good' as const, text: at.t('plans:many.done', { day: at.format.day(on) }) }
    return rowOf(row, refusal ? refusalBadge(refusal, at) : done, null, at)
  })
  return {
    deed: at.t(`deadlines:code.${deed}.what`),
    done: [...told.values()].filter((each) => each === null).length,
    back: at.url.pathname + at.url.search,
    rows,
  }
}

/** What comes back to the list: a form with its problems, the preview, or what came of the deed. */
export type ManyState = FormState & {
  readonly preview?: Awaited<ReturnType<typeof previewOf>>
  readonly told?: Awaited<ReturnType<typeof tellOf>>
}

export const manyAction = async (at: At): Promise<Response> => {
  const data = await at.request.formData()
  const intent = data.get('intent')
  const form = readFields(manyForm, data)
  if (!form.ok) return invalid(form)
  const state: ManyState = { errors: {}, typed: form.typed }
  if (intent === 'back') return json(state)
  if (form.value.on > at.today) return refused('plan-rules', { code: 'day-in-future' }, form)
  if (intent === 'apply') return json({ ...state, told: await tellOf(at, form.value, form) })
  return json({ ...state, preview: await previewOf(at, form.value) })
}
