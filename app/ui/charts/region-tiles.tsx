// The country as tiles, one for each region about where it lies: the darker, the more. On a phone they carry short names.
import { Link } from '@remix-run/react'
import { placeOfRegion, shortRegionName } from './region-places'

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
        const [column, row] = placeOfRegion(region)
        return (
          <li key={region} className={`tile-at-${column + 1}-${row + 1}`}>
            <Link
              className={`tile tile-shade-${shadeOf(count, most)}`}
              to={to}
              preventScrollReset
              title={name}
              aria-label={`${name}: ${figure}`}
              aria-current={isChosen ? 'true' : undefined}
            >
              <span className="tile-name" aria-hidden="true">
                {shortRegionName(name)}
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
