/** The list of handovers: lists by state from the address, rows in words, the next page. */
import { parseDay } from '~/domain/calendar/day'
import type { Calendar } from '~/domain/calendar/holidays'
import { calendarOf } from '~/features/plans/calendar.server'
import { nameOf } from '~/features/plans/wording.server'
import type { At } from '~/platform/guard.server'
import { looksLikeId } from '~/platform/ids.server'
import {
  type HandoverCursor,
  type HandoverList,
  countHandovers,
  handoverLists,
  handoversQuery,
  perPage,
} from './queries.server'
import { clockBadge, owingOf, regionWord, serviceWord, stateBadge } from './telling.server'

type Row = Awaited<ReturnType<ReturnType<typeof handoversQuery>['execute']>>[number]

const cursorIn = (text: string | null): HandoverCursor | null => {
  const [first = '', id = ''] = (text ?? '').split('_')
  const dueOn = parseDay(first)
  return dueOn && looksLikeId(id) ? { dueOn, id } : null
}

const pathOf = (list: HandoverList, after?: string): string => {
  const search = new URLSearchParams(list === 'open' ? {} : { list })
  if (after) search.set('after', after)
  const text = search.toString()
  return text === '' ? '/handovers' : `/handovers?${text}`
}

const rowOf = (row: Row, calendar: Calendar, at: At) => {
  const { t, format, language } = at
  return {
    id: row.id,
    to: `/handovers/${row.id}`,
    name: nameOf(row),
    note: t('handovers:list.release', { day: format.day(row.releaseOn) }),
    kind: t(`handovers:kind.${row.kind}`),
    where: `${serviceWord(row, t)}, ${regionWord(row, at)}`,
    from: language === 'kk' ? row.nameKk : row.nameRu,
    state: stateBadge(row, t),
    owes: t(`handovers:owes.${owingOf(row)}`),
    clock: clockBadge(row, calendar, at),
  }
}

/** What the list page shows. */
export const handoversPageOf = async (at: At) => {
  const { db, actor, t, format, today, url } = at
  const list = handoverLists.find((each) => each === url.searchParams.get('list')) ?? 'open'
  const found = await handoversQuery(
    db,
    actor,
    list,
    today,
    cursorIn(url.searchParams.get('after')),
  ).execute()
  const counts = await countHandovers(db, actor, today).executeTakeFirst()
  const rows = found.slice(0, perPage)
  const last = rows.at(-1)
  const calendar = await calendarOf(db)
  const countOf = (each: HandoverList): string | undefined =>
    each === 'completed' || each === 'cancelled' ? undefined : format.number(Number(counts?.[each] ?? 0))
  return {
    title: t('handovers:title'),
    chips: handoverLists.map((each) => ({
      to: pathOf(each),
      label: t(`handovers:list.${each}`),
      count: countOf(each),
      current: each === list,
    })),
    rows: rows.map((row) => rowOf(row, calendar, at)),
    nextTo: found.length > perPage && last ? pathOf(list, `${last.dueOn}_${last.id}`) : undefined,
  }
}

export type HandoversPage = Awaited<ReturnType<typeof handoversPageOf>>
