/** The psychologist's day: what is planned, what was left unwritten, which results wait, whose next session is due. */
import { instant, wallTimeAt } from '~/domain/calendar/almaty'
import { addDays } from '~/domain/calendar/day'
import { fullName } from '~/domain/people/names'
import { endOf, startOf } from '~/domain/meetings/meeting'
import { recordedWithin } from '~/domain/psychology/parameters'
import { countToLookAt } from '~/features/instruments/queries.server'
import type { At } from '~/platform/guard.server'
import { type Entry, ownAgenda } from './agenda.server'
import { dueQuery } from './due-queries.server'
import { countOwnSince } from './queries.server'
import { openOwnTexts, wordsOf } from './texts.server'

/** Due within a week is told, so that it can be planned. */
const soon = 7

export const entryRow = (entry: Entry, { t, format }: Pick<At, 't' | 'format'>) => ({
  key: entry.key,
  day: format.weekday(entry.on),
  time: `${entry.startsAt.slice(11)}–${endOf(entry)}`,
  name: entry.name,
  note: [t(`psychology:kind.${entry.kind}`), entry.room].filter(Boolean).join(' · '),
  to: entry.to,
  recordTo: entry.recordTo,
})

export type EntryRow = ReturnType<typeof entryRow>

const nowOf = ({ desk }: At): string => {
  const { day, time } = wallTimeAt(instant(desk.clock.now().toISOString()))
  return startOf(day, time)
}

export const todayPage = async (at: At) => {
  const { db, actor, caller, t, today, format } = at
  const from = addDays(today, -recordedWithin.on(today))
  const agenda = await ownAgenda(db, actor, from, today)
  const now = nowOf(at)
  const due = await dueQuery(db, actor, addDays(today, soon)).execute()
  const texts = await openOwnTexts(
    db,
    actor,
    caller.keys,
    due.map(({ id }) => id),
  )
  const waiting = await countToLookAt(db, actor).executeTakeFirst()
  const written = await countOwnSince(db, actor, today)
  const unwritten = agenda.filter(({ on }) => on < today)
  const planned = agenda.filter(({ on }) => on === today)
  return {
    title: t('psychology:today.title'),
    day: format.weekday(today),
    counts: [
      { key: 'planned', to: '/psychology/today#planned', count: planned.length, tone: 'accent' as const },
      { key: 'unwritten', to: '/psychology/today#unwritten', count: unwritten.length, tone: 'warn' as const },
      {
        key: 'results',
        to: '/psychology/instruments?list=waiting',
        count: Number(waiting?.count ?? 0),
        tone: 'bad' as const,
      },
      { key: 'due', to: '/psychology/today#due', count: due.length, tone: 'info' as const },
      { key: 'written', to: '/psychology/sessions', count: written, tone: 'good' as const },
    ].map(({ count, ...each }) => ({
      ...each,
      figure: format.number(count),
      tone: count === 0 ? ('plain' as const) : each.tone,
    })),
    planned: planned.map((entry) => ({ ...entryRow(entry, at), hasBegun: entry.startsAt <= now })),
    unwritten: unwritten.map((entry) => ({ ...entryRow(entry, at), hasBegun: true })),
    due: due.map((row) => ({
      key: row.id,
      name: fullName({ surname: row.surname, given: row.givenName, patronymic: row.patronymic }),
      by: format.day(row.nextOn),
      isLate: row.nextOn !== null && row.nextOn < today,
      plan: wordsOf(texts.get(row.id), 'plan', t),
      planTo: `/people/${row.personId}/sessions/plan`,
      to: `/people/${row.personId}/sessions`,
    })),
  }
}

export type TodayPage = Awaited<ReturnType<typeof todayPage>>
