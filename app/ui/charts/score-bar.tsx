// A total that shows its parts: they stand side by side and add up to it.
import { ReaderTable } from './reader-table'

export type ScorePart = {
  readonly key: string
  readonly label: string
  /** Points of the total. */
  readonly value: number
  /** The most this part could have given. */
  readonly most?: number | undefined
}

export type ScoreBarProps = {
  readonly parts: readonly ScorePart[]
  readonly total: number
  readonly max?: number | undefined
  readonly words: {
    readonly caption: string
    /** After the total, such as "of 100". */
    readonly of: string
    readonly partHead: string
    readonly valueHead: string
  }
  /** Leaves out the large figure, for rows of a list. */
  readonly small?: boolean | undefined
}

/** Up to seven parts; the figure stands inside a part that is wide enough for it, and always in the legend. */
export function ScoreBar({ parts, total, max = 100, words, small }: ScoreBarProps) {
  return (
    <div className="chart-host">
      {small ? null : (
        <p className="chart-figure">
          {total}
          <span className="chart-of"> {words.of}</span>
        </p>
      )}
      <ScorePicture parts={parts} max={max} height={small ? 14 : 32} figures={!small} />
      {small ? null : (
        <ul className="legend" aria-hidden="true">
          {parts.map((part, index) => (
            <li key={part.key}>
              <Swatch className={`part-${partNumber(index)}`} />
              {part.label} <b>{part.value}</b>
            </li>
          ))}
        </ul>
      )}
      <ReaderTable
        caption={`${words.caption}: ${total} ${words.of}`}
        heads={[words.partHead, words.valueHead]}
        rows={parts.map((part) => [
          part.label,
          part.most === undefined ? part.value : `${part.value} / ${part.most}`,
        ])}
      />
    </div>
  )
}

function partNumber(index: number): number {
  return (index % 7) + 1
}

type PictureProps = {
  readonly parts: readonly ScorePart[]
  readonly max: number
  readonly height: number
  readonly figures: boolean
}

function ScorePicture({ parts, max, height, figures }: PictureProps) {
  let sum = 0
  const placed = parts.map((part, index) => {
    const from = (100 * sum) / max
    sum += part.value
    return { ...part, from, wide: (100 * part.value) / max, number: partNumber(index) }
  })
  return (
    <svg className="score-bar" width="100%" height={height} aria-hidden="true" focusable="false">
      <rect className="fill-track" width="100%" height={height} rx="3" />
      {placed.map((part) => (
        <g key={part.key}>
          <title>{`${part.label}: ${part.value}`}</title>
          <rect
            className={`part part-${part.number}`}
            x={`${part.from}%`}
            width={`${part.wide}%`}
            height={height}
            rx="3"
          />
          {figures && part.wide >= 5 ? (
            <text
              className={`part-figure on-part-${part.number}`}
              x={`${part.from + part.wide / 2}%`}
              y={height / 2 + 5}
              textAnchor="middle"
            >
              {part.value}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  )
}

/** The small square of a legend. */
export function Swatch({ className }: { readonly className: string }) {
  return (
    <svg width="10" height="10" aria-hidden="true" focusable="false">
      <rect className={className} width="10" height="10" rx="2" />
    </svg>
  )
}
