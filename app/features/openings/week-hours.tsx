/** The hours of a week as a picture: a row for each day, midnight to midnight. */
import { useWords } from '~/platform/i18n'

type ShiftHours = {
  readonly days: readonly number[]
  readonly from: string
  readonly to: string
  readonly text: string
}

const days = [1, 2, 3, 4, 5, 6, 7] as const
const [left, rowHeight, hour] = [34, 22, 11] as const
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

type Block = { readonly key: string; readonly day: number; readonly start: number; readonly end: number }

/** A shift over midnight goes on in the next day's row, after Sunday in Monday's. */
const blocksOf = (shifts: readonly ShiftHours[]): Block[] =>
  shifts.flatMap(({ days, from, to }, index) =>
    days.flatMap((day) => {
      const [start, end] = [minutes(from), minutes(to)]
      const key = `${index}-${day}`
      if (end > start) return [{ key, day, start, end }]
      return [
        { key, day, start, end: 1440 },
        { key: `${key}-next`, day: (day % 7) + 1, start: 0, end },
      ]
    }),
  )

export function WeekHours({ shifts }: { readonly shifts: readonly ShiftHours[] }) {
  const { t } = useWords('openings')
  const at = (minute: number): number => left + (minute / 60) * hour
  return (
    <div className="stack">
      <svg
        viewBox={`0 0 ${left + 24 * hour + 8} ${7 * rowHeight + 22}`}
        width="100%"
        aria-hidden="true"
        focusable="false"
      >
        {days.map((day) => (
          <g key={day}>
            <text className="clock-hour" x="0" y={(day - 1) * rowHeight + 15}>
              {t(`day.${day}`)}
            </text>
            <rect
              className="fill-track"
              x={left}
              y={(day - 1) * rowHeight + 4}
              width={24 * hour}
              height={14}
              rx="3"
            />
          </g>
        ))}
        {blocksOf(shifts).map(({ key, day, start, end }) => (
          <rect
            key={key}
            className="fill-accent"
            x={at(start)}
            y={(day - 1) * rowHeight + 4}
            width={Math.max(2, at(end) - at(start))}
            height={14}
            rx="3"
          />
        ))}
        {[0, 6, 12, 18, 24].map((each) => (
          <text
            key={each}
            className="clock-hour"
            x={at(each * 60)}
            y={7 * rowHeight + 16}
            textAnchor="middle"
          >
            {each}
          </text>
        ))}
      </svg>
      <ul className="bare">
        {shifts.map((shift) => (
          <li key={shift.text}>{shift.text}</li>
        ))}
      </ul>
    </div>
  )
}
