/** The handler's list of appeals, open or answered. */
import { parseDay } from '~/domain/calendar/day'
import type { At } from '~/platform/guard.server'
import { listAppeals } from './queries.server'
import { nameOf, standingOf, topicWords } from './telling.server'

const cursorIn = (text: string | null) => {
  const [on = '', id = ''] = (text ?? '').split('_')
  const dueOn = parseDay(on)
  return dueOn && id !== '' ? { dueOn, id } : null
}

export const appealsPage = async (at: At) => {
  const { db, actor, t, url, format } = at
  const open = url.searchParams.get('state') !== 'answered'
  const { rows, hasMore } = await listAppeals(db, actor, {
    open,
    after: cursorIn(url.searchParams.get('after')),
  })
  const last = rows.at(-1)
  const state = open ? 'open' : 'answered'
  return {
    title: t('appeals:title'),
    chips: (['open', 'answered'] as const).map((each) => ({
      to: `/appeals?state=${each}`,
      label: t(`appeals:filter.${each}`),
      current: each === state,
    })),
    rows: rows.map((row) => ({
      id: row.id,
      to: `/appeals/${row.id}`,
      who: nameOf(row),
      topic: topicWords(row, t),
      received: format.day(row.receivedOn),
      standing: standingOf(row, at),
    })),
    nextTo: hasMore && last ? `/appeals?state=${state}&after=${last.dueOn}_${last.id}` : null,
  }
}

export type AppealLine = Awaited<ReturnType<typeof appealsPage>>['rows'][number]
