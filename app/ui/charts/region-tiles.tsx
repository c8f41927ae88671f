// The country as tiles, one for each region about where it lies: the darker, the more. On a phone they carry short names.
import { Link } from '@remix-run/react'

export type RegionTile = {
  /** Two digits of КАТО. */
  readonly region: string
  readonly name: string
  readonly count: number
  /** The count as the language writes it. */
  readonly figure: string
  readonly to: string
  readonly isChosen: boolean
}

/** Column and row of each region, west to east and north to south. */
const places: Readonly<Record<string, readonly [number, number]>> = {
  '39': [3, 1],
  '59': [4, 1],
  '55': [5, 1],
  '27': [1, 2],
  '15': [2, 2],
  '11': [3, 2],
  '71': [4, 2],
  '35': [5, 2],
  '10': [6, 2],
  '63': [7, 2],
  '23': [1, 3],
  '43': [3, 3],
  '62': [4, 3],
  '33': [7, 3],
  '47': [1, 4],
  '61': [3, 4],
  '79': [4, 4],
  '31': [5, 4],
  '75': [6, 4],
  '19': [7, 4],
}

/** A name without the word that says what kind of place it is. */
const shortName = (name: string): string =>
  name.replace(/\s*(облысы|область|обл\.|region|қ\.|қаласы|г\.|город|city)\s*/giu, '').trim()

/** Five shades: none, and quarters of the largest count. */
const shadeOf = (count: number, most: number): number => (count === 0 ? 0 : Math.ceil((count / most) * 4))

/** A list of links laid out as a map; the chosen region's link takes the choice back. */
export function RegionTiles({
  label,
  tiles,
}: {
  readonly label: string
  readonly tiles: readonly RegionTile[]
}) {
  const most = Math.max(1, ...tiles.map(({ count }) => count))
  return (
    <ul className="tiles" aria-label={label}>
      {tiles.map(({ region, name, count, figure, to, isChosen }) => {
        const [column, row] = places[region] ?? [1, 1]
        return (
          <li key={region} className={`tile-at-${column}-${row}`}>
            <Link
              className={`tile tile-shade-${shadeOf(count, most)}`}
              to={to}
              preventScrollReset
              title={name}
              aria-label={`${name}: ${figure}`}
              aria-current={isChosen ? 'true' : undefined}
            >
              <span className="tile-name" aria-hidden="true">
                {shortName(name)}
              </span>
              <span className="tile-figure" aria-hidden="true">
                {figure}
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
