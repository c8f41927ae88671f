// The country as tiles, one for each region about where it lies, each with two figures and a bar that weighs them.
import { ReaderTable } from './reader-table'
import { placeOfRegion, shortRegionName } from './region-places'

export type RegionPair = {
  /** Two digits of КАТО. */
  readonly region: string
  readonly name: string
  readonly to: string
  readonly values: readonly [number, number]
  readonly figures: readonly [string, string]
  readonly isChosen: boolean
}

export type RegionPictureProps = {
  readonly regions: readonly RegionPair[]
  readonly words: {
    readonly caption: string
    readonly nameHead: string
    readonly heads: readonly [string, string]
  }
}

const wide = 112
const tall = 80
const gap = 6

/** A double name stands on two lines, so that it stays inside its tile. */
const nameLines = (name: string): readonly string[] => shortRegionName(name).split(/(?<=-)| /u)

function Tile({ region, name, to, values, figures, isChosen }: RegionPair) {
  const [column, row] = placeOfRegion(region)
  const [x, y] = [column * (wide + gap), row * (tall + gap)]
  const sum = Math.max(1, values[0] + values[1])
  const left = ((wide - 16) * values[0]) / sum
  return (
    <a href={to} aria-label={`${name}: ${figures.join(' / ')}`}>
      <title>{name}</title>
      <rect
        className={isChosen ? 'map-tile map-tile-chosen' : 'map-tile'}
        x={x}
        y={y}
        width={wide}
        height={tall}
        rx="6"
      />
      <text className="map-name" x={x + 8} y={y + 19}>
        {nameLines(name).map((line, at) => (
          <tspan key={line} x={x + 8} dy={at * 14}>
            {line}
          </tspan>
        ))}
      </text>
      <text className="map-figure" x={x + 8} y={y + 56}>
        {figures.join(' / ')}
      </text>
      <rect className="fill-track" x={x + 8} y={y + 66} width={wide - 16} height="6" rx="2" />
      <rect className="fill-info" x={x + 8} y={y + 66} width={left} height="6" rx="2" />
      <rect
        className="fill-good"
        x={x + 8 + left}
        y={y + 66}
        width={values[0] + values[1] === 0 ? 0 : wide - 16 - left}
        height="6"
        rx="2"
      />
    </a>
  )
}

/** A frame that scrolls must be reached by the keyboard. */
const scrolled = (label: string) => ({ tabIndex: 0, role: 'region', 'aria-label': label })

/** On a phone the picture keeps its size and scrolls in its own frame; the table behind it holds the same. */
export function RegionPicture({ regions, words }: RegionPictureProps) {
  return (
    <div className="chart-host table-scroll" {...scrolled(words.caption)}>
      <svg
        className="region-map"
        viewBox={`0 0 ${7 * wide + 6 * gap} ${4 * tall + 3 * gap}`}
        focusable="false"
      >
        {regions.map((each) => (
          <Tile key={each.region} {...each} />
        ))}
      </svg>
      <ReaderTable
        caption={words.caption}
        heads={[words.nameHead, ...words.heads]}
        rows={regions.map(({ name, figures }) => [name, ...figures])}
      />
    </div>
  )
}
