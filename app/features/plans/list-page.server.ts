/** The list of plans: filters from the address, rows in words, the next page. */
import { mayEver } from '~/domain/access/policy'
import type { Actor, Role } from '~/domain/access/roles'
import { type Day, parseDay } from '~/domain/calendar/day'
import { planStates } from '~/domain/plans/plan'
import type { At } from '~/platform/guard.server'
import { looksLikeId } from '~/platform/ids.server'
import { reachable } from '~/platform/scope.server'
import { type PlanCursor, type PlanFilter, perPage, planOnly, plansQuery } from './list-query.server'
import { waitingDeeds } from './many.server'
import { reviewBadge } from './review-due.server'
import { roadsOf, stripTones } from './roads.server'
import { agreementBadge, nameOf, timingWords } from './wording.server'

/** Whose needs are to be asked about is told to those who read the answers. */
const onlyFor = (actor: Actor) =>
  planOnly.filter((each) => each !== 'review' || mayEver(actor, 'assessment.read'))

const filterIn = ({ searchParams }: URL, actor: Actor): PlanFilter => {
  const whose = searchParams.get('whose') ?? ''
  const institution = searchParams.get('institution') ?? ''
  return {
    state: planStates.find((each) => each === searchParams.get('state')) ?? null,
    only: onlyFor(actor).find((each) => each === searchParams.get('only')) ?? null,
    whose: whose === 'mine' || whose === 'none' || looksLikeId(whose) ? whose : null,
    institutionId: looksLikeId(institution) ? institution : null,
  }
}

const cursorIn = (search: URLSearchParams): PlanCursor | null => {
  const [first = '', id = ''] = (search.get('after') ?? '').split('_')
  const endOfTerm = parseDay(first)
  return endOfTerm && looksLikeId(id) ? { endOfTerm, id } : null
}

const pathOf = (filter: PlanFilter, after?: string): string => {
  const search = new URLSearchParams()
  if (filter.institutionId) search.set('institution', filter.institutionId)
  if (filter.whose) search.set('whose', filter.whose)
  if (filter.only) search.set('only', filter.only)
  if (filter.state) search.set('state', filter.state)
  if (after) search.set('after', after)
  const text = search.toString()
  return text ? `/plans?${text}` : '/plans'
}

/** Who has people of their own; others are offered only whom nobody has. */
const ownWhose: Partial<Record<Role, readonly ('mine' | 'none')[]>> = {
  'social-worker': ['mine', 'none'],
  'institution-head': ['none'],
  'detachment-head': ['mine'],
  psychologist: ['mine'],
}

/** Filters that came with a link, such as one institution or one worker's people: named, and taken away by a click. */
const chosenNames = async (filter: PlanFilter, { db, actor, language }: At) => {
  const { institutionId, whose } = filter
  const institution = institutionId
    ? await db
        .selectFrom('institutions')
        .select(['nameKk', 'nameRu'])
        .where('id', '=', institutionId)
        .executeTakeFirst()
    : undefined
  const worker =
    whose && looksLikeId(whose)
      ? await db
          .selectFrom('users')
          .select('name')
          .where('id', '=', whose)
          .where(reachable(actor, 'plan.list', { institution: 'users.institutionId' }))
          .executeTakeFirst()
      : undefined
  return [
    ...(institution
      ? [
          {
            to: pathOf({ ...filter, institutionId: null }),
            label: language === 'kk' ? institution.nameKk : institution.nameRu,
            current: true,
          },
        ]
      : []),
    ...(worker ? [{ to: pathOf({ ...filter, whose: null }), label: worker.name, current: true }] : []),
  ]
}

const filterRowsFor = async (filter: PlanFilter, at: At) => {
  const { t, actor } = at
  const toggled = <K extends keyof PlanFilter>(key: K, value: PlanFilter[K], label: string) => ({
    to: pathOf({ ...filter, [key]: filter[key] === value ? null : value }),
    label,
    current: filter[key] === value,
  })
  const whose = ownWhose[actor.role] ?? []
  const rows = [
    {
      key: 'whose',
      chips: [
        ...(await chosenNames(filter, at)),
        ...whose.map((each) => toggled('whose', each, t(`plans:filter.${each}`))),
      ],
    },
    { key: 'only', chips: onlyFor(actor).map((each) => toggled('only', each, t(`plans:filter.${each}`))) },
    {
      key: 'state',
      chips: planStates.map((each) => toggled('state', each, t(`plan-rules:state.${each}`))),
    },
  ]
  return rows
    .filter(({ chips }) => chips.length > 0)
    .map((row) => ({ ...row, label: t(`plans:filter-row.${row.key}`) }))
}

const dueOf = (due: Day | null, at: At) => {
  if (due === null) return null
  const tone = due < at.today ? ('bad' as const) : due === at.today ? ('warn' as const) : ('plain' as const)
  return { text: timingWords(due, at), tone }
}

/** The list from which the same people can be given to a worker. */
const assignPath = ({ whose, only }: PlanFilter, actor: Actor): string => {
  const search = new URLSearchParams({ only: only === 'overdue' ? 'overdue' : 'with-plan' })
  const worker = whose === 'mine' ? actor.userId : whose
  if (worker) search.set('worker', worker)
  return `/caseload/assign?${search.toString()}`
}

/** What may be recorded for several of these plans at once; null for whoever records nothing, or where nothing waits. */
const manyOf = async (rows: readonly { readonly id: string }[], at: At) => {
  if (!mayEver(at.actor, 'plan.deadline')) return null
  const deeds = await waitingDeeds(
    at,
    rows.map((row) => row.id),
  )
  return deeds.length > 0 ? { deeds, today: at.today } : null
}

/** What the list page shows. */
export const plansPageOf = async (at: At) => {
  const { db, actor, t, format, today, url } = at
  const filter = filterIn(url, actor)
  const found = await plansQuery(db, actor, filter, today, cursorIn(url.searchParams)).execute()
  const rows = found.slice(0, perPage)
  const last = rows.at(-1)
  const roads = await roadsOf(at, rows)
  const isReview = filter.only === 'review'
  return {
    title: t('plans:title'),
    filters: await filterRowsFor(filter, at),
    clearTo: pathOf(filter) === '/plans' ? null : '/plans',
    assignTo: mayEver(actor, 'caseload.assign') ? assignPath(filter, actor) : null,
    many: await manyOf(rows, at),
    nextTo: found.length > perPage && last ? pathOf(filter, `${last.endOfTerm}_${last.id}`) : undefined,
    dueHead: t(isReview ? 'plans:review.head' : 'plans:list.due'),
    legend: stripTones.map((tone) => ({ tone, text: t(`plans:strip.tone.${tone}`) })),
    rows: rows.map((row) => ({
      id: row.id,
      to: `/people/${row.personId}/plan${isReview ? '/needs' : ''}`,
      name: nameOf(row),
      note: [
        row.detachment ? t('plans:list.detachment', { number: row.detachment }) : '',
        t('plans:list.until', { day: format.day(row.endOfTerm) }),
        row.openedBecause === 'arrived-late' ? t('deadlines:late.short') : '',
      ]
        .filter((each) => each !== '')
        .join(' · '),
      state: t(`plan-rules:state.${row.state}`),
      agreement: agreementBadge({ agreement: row.agreement, agreementOn: null }, at),
      due: isReview ? reviewBadge(row, at) : dueOf(row.nextDueOn, at),
      road: roads.get(row.id) ?? null,
    })),
  }
}

export type PlansPage = Awaited<ReturnType<typeof plansPageOf>>
