/** Reads a group's weekly times out of its row. */
import type { PsychologyGroupsTable } from '#db/schema/psychology'
import type { WeeklyTimes } from '~/domain/psychology/group'

type Row = Pick<PsychologyGroupsTable, 'weekdays' | 'time' | 'minutes' | 'fromDay' | 'untilDay'>

export const weeklyOf = ({ weekdays, time, minutes, fromDay, untilDay }: Row): WeeklyTimes => ({
  weekdays: JSON.parse(weekdays) as number[],
  time,
  minutes,
  fromDay,
  untilDay,
})
