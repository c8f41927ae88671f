/** The sheet of one day of a course: hours by seat. Its fields are named after the seats, so it is read by hand. */
import * as v from 'valibot'
import type { Day } from '~/domain/calendar/day'
import { longestDay } from '~/domain/training/course'
import { dayField, version } from '~/platform/shapes'

const prefix = 'hours-'

export const fieldOf = (seatId: string): string => `${prefix}${seatId}`

export type AttendanceForm = {
  readonly version: number
  readonly day: Day
  /** Seat → hours; a seat that was left empty is not among them. */
  readonly hours: ReadonlyMap<string, number>
}

const hoursShape = v.pipe(
  v.string(),
  v.transform((text) => text.trim()),
  v.regex(/^\d{1,2}$/, 'errors:not-a-number'),
  v.transform(Number),
  v.maxValue(longestDay, 'errors:too-large'),
)

const isHours = ([name, value]: [string, string]): boolean => name.startsWith(prefix) && value.trim() !== ''

/** Anything but the day, the version and hours by seat is left aside. */
export const attendanceForm = v.pipe(
  v.record(v.string(), v.string('errors:required')),
  v.rawTransform(({ dataset, addIssue, NEVER }): AttendanceForm => {
    const given = dataset.value
    const head = v.safeParse(v.object({ version, day: dayField }), given)
    const hours = new Map<string, number>()
    let isRight = head.success
    if (!head.success) addIssue({ message: 'errors:not-a-day', path: [pathTo(given, 'day')] })
    for (const [name, value] of Object.entries(given).filter(isHours)) {
      const read = v.safeParse(hoursShape, value)
      if (read.success) hours.set(name.slice(prefix.length), read.output)
      else {
        isRight = false
        addIssue({ message: read.issues[0].message, path: [pathTo(given, name)] })
      }
    }
    return isRight && head.success ? { ...head.output, hours } : NEVER
  }),
)

const pathTo = (input: Record<string, string>, key: string) => ({
  type: 'object' as const,
  origin: 'value' as const,
  input,
  key,
  value: input[key],
})
