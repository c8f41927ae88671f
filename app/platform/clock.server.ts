/** Where "now" enters the product. Kazakhstan keeps one time zone, so "today" is Almaty's date, not the server's. */
import { type Day, day } from '~/domain/calendar/day'

export type Clock = { readonly now: () => Date }

export const systemClock: Clock = { now: () => new Date() }

const almaty = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Almaty',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The calendar day in Almaty at an instant. */
export const dayAt = (instant: Date): Day => day(almaty.format(instant))

const almatyTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Almaty',
  hour: '2-digit',
  minute: '2-digit',
})

/** Minutes since midnight in Almaty at an instant. */
export const minutesAt = (instant: Date): number => {
  const [hours = 0, minutes = 0] = almatyTime.format(instant).split(':').map(Number)
  return hours * 60 + minutes
}

const almatyOffset = new Intl.DateTimeFormat('en-US', { timeZone: 'Asia/Almaty', timeZoneName: 'longOffset' })

/** The instant, ISO in UTC, at which a day begins in Almaty. The zone was an hour further east before March 2024. */
export const dayBegins = (each: Day): string => {
  const inUtc = Date.parse(`${each}T00:00:00.000Z`)
  // Just before the beginning, wherever the zone stands: a shift falls on the beginning of a day or nowhere near it.
  const [, hours = '0', minutes = '0'] =
    /GMT\+(\d+):(\d+)/.exec(almatyOffset.format(inUtc - 6 * 3_600_000)) ?? []
  return new Date(inUtc - (Number(hours) * 60 + Number(minutes)) * 60_000).toISOString()
}

export const today = (clock: Clock): Day => dayAt(clock.now())

const almatyHour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Almaty',
  hour: '2-digit',
  hourCycle: 'h23',
})

/** The hour in Almaty at an instant: 0 to 23. */
export const hourAt = (instant: Date): number => Number(almatyHour.format(instant))
