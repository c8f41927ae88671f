/** Hours of a week, possibly over midnight: shifts of work, and hours when a person must be at home. */

/** `days` are 1 (Monday) … 7 (Sunday), on which the hours begin. When `to` is not after `from` they end next day. */
export type Shift = { readonly days: readonly number[]; readonly from: string; readonly to: string }

const perDay = 1440
const perWeek = 7 * perDay
const shape = /^([01]\d|2[0-3]):([0-5]\d)$/

/** Minutes since midnight of `HH:MM`; undefined when it is not a time of day. */
export const minuteOf = (time: string): number | undefined => {
  const found = shape.exec(time)
  return found ? Number(found[1]) * 60 + Number(found[2]) : undefined
}

type Span = { readonly start: number; readonly end: number }

/** A span that passes Sunday midnight continues on Monday morning. */
const withinWeek = ({ start, end }: Span): Span[] =>
  end <= perWeek
    ? [{ start, end }]
    : [
        { start, end: perWeek },
        { start: 0, end: end - perWeek },
      ]

const spansOf = ({ days, from, to }: Shift): Span[] => {
  const [begins, ends] = [minuteOf(from), minuteOf(to)]
  if (begins === undefined || ends === undefined) throw new RangeError(`not hours: ${from}–${to}`)
  const length = ends > begins ? ends - begins : ends + perDay - begins
  return days.flatMap((each) => {
    const start = (each - 1) * perDay + begins
    return withinWeek({ start, end: start + length })
  })
}

/** Minutes that the hours of a week hold together. */
export const weekMinutes = (shifts: readonly Shift[]): number =>
  shifts.flatMap(spansOf).reduce((sum, { start, end }) => sum + end - start, 0)

/** Whether two lists of hours share a minute of the week; `from` belongs to the hours, `to` does not. */
export const hoursOverlap = (some: readonly Shift[], others: readonly Shift[]): boolean => {
  const theirs = others.flatMap(spansOf)
  return some
    .flatMap(spansOf)
    .some((mine) => theirs.some((one) => mine.start < one.end && one.start < mine.end))
}

/** Whether hours meet themselves: nobody works two shifts of one place at once. */
export const overlapsItself = (shifts: readonly Shift[]): boolean => {
  const inOrder = shifts.flatMap(spansOf).toSorted((one, other) => one.start - other.start)
  return inOrder.some((span, at) => at > 0 && span.start < (inOrder[at - 1]?.end ?? 0))
}

/** Whether the text of hours can be read: times are real and every day is 1…7. */
export const isReadable = ({ days, from, to }: Shift): boolean =>
  minuteOf(from) !== undefined &&
  minuteOf(to) !== undefined &&
  days.length > 0 &&
  days.every((each) => Number.isInteger(each) && each >= 1 && each <= 7)

/** Night is 22:00–06:00 (Labour Code art. 76, to confirm). */
const night: readonly Shift[] = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '22:00', to: '06:00' }]

export const isNightWork = (shifts: readonly Shift[]): boolean => hoursOverlap(shifts, night)
