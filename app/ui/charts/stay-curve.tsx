// A falling stair with its band: the share that is left after so many days.
export type StayPoint = {
  readonly day: number
  readonly staying: number
  readonly low: number
  readonly high: number
}

export type StayCurveProps = {
  readonly points: readonly StayPoint[]
  readonly days: number
  /** Days at which the axis is marked, with their words. */
  readonly marks: readonly { readonly day: number; readonly label: string }[]
}

const [width, height, left, top] = [640, 220, 44, 10]

/** The picture alone; the table with the same figures stands beside it. */
export function StayCurve({ points, days, marks }: StayCurveProps) {
  const x = (day: number): number => left + ((width - left - 10) * day) / days
  const y = (share: number): number => top + height * (1 - share)
  const stair = (of: (point: StayPoint) => number): string =>
    [
      `${x(0)},${y(1)}`,
      ...points.flatMap((point, at) => {
        const before = points[at - 1]
        return [`${x(point.day)},${y(before ? of(before) : 1)}`, `${x(point.day)},${y(of(point))}`]
      }),
      `${x(days)},${y(points.length > 0 ? of(points[points.length - 1] as StayPoint) : 1)}`,
    ].join(' ')
  const low = stair((point) => point.low)
    .split(' ')
    .reverse()
    .join(' ')
  return (
    <div className="chart-host">
      <svg
        className="stay-curve"
        viewBox={`0 0 ${width} ${top + height + 30}`}
        width="100%"
        aria-hidden="true"
        focusable="false"
      >
        <polygon className="fill-track" points={`${stair((point) => point.high)} ${low}`} />
        <polyline
          points={stair((point) => point.staying)}
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
        />
        {[0, 0.5, 1].map((share) => (
          <text key={share} className="bar-name" x={left - 6} y={y(share) + 4} textAnchor="end">
            {`${share * 100} %`}
          </text>
        ))}
        <line className="chart-axis" x1={left} x2={width - 10} y1={y(0)} y2={y(0)} />
        {marks.map((mark) => (
          <text key={mark.day} className="bar-name" x={x(mark.day)} y={top + height + 20} textAnchor="middle">
            {mark.label}
          </text>
        ))}
      </svg>
    </div>
  )
}
