/** Writing a month's sheet of attendance: who pays, or the officer who keeps it for them. */
import { type Day, day } from '~/domain/calendar/day'
import { type Result, ok, refuse } from '~/domain/result'
import type { Shift } from '~/domain/openings/shift'
import { type AttendanceDay, type DayState, decideDay, shiftsOn } from '~/domain/wages/attendance'
import { type Month, daysOfMonth } from '~/domain/wages/pay'
import { calendarOf } from '~/features/plans/calendar.server'
import { type Work, command } from '~/platform/command.server'
import { type Fields, dates } from './forms'
import { type PlacementRow, getPlacement, sheetOf } from './queries.server'

/** The days that the form filled in; a day left empty stays unwritten. A shift without hours was worked from end to end. */
export const daysIn = (month: Month, fields: Fields, shifts: readonly Shift[]): AttendanceDay[] =>
  dates
    .slice(0, daysOfMonth(month).length)
    .map((date) => ({
      onDay: day(`${month}-${date}`),
      state: fields[`state-${date}`] as DayState | null,
      minutes: Number(fields[`hours-${date}`] ?? 0),
      pieces: Number(fields[`pieces-${date}`] ?? 0),
      agreed: fields[`agreed-${date}`] === true,
      shift: typeof fields[`shift-${date}`] === 'string' ? String(fields[`shift-${date}`]) : null,
    }))
    .map((each) => {
      const named = shiftsOn(shifts, each.onDay).find(({ key }) => key === each.shift)
      const isWhole = each.minutes === 0 && (each.state === null || each.state === 'worked')
      return named && isWhole ? { ...each, minutes: named.minutes } : each
    })
    .flatMap((each) => {
      // Hours without a word about the day mean that it was worked.
      const state = each.state ?? (each.minutes + each.pieces > 0 ? ('worked' as const) : null)
      return state === null ? [] : [{ ...each, state }]
    })

/** The shifts of a place as they are stored. */
export const shiftsIn = (json: string): readonly Shift[] => JSON.parse(json) as readonly Shift[]

const decideAll = async (
  work: Work,
  { startedOn, endedOn, shifts: stored }: PlacementRow,
  days: readonly AttendanceDay[],
): Promise<Result<null>> => {
  const calendar = await calendarOf(work.tx)
  const shifts = shiftsIn(stored)
  for (const each of days) {
    const around = {
      startedOn,
      endedOn,
      today: work.today,
      isWorkingDay: calendar.isWorkingDay(each.onDay),
      shifts: shiftsOn(shifts, each.onDay),
    }
    const decision = decideDay(each, around)
    if (!decision.ok) return decision
  }
  return ok(null)
}

const writeHead = async (work: Work, placementId: string, month: Month, version: number): Promise<void> => {
  const row = { writtenBy: work.actor.userId, writtenAt: work.now, version: version + 1 }
  if (version === 0)
    await work.tx
      .insertInto('attendanceSheets')
      .values({ id: work.newId(), placementId, month, ...row })
      .execute()
  else
    await work.tx
      .updateTable('attendanceSheets')
      .set(row)
      .where('placementId', '=', placementId)
      .where('month', '=', month)
      .execute()
}

const replaceDays = async (
  work: Work,
  placementId: string,
  before: readonly Day[],
  days: readonly AttendanceDay[],
) => {
  if (before.length > 0)
    await work.tx
      .deleteFrom('attendanceDays')
      .where('placementId', '=', placementId)
      .where('onDay', 'in', before)
      .execute()
  if (days.length === 0) return
  await work.tx
    .insertInto('attendanceDays')
    .values(
      days.map(({ agreed, ...each }) => ({
        id: work.newId(),
        placementId,
        ...each,
        agreed: agreed ? (1 as const) : (0 as const),
      })),
    )
    .execute()
}

/**
 * Writes the whole month anew; what stood before is in the audit row. Refusals: those of `decideDay`, `errors:stale`,
 * and `already-issued` once the month's statement is out: it is taken back first.
 */
export const recordAttendance = command(
  'attendance.record',
  async (work, placementId: string, month: Month, fields: Fields): Promise<Result<string>> => {
    const placement = await getPlacement(work.tx, work.actor, 'attendance.record', placementId)
    const { personId, institutionId, organisationId } = placement
    work.permit({ institutionId, organisationId })
    work.about({ type: 'placement', id: placementId, personId, institutionId })
    const before = await sheetOf(work.tx, placementId, month)
    if (before.version !== fields.version) return refuse('errors:stale')
    const issued = await work.tx
      .selectFrom('wageStatements')
      .select('id')
      .where('openKey', '=', `${placementId} ${month}`)
      .executeTakeFirst()
    if (issued) return refuse('already-issued')
    const days = daysIn(month, fields, shiftsIn(placement.shifts))
    const decision = await decideAll(work, placement, days)
    if (!decision.ok) return decision
    await writeHead(work, placementId, month, before.version)
    await replaceDays(
      work,
      placementId,
      before.days.map(({ onDay }) => onDay),
      days,
    )
    work.add({ month, before: before.days, after: days })
    return ok(placementId)
  },
)
