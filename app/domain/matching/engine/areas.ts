/** Places as numbers, with the district and region each lies in. */
import { districtOf, regionOf } from '../places'
import type { Engine } from './columns'
import { numberOf } from './dictionary'

/** The number of a region: the country has twenty, a word that keeps a set of them has room for thirty-two. */
const regionNumber = (engine: Engine, region: string): number => {
  const at = numberOf(engine.regions, region)
  if (at > 31) throw new RangeError('more regions than a word has bits')
  return at
}

export const regionBit = (engine: Engine, region: string): number => 1 << regionNumber(engine, region)

/** The number of a place, −1 for none. */
export const placeNumber = (engine: Engine, place: string | null): number => {
  if (place === null) return -1
  const at = numberOf(engine.places, place)
  engine.districtOf[at] ??= numberOf(engine.districts, districtOf(place))
  engine.regionOf[at] ??= regionNumber(engine, regionOf(place))
  return at
}
