/** The list of requests: lists by state from the address, rows in words, the next page. */
import { mayEver } from '~/domain/access/policy'
import { parseDay } from '~/domain/calendar/day'
import type { Calendar } from '~/domain/calendar/holidays'
import { calendarOf } from '~/features/plans/calendar.server'
import type { At } from '~/platform/guard.server'
import { looksLikeId } from '~/platform/ids.server'
import {
  type DayCursor,
  type RequestLine,
  type RequestList,
  countRequests,
  perPage,
  requestLists,
  requestsQuery,
} from './queries.server'
import { institutionName, requestClock, stateBadge } from './telling.server'

/** A day and an id from an address; null when they are neither. */
export const dayCursorIn = (text: string | null): DayCursor | null => {
  const [first = '', id = ''] = (text ?? '').split('_')
  const dueOn = parseDay(first)
  return dueOn && looksLikeId(id) ? { dueOn, id } : null
}

const pathOf = (list: RequestList, after?: string): string => {
  const search = new URLSearchParams({ list })
  if (after) search.set('after', after)
  return `/requests?${search.toString()}`
}

const rowOf = (row: RequestLine, calendar: Calendar, at: At) => ({
  id: row.id,
  to: `/requests/${row.id}`,
  what: row.specialty,
  organisation: row.organisation,
  count: at.t('requests:people', { count: row.count }),
  institution: institutionName(row, at),
  channel: at.t(`matching:channel.${row.channel}`),
  received: at.t('requests:received-on', { day: at.format.day(row.receivedOn) }),
  state: stateBadge(row.state, at),
  clock: requestClock(row, calendar, at),
})

/** What the list page shows. */
export const requestsPageOf = async (at: At) => {
  const { db, actor, t, format, today, url } = at
  const list = requestLists.find((each) => each === url.searchParams.get('list')) ?? 'received'
  const after = dayCursorIn(url.searchParams.get('after'))
  const found = await requestsQuery(db, actor, { list, after }, today).execute()
  const counts = await countRequests(db, actor, today)
  const calendar = await calendarOf(db)
  const rows = found.slice(0, perPage)
  const last = rows.at(-1)
  return {
    title: t('requests:title'),
    chips: requestLists.map((each) => ({
      to: pathOf(each),
      label: t(`requests:list.${each}`),
      count: each === 'received' || each === 'overdue' ? format.number(counts[each]) : undefined,
      current: each === list,
    })),
    rows: rows.map((row) => rowOf(row, calendar, at)),
    nextTo: found.length > perPage && last ? pathOf(list, `${last.dueOn}_${last.id}`) : undefined,
    maySend: mayEver(actor, 'request.send'),
    links: {
      agreements: mayEver(actor, 'agreement.list'),
      notices: mayEver(actor, 'work-notice.read'),
      templates: mayEver(actor, 'labour-paper.template'),
    },
  }
}

export type RequestsPage = Awaited<ReturnType<typeof requestsPageOf>>
