/** The worklist of duties: what is overdue, what runs, what stands without a clock, what was settled. */
import { mayEver } from '~/domain/access/policy'
import { parseDay } from '~/domain/calendar/day'
import { dutyCodes } from '~/domain/duties/rules'
import type { At } from '~/platform/guard.server'
import { looksLikeId } from '~/platform/ids.server'
import {
  type DutyCursor,
  type DutyFilter,
  countOverdueDuties,
  dutiesQuery,
  dutyLists,
  perPage,
} from './queries.server'
import { kindsFor } from './record-page.server'
import { dutyLine, instantOf, movedWordsOf } from './wording.server'

const cursorIn = (text: string | null): DutyCursor | null => {
  const [first = '', id = ''] = (text ?? '').split('_')
  const sortOn = parseDay(first)
  return sortOn && looksLikeId(id) ? { sortOn, id } : null
}

const filterIn = (search: URLSearchParams): DutyFilter => ({
  list: dutyLists.find((each) => each === search.get('list')) ?? 'overdue',
  code: dutyCodes.find((each) => each === search.get('code')) ?? null,
  after: cursorIn(search.get('after')),
})

const pathOf = ({ list, code }: DutyFilter, after?: string): string => {
  const search = new URLSearchParams({ list })
  if (code) search.set('code', code)
  if (after) search.set('after', after)
  return `/duties?${search.toString()}`
}

/** What the worklist shows. */
export const dutiesPageOf = async (at: At) => {
  const { db, actor, t, format, today, url } = at
  const filter = filterIn(url.searchParams)
  const moment = { today, instant: instantOf(at) }
  const found = await dutiesQuery(db, actor, filter, moment).execute()
  const rows = found.slice(0, perPage)
  const last = rows.at(-1)
  const moved = await movedWordsOf(
    rows.map(({ id }) => id),
    at,
  )
  const overdue = await countOverdueDuties(db, actor, moment)
  return {
    title: t('duties:title'),
    list: filter.list,
    code: filter.code ?? '',
    chips: dutyLists.map((list) => ({
      to: pathOf({ ...filter, list, after: null }),
      label: t(`duties:list.${list}`),
      count: list === 'overdue' && overdue > 0 ? format.number(overdue) : undefined,
      current: list === filter.list,
    })),
    codes: dutyCodes.map((code) => ({ value: code, label: `${code} · ${t(`duties:code.${code}.short`)}` })),
    rows: rows.map((row) => dutyLine(row, at, moment.instant, moved.get(row.id))),
    nextTo: found.length > perPage && last ? pathOf(filter, `${last.sortOn}_${last.id}`) : undefined,
    empty: t(`duties:empty.${filter.list}`),
    mayRecord: mayEver(actor, 'duty.record') && kindsFor(actor, false).length > 0,
  }
}

export type DutiesPage = Awaited<ReturnType<typeof dutiesPageOf>>
