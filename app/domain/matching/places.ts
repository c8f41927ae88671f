/** КАТО codes read as areas within areas: region 2 digits, district 4, rural district or town 6, settlement 9. */
import type { Holds } from '../law/rule'

/** Cities of republican significance: their inner districts are one town to anybody who lives there. */
const greatCities: ReadonlySet<string> = new Set(['71', '75', '79'])

export const regionOf = (place: string): string => place.slice(0, 2)

export const districtOf = (place: string): string =>
  greatCities.has(regionOf(place)) ? regionOf(place) : place.slice(0, 4)

/** The digits of a code that say something: the zeros that pad it to nine are cut. */
export const significantDigits = (code: string): string => {
  if (!code.endsWith('000')) return code
  if (!code.endsWith('00000')) return code.slice(0, 6)
  return code.slice(0, code.endsWith('0000000') ? 2 : 4)
}

/** Whether a place lies in an area; unknown when the place is named more coarsely than the area. */
export const isWithin = (place: string, area: string): Holds => {
  const [inner, outer] = [significantDigits(place), significantDigits(area)]
  if (inner.startsWith(outer)) return true
  return outer.startsWith(inner) ? 'unknown' : false
}

/** Whether two places are one settlement; unknown when either is named only as a district or wider. */
export const isSameSettlement = (one: string, other: string): Holds => {
  if (regionOf(one) !== regionOf(other)) return false
  if (greatCities.has(regionOf(one))) return true
  const [first, second] = [significantDigits(one), significantDigits(other)]
  if (first === second) return first.length > 4 || 'unknown'
  return first.startsWith(second) || second.startsWith(first) ? 'unknown' : false
}
