/** A week of the psychologist's own sessions and groups, day by day. */
import { addDays, parseDay } from '~/domain/calendar/day'
import { weekOf } from '~/domain/calendar/month'
import type { At } from '~/platform/guard.server'
import { ownAgenda } from './agenda.server'
import { entryRow } from './today-page.server'

export const calendarPage = async (at: At) => {
  const { db, actor, url, today, t, format } = at
  const on = parseDay(url.searchParams.get('on') ?? '') ?? today
  const week = weekOf(on)
  const [first = on] = week
  const last = week.at(-1) ?? on
  const entries = await ownAgenda(db, actor, first, last)
  const to = (day: string): string => `/psychology/calendar?on=${day}`
  return {
    title: t('psychology:section.calendar'),
    span: `${format.day(first)} – ${format.day(last)}`,
    previousTo: to(addDays(first, -7)),
    todayTo: to(today),
    nextTo: to(addDays(first, 7)),
    days: week.map((day) => ({
      key: day,
      title: format.weekday(day),
      isToday: day === today,
      rows: entries
        .filter((entry) => entry.on === day)
        .map((entry) => ({ ...entryRow(entry, at), hasBegun: day <= today })),
    })),
  }
}
