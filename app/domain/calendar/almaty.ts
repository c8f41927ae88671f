/** The clock on the wall in Almaty and the instants it shows, for terms that the law counts in hours. */
import { type Day, fromNumber, parseDay, toNumber } from './day'

declare const instantBrand: unique symbol
/** An ISO instant in UTC to the minute or finer, always with `Z`. Instants compare with `<` and `>` as text. */
export type Instant = string & { readonly [instantBrand]: true }

/** What a calendar and a clock in Almaty show. `time` is `HH:MM`. */
export type WallTime = { readonly day: Day; readonly time: string }

const minutesPerDay = 1440
const minutesPerHour = 60

/**
 * One time for the whole country: UTC+6 in Almaty until 1 March 2024, when clocks were put back an hour to UTC+5.
 * `from` is a minute of UTC since 1970.
 */
const eras = [
  { from: -Infinity, offset: 6 * minutesPerHour },
  { from: toNumber('2024-02-29' as Day) * minutesPerDay + 18 * minutesPerHour, offset: 5 * minutesPerHour },
] as const

const shape = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,3})?)?Z$/
const clockShape = /^([01]\d|2[0-3]):([0-5]\d)$/

const two = (value: number): string => String(value).padStart(2, '0')

const compose = (minute: number): Instant => {
  const day = Math.floor(minute / minutesPerDay)
  const rest = minute - day * minutesPerDay
  return `${fromNumber(day)}T${two(Math.floor(rest / minutesPerHour))}:${two(rest % minutesPerHour)}:00.000Z` as Instant
}

/** Minutes of UTC since 1970. Throws a RangeError when the text is no instant. */
const minuteOf = (instant: string): number => {
  const found = shape.exec(instant)
  const day = found?.[1] === undefined ? undefined : parseDay(found[1])
  if (!found || !day) throw new RangeError(`not an instant: ${instant}`)
  return toNumber(day) * minutesPerDay + Number(found[2]) * minutesPerHour + Number(found[3])
}

/** Reads an instant from our own rows or the clock, cut to its minute. */
export const instant = (text: string): Instant => compose(minuteOf(text))

/** Whether a text is a time of day, `HH:MM`. */
export const isTime = (text: string): boolean => clockShape.test(text)

/**
 * The instant at which Almaty's clock shows this. In the hour that clocks showed twice (29 February 2024, from 23:00) it
 * is the first of the two, so that no term is counted from later than the event.
 */
export const instantAt = ({ day, time }: WallTime): Instant => {
  const found = clockShape.exec(time)
  if (!found) throw new RangeError(`not a time of day: ${time}`)
  const shown = toNumber(day) * minutesPerDay + Number(found[1]) * minutesPerHour + Number(found[2])
  const [old, present] = eras
  const first = shown - old.offset
  return compose(first < present.from ? first : shown - present.offset)
}

/** What the calendar and the clock in Almaty show at an instant. */
export const wallTimeAt = (at: Instant): WallTime => {
  const minute = minuteOf(at)
  const [old, present] = eras
  const shown = minute + (minute < present.from ? old.offset : present.offset)
  const day = Math.floor(shown / minutesPerDay)
  const rest = shown - day * minutesPerDay
  return {
    day: fromNumber(day),
    time: `${two(Math.floor(rest / minutesPerHour))}:${two(rest % minutesPerHour)}`,
  }
}

/** Hours later, or earlier when negative: real hours, whatever the clock on the wall did in between. */
export const addHours = (at: Instant, hours: number): Instant =>
  compose(minuteOf(at) + hours * minutesPerHour)
