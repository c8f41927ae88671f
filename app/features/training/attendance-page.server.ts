/** The sheet of one day of a course: everybody with a seat, and for how many hours they were there. */
import { redirect } from '@remix-run/node'
import { daysOf } from '~/domain/training/course'
import { takingStates } from '~/domain/training/seat'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { fieldOf } from './attendance-form'
import { attendanceOf, getCourse, seatsOfCourse } from './course-queries.server'
import { institutionName, named } from './words.server'

/** Days offered as chips; a long course shows those around the day that is open. */
const shownDays = 31

export const attendancePage = async (at: At) => {
  const { db, actor, t, format, today, url, params } = at
  const row = await getCourse(db, actor, params.courseId ?? '')
  const days = daysOf(row).filter((each) => each <= today)
  const asked = days.find((each) => each === url.searchParams.get('day'))
  const open = asked ?? days.at(-1)
  if (open === undefined) throw redirect(`/training/plan/${row.id}`)
  const seats = (await seatsOfCourse(db, actor, row.id)).filter(({ state }) => takingStates.includes(state))
  const given = await attendanceOf(
    db,
    seats.map(({ id }) => id),
  )
  const hoursOf = (seatId: string) =>
    given.find((each) => each.seatId === seatId && each.onDay === open)?.hours
  const place = days.indexOf(open)
  const from = Math.max(0, Math.min(place - shownDays + 5, days.length - shownDays))
  return {
    title: t('training:attendance.title'),
    subtitle: `${named(row, at)} · ${format.longDay(open)}`,
    trail: [
      { label: t('training:plan.title', { year: row.year }), to: `/training/plan?year=${row.year}` },
      { label: named(row, at), to: `/training/plan/${row.id}` },
    ],
    day: open,
    version: row.version,
    once: newId(),
    chips: days.slice(from, from + shownDays).map((each) => ({
      to: `/training/plan/${row.id}/attendance?day=${each}`,
      label: format.day(each),
      current: each === open,
    })),
    rows: seats.map((seat) => ({
      id: seat.id,
      name: seat.psychologist,
      note: institutionName({ nameKk: seat.institutionKk, nameRu: seat.institutionRu }, at),
      field: fieldOf(seat.id),
      hours: hoursOf(seat.id) ?? '',
    })),
  }
}
