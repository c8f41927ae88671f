// A month on the wall: each day a link with the figures of what it holds.
import { Link } from '@remix-run/react'
import { classNames } from './class-names'
import type { Tone } from './tone'

export type MonthDay = {
  readonly key: string
  readonly to: string
  readonly number: string
  /** The whole day and its figures, for readers. */
  readonly name: string
  readonly marks: readonly { readonly key: string; readonly figure: string; readonly tone: Tone }[]
  readonly isToday: boolean
  readonly isChosen: boolean
  /** Belongs to the month before or after. */
  readonly isOutside: boolean
}

export type MonthGridProps = {
  readonly caption: string
  readonly heads: readonly { readonly key: string; readonly short: string; readonly long: string }[]
  readonly weeks: readonly { readonly key: string; readonly days: readonly MonthDay[] }[]
}

/** Seven columns from Monday; narrow enough for a phone. */
export function MonthGrid({ caption, heads, weeks }: MonthGridProps) {
  return (
    <table className="month">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head.key} scope="col" abbr={head.long}>
              {head.short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.key}>
            {week.days.map((day) => (
              <td key={day.key} className={day.isChosen ? 'month-chosen' : undefined}>
                <Link
                  className={classNames(
                    'month-day',
                    day.isToday && 'month-today',
                    day.isOutside && 'month-outside',
                  )}
                  to={day.to}
                  preventScrollReset
                  aria-label={day.name}
                  aria-current={day.isToday ? 'date' : undefined}
                >
                  <span className="month-number">{day.number}</span>
                  <span className="month-marks">
                    {day.marks.map((mark) => (
                      <span key={mark.key} className={`month-mark mark-${mark.tone}`}>
                        {mark.figure}
                      </span>
                    ))}
                  </span>
                </Link>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
