/** A month's sheet of attendance, day by day, ready to fill in. */
import { dayStates, shiftsOn } from '~/domain/wages/attendance'
import { type Month, daysOfMonth } from '~/domain/wages/pay'
import { calendarOf } from '~/features/plans/calendar.server'
import { whoOf } from '~/features/placements/naming.server'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { shiftsIn } from './attendance.server'
import { hoursWords, monthChips, monthIn, monthWords } from './months.server'
import { getPlacement, sheetOf } from './queries.server'

const pathOf = (placementId: string, month: Month): string =>
  `/wages/${placementId}/attendance?month=${month}`

/** Only days on which the person is at work and that have come can be written. */
export const attendancePage = async (at: At) => {
  const { db, actor, t, format, today, params } = at
  const placement = await getPlacement(db, actor, 'attendance.record', params.placementId ?? '')
  const month = monthIn(at)
  const { days, version } = await sheetOf(db, placement.id, month)
  const calendar = await calendarOf(db)
  const shifts = shiftsIn(placement.shifts)
  const written = new Map(days.map((each) => [each.onDay, each]))
  const open = daysOfMonth(month).filter(
    (each) =>
      each <= today &&
      each >= placement.startedOn &&
      (placement.endedOn === null || each <= placement.endedOn),
  )
  return {
    title: t('wages:attendance.title', { month: monthWords(month, at) }),
    who: whoOf(placement, at),
    work: `${placement.work}, ${placement.organisation}`,
    month,
    version,
    once: newId(),
    chips: monthChips(month, at, (each) => pathOf(placement.id, each)),
    isByPiece: placement.payKind === 'piece',
    hasShifts: open.some((each) => shiftsOn(shifts, each).length > 0),
    states: dayStates.map((value) => ({ value, label: t(`wages:day.${value}`) })),
    days: open.map((each) => {
      const row = written.get(each)
      return {
        date: each.slice(8),
        name: `${format.weekdayShort(each)} ${Number(each.slice(8))}`,
        isOff: !calendar.isWorkingDay(each),
        state: row?.state ?? '',
        hours: row && row.minutes > 0 ? hoursWords(row.minutes) : '',
        pieces: row && row.pieces > 0 ? String(row.pieces) : '',
        agreed: row?.agreed ?? false,
        shift: row?.shift ?? '',
        shifts: shiftsOn(shifts, each).map(({ key }) => ({ value: key, label: key })),
      }
    }),
  }
}

export type AttendancePage = Awaited<ReturnType<typeof attendancePage>>
