/** The list of plans: filters from the address, rows in words, the next page. */
import { parseDay } from '~/domain/calendar/day'
import { planStates } from '~/domain/plans/plan'
import type { At } from '~/platform/guard.server'
import { looksLikeId } from '~/platform/ids.server'
import { type PlanCursor, type PlanFilter, perPage, plansQuery } from './queries.server'
import { agreementBadge, nameOf, timingWords } from './wording.server'

const only = ['mine', 'overdue', 'waiting'] as const

const filterIn = (search: URLSearchParams): PlanFilter => ({
  state: planStates.find((each) => each === search.get('state')) ?? null,
  only: only.find((each) => each === search.get('only')) ?? null,
})

const cursorIn = (search: URLSearchParams): PlanCursor | null => {
  const [first = '', id = ''] = (search.get('after') ?? '').split('_')
  const endOfTerm = parseDay(first)
  return endOfTerm && looksLikeId(id) ? { endOfTerm, id } : null
}

const pathOf = (filter: PlanFilter, after?: string): string => {
  const search = new URLSearchParams()
  if (filter.state) search.set('state', filter.state)
  if (filter.only) search.set('only', filter.only)
  if (after) search.set('after', after)
  const text = search.toString()
  return text ? `/plans?${text}` : '/plans'
}

const chipsFor = (filter: PlanFilter, { t }: At) => [
  { to: '/plans', label: t('common:all'), current: filter.state === null && filter.only === null },
  ...only.map((each) => ({
    to: pathOf({ ...filter, only: filter.only === each ? null : each }),
    label: t(`plans:filter.${each}`),
    current: filter.only === each,
  })),
  ...planStates.map((each) => ({
    to: pathOf({ ...filter, state: filter.state === each ? null : each }),
    label: t(`plan-rules:state.${each}`),
    current: filter.state === each,
  })),
]

/** What the list page shows. */
export const plansPageOf = async (at: At) => {
  const { db, actor, t, format, today, url } = at
  const filter = filterIn(url.searchParams)
  const found = await plansQuery(db, actor, filter, today, cursorIn(url.searchParams)).execute()
  const rows = found.slice(0, perPage)
  const last = rows.at(-1)
  return {
    title: t('plans:title'),
    chips: chipsFor(filter, at),
    nextTo: found.length > perPage && last ? pathOf(filter, `${last.endOfTerm}_${last.id}`) : undefined,
    rows: rows.map((row) => ({
      id: row.id,
      to: `/people/${row.personId}/plan`,
      name: nameOf(row),
      note: [
        row.detachment ? t('plans:list.detachment', { number: row.detachment }) : '',
        t('plans:list.until', { day: format.day(row.endOfTerm) }),
      ]
        .filter((each) => each !== '')
        .join(' · '),
      state: t(`plan-rules:state.${row.state}`),
      agreement: agreementBadge({ agreement: row.agreement, agreementOn: null }, at),
      due: row.nextDueOn
        ? {
            text: timingWords(row.nextDueOn, at),
            tone:
              row.nextDueOn < today
                ? ('bad' as const)
                : row.nextDueOn === today
                  ? ('warn' as const)
                  : ('plain' as const),
          }
        : null,
    })),
  }
}

export type PlansPage = Awaited<ReturnType<typeof plansPageOf>>
