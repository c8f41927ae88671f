// Totals over time on a ground of named bands, with the cut-off as a line; a total that is not certain is a bar.
export type TrendBand = {
  readonly key: string
  readonly label: string
  readonly from: number
  readonly to: number
}

export type TrendPoint = {
  readonly key: string
  /** 0 at the first day of the picture, 1 at the last. */
  readonly at: number
  readonly least: number
  readonly most: number
}

export type BandedTrendProps = {
  readonly highest: number
  readonly bands: readonly TrendBand[]
  readonly points: readonly TrendPoint[]
  readonly cutOff: { readonly value: number; readonly label: string }
  readonly firstDay: string
  readonly lastDay: string
}

const [width, height, left, right, top] = [460, 200, 26, 120, 8]

/** The picture alone; the table with the same figures stands beside it. */
export function BandedTrend({ highest, bands, points, cutOff, firstDay, lastDay }: BandedTrendProps) {
  const end = width - right
  const x = (at: number): number => left + 8 + (end - left - 16) * at
  const y = (total: number): number => top + height * (1 - total / highest)
  const certain = points.filter(({ least, most }) => least === most)
  return (
    <div className="chart-host trend-host">
      <svg viewBox={`0 0 ${width} ${top + height + 24}`} width="100%" aria-hidden="true" focusable="false">
        {bands.map((band, at) => {
          const low = at === 0 ? 0 : band.from - 0.5
          const high = at === bands.length - 1 ? highest : band.to + 0.5
          return (
            <g key={band.key}>
              <rect
                className={`trend-band-${at + 1}`}
                x={left}
                width={end - left}
                y={y(high)}
                height={y(low) - y(high)}
              />
              <text className="trend-name" x={end + 6} y={(y(low) + y(high)) / 2 + 4}>
                {band.label}
              </text>
              <text className="trend-name" x={left - 4} y={y(low)} textAnchor="end">
                {at === 0 ? 0 : band.from}
              </text>
            </g>
          )
        })}
        <line
          className="trend-cut"
          x1={left}
          x2={end}
          y1={y(cutOff.value - 0.5)}
          y2={y(cutOff.value - 0.5)}
        />
        <polyline
          className="trend-line"
          points={certain.map(({ at, least }) => `${x(at)},${y(least)}`).join(' ')}
        />
        {points.map(({ key, at, least, most }) =>
          least === most ? (
            <circle key={key} className="trend-point" cx={x(at)} cy={y(least)} r="4" />
          ) : (
            <line key={key} className="trend-span" x1={x(at)} x2={x(at)} y1={y(least)} y2={y(most)} />
          ),
        )}
        <text className="trend-name" x={left} y={top + height + 18}>
          {firstDay}
        </text>
        {lastDay === firstDay ? null : (
          <text className="trend-name" x={end} y={top + height + 18} textAnchor="end">
            {lastDay}
          </text>
        )}
      </svg>
      <p className="soft small">{cutOff.label}</p>
    </div>
  )
}
