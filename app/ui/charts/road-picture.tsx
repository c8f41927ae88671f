// The road drawn for wide screens: rail, markers, labels in lanes, today and the goal.
import type { RoadPoint, RoadProps, RoadTone } from './road'
import { type PlacedLabel, placeLabels, wrapWords } from './label-lanes'
import { type RoadScale, roadScale, spreadOut } from './road-scale'

const inset = 24
const laneHeight = 62
const lineHeight = 15
const wordsWide = 19
const letterWidth = 7.5

type Mark = RoadPoint & { readonly x: number; readonly lines: readonly string[]; readonly spot: PlacedLabel }

/** Hidden from readers, who get the table beside it. */
export function RoadPicture({ points, today, words, width }: RoadProps & { readonly width: number }) {
  const scale = scaleFor(points, today, width)
  const marks = marksOf(points, scale, today, width)
  const above = lanesOn(marks, 'above')
  const below = lanesOn(marks, 'below')
  const road = 46 + above * laneHeight
  const height = road + 22 + below * laneHeight + 30
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width="100%" aria-hidden="true" focusable="false">
      <Rail width={width} road={road} goal={scale(0)} now={scale(today)} />
      {marks.map((mark) => (
        <Marker key={mark.id} mark={mark} road={road} />
      ))}
      <Goal width={width} x={scale(0)} road={road} text={words.goal} />
      <Today width={width} x={scale(today)} road={road} bottom={height - 26} text={words.today} />
    </svg>
  )
}

/** From two months before the year to the last thing shown, never less than half a year after the goal. */
function scaleFor(points: readonly RoadPoint[], today: number, width: number): RoadScale {
  const days = [...points.map((point) => point.day), today]
  const from = Math.max(-425, Math.min(-90, ...days) - 15)
  const to = Math.min(425, Math.max(30, ...days) + 15)
  const along = roadScale(from, to, width - 2 * inset)
  return (day) => inset + along(day)
}

function marksOf(
  points: readonly RoadPoint[],
  scale: RoadScale,
  today: number,
  width: number,
): readonly Mark[] {
  const spread = spreadOut(
    points.map((point) => scale(point.day)),
    20,
    10,
    width - 10,
  )
  const drafts = points.map((point, index) => {
    const lines = wrapWords(point.label, wordsWide, 3)
    const longest = Math.max(...lines.map((line) => line.length), (point.code ?? '').length * 0.88)
    return { ...point, lines, x: spread[index] ?? 0, width: longest * letterWidth }
  })
  const walls = [
    { side: 'above' as const, x: scale(0) },
    { side: 'below' as const, x: scale(today) },
  ]
  const spots = placeLabels(drafts, width, walls)
  return drafts.flatMap((draft, index) => {
    const spot = spots.find((one) => one.id === draft.id) ?? spots[index]
    return spot ? [{ ...draft, spot }] : []
  })
}

function lanesOn(marks: readonly Mark[], side: PlacedLabel['side']): number {
  return marks
    .filter((mark) => mark.spot.side === side)
    .reduce((most, mark) => Math.max(most, mark.spot.lane + 1), 1)
}

type RailProps = {
  readonly width: number
  readonly road: number
  readonly goal: number
  readonly now: number
}

function Rail({ width, road, goal, now }: RailProps) {
  const end = width - inset + 14
  const start = inset - 14
  return (
    <>
      <rect className="road-rail" x={start} y={road - 6} width={end - start} height="12" rx="6" />
      <rect className="road-before" x={start} y={road - 6} width={goal - start} height="12" rx="6" />
      <rect
        className="road-gone"
        x={start}
        y={road - 6}
        width={Math.max(12, now - start)}
        height="12"
        rx="6"
      />
    </>
  )
}

const toneClass: Readonly<Record<RoadTone, string>> = {
  done: 'road-done',
  due: 'road-due',
  late: 'road-late',
  waiting: 'road-waiting',
  ahead: '',
}

function Marker({ mark, road }: { readonly mark: Mark; readonly road: number }) {
  const { x, spot, lines, tone } = mark
  const up = spot.side === 'above'
  const near = 22 + spot.lane * laneHeight
  const tall = lines.length * lineHeight + (mark.code ? 14 : 0)
  const top = up ? road - near - tall : road + near
  const textX = spot.anchor === 'start' ? spot.left : spot.anchor === 'end' ? spot.left + widthOf(mark) : x
  const first = up && mark.code ? top + 25 : top + 11
  const codeY = up ? top + 11 : top + 11 + lines.length * lineHeight
  return (
    <g>
      <title>{`${mark.date}: ${mark.label}. ${mark.state}`}</title>
      <path
        className={`road-pole ${toneClass[tone]}`}
        d={`M${x} ${road}V${up ? road - near + 3 : road + near - 3}`}
      />
      <circle className={`road-dot ${toneClass[tone]}`} cx={x} cy={road} r="8" />
      {tone === 'done' ? <path className="road-tick" d={`M${x - 3.5} ${road}l2.6 2.8 4.6-5.2`} /> : null}
      {tone === 'late' ? (
        <path className="road-tick road-late" d={`M${x} ${road - 4}v4M${x} ${road + 4}v.01`} />
      ) : null}
      <text className="road-label" textAnchor={spot.anchor}>
        {lines.map((line, index) => (
          <tspan key={line} x={textX} y={first + index * lineHeight}>
            {line}
          </tspan>
        ))}
      </text>
      {mark.code ? (
        <text className="road-code" x={textX} y={codeY} textAnchor={spot.anchor}>
          {mark.code}
        </text>
      ) : null}
    </g>
  )
}

function widthOf(mark: Mark): number {
  return Math.max(...mark.lines.map((line) => line.length), (mark.code ?? '').length * 0.88) * letterWidth
}

type FlagProps = { readonly width: number; readonly x: number; readonly road: number; readonly text: string }

function Goal({ width, x, road, text }: FlagProps) {
  const half = text.length * 4 + 14
  const centre = Math.min(width - half, Math.max(half, x))
  return (
    <g>
      <path className="road-pole road-goal" d={`M${x} 24V${road - 14}`} />
      <path className="road-release-line" d={`M${x} ${road - 14}v28`} />
      <rect className="road-release-tag" x={centre - half} y="2" width={2 * half} height="22" rx="4" />
      <text className="road-release-text" x={centre} y="17.5" textAnchor="middle">
        {text}
      </text>
    </g>
  )
}

function Today({ width, x, road, bottom, text }: FlagProps & { readonly bottom: number }) {
  const half = text.length * 3.8 + 12
  const centre = Math.min(width - half, Math.max(half, x))
  return (
    <g>
      <path className="road-today-line" d={`M${x} ${road - 16}v32`} />
      <path
        className="road-today-line road-today-dots"
        strokeDasharray="2 4"
        d={`M${x} ${road + 16}V${bottom}`}
      />
      <rect className="road-today-tag" x={centre - half} y={bottom} width={2 * half} height="22" rx="4" />
      <text className="road-today-text" x={centre} y={bottom + 15.5} textAnchor="middle">
        {text}
      </text>
    </g>
  )
}
