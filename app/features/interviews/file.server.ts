/**
 * One interview as a file for a calendar. Like the feed it leaves the house, so it says when, and leads back to the page:
 * no name, no place, no organisation. The same file with a higher sequence moves or strikes the entry made from it.
 */
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { instantAt } from '~/domain/calendar/almaty'
import { day } from '~/domain/calendar/day'
import { originOf } from '~/platform/config.server'
import type { At } from '~/platform/guard.server'
import { getInterview } from './queries.server'

type Slot = {
  readonly id: string
  readonly startsAt: string
  readonly minutes: number
  readonly state: string
  readonly sequence: number
  readonly updatedAt: string
}

/** The text of the file. */
export const writeInterview = (
  slot: Slot,
  { title, url }: { readonly title: string; readonly url: string },
): string => {
  const calendar = ical({ name: title, prodId: { company: 'Qadam', product: 'Qadam' } })
  const isOff = slot.state === 'cancelled'
  calendar.method(isOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH)
  const start = new Date(instantAt({ day: day(slot.startsAt.slice(0, 10)), time: slot.startsAt.slice(11) }))
  calendar.createEvent({
    id: `interview-${slot.id}@qadam`,
    start,
    end: new Date(start.getTime() + slot.minutes * 60_000),
    summary: title,
    url,
    sequence: slot.sequence,
    stamp: new Date(slot.updatedAt),
    status: isOff
      ? ICalEventStatus.CANCELLED
      : slot.state === 'picked'
        ? ICalEventStatus.CONFIRMED
        : ICalEventStatus.TENTATIVE,
  })
  return calendar.toString()
}

/** The download; 404 out of reach. */
export const interviewFile = async (at: At): Promise<Response> => {
  const row = await getInterview(at.db, at.actor, at.params.interviewId ?? '')
  const own = at.actor.role === 'person' ? '/portal/work' : `/interviews/${row.id}`
  const body = writeInterview(row, {
    title: at.t('interviews:one'),
    url: `${originOf(at.desk.config)}${own}`,
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="interview.ics"',
      'cache-control': 'no-store',
    },
  })
}
