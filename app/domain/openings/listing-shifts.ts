/** Reads what a listing says about working time: so many days on and off, so many hours a day. */
import type { ListingCells, ListingNote, Read } from './listing'
import type { Shift } from './shift'

const none = (code: string, value?: string): Read<readonly Shift[]> => ({
  value: [],
  isRead: false,
  notes: [{ field: 'shifts', code, ...(value ? { value } : {}) }],
})

const several = (words: string): string[] =>
  words
    .split(';')
    .map((each) => each.trim())
    .filter(Boolean)

const everyDay = [1, 2, 3, 4, 5, 6, 7]

/** Five or six days on mean the working week; any other turn falls on every day of the week sooner or later. */
const daysOf = (turn: string): readonly number[] | undefined => {
  const found = /^(\d)\/(\d)$/.exec(turn)
  if (!found) return undefined
  const [on, off] = [Number(found[1]), Number(found[2])]
  if (on === 0 || off === 0) return undefined
  return on + off === 7 && on >= 5 ? everyDay.slice(0, on) : everyDay
}

const hoursOf = (words: string): number | undefined => {
  const found = /^(\d{1,2})\s*(?:час|сағ|hour|ч\b)/i.exec(words)
  const hours = found ? Number(found[1]) : 0
  return hours >= 1 && hours <= 12 ? hours : undefined
}

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

/** Listings never name the hour at which work begins. A day of up to nine hours is put at 09:00 with an hour's break. */
const spanOf = (hours: number): Pick<Shift, 'from' | 'to'> => {
  if (hours > 9) return { from: clock(8), to: clock(8 + hours) }
  return { from: clock(9), to: clock(9 + hours + (hours >= 6 ? 1 : 0)) }
}

const isYes = (word: string): boolean => /^(true|1|да|иә|yes)$/i.test(word.trim())

/** Hours of a week; unread where the listing offers a choice, leaves it open, or has nights whose hours it does not name. */
export const readListingShifts = (cells: ListingCells): Read<readonly Shift[]> => {
  const turns = several(cells.schedule_by_days ?? '')
  const lengths = several(cells.working_hours ?? '')
  const said = [cells.schedule_by_days, cells.working_hours].filter(Boolean).join(', ')
  if (/вахт|watch|ротаци/i.test(cells.schedule ?? '')) return none('shifts-camp', cells.schedule ?? '')
  if (turns.length === 0 || lengths.length === 0) return none('shifts-not-named', said)
  if (turns.length > 1 || lengths.length > 1) return none('shifts-several', said)
  if (isYes(cells.night_shifts ?? '')) return none('shifts-night', said)
  const [days, hours] = [daysOf(turns[0] ?? ''), hoursOf(lengths[0] ?? '')]
  if (!days || !hours) return none('shifts-open', said)
  const span = spanOf(hours)
  const notes: ListingNote[] = [{ field: 'shifts', code: 'hours-assumed', value: `${span.from}–${span.to}` }]
  if (days.length === 7) notes.push({ field: 'shifts', code: 'turns-any-day', value: turns[0] ?? '' })
  return { value: [{ days, ...span }], isRead: true, notes }
}
