/** Where each region lies when the country is drawn as tiles: one table for every such picture. */

/** Column and row from nought, west to east and north to south, by two digits of КАТО. */
const places: Readonly<Record<string, readonly [number, number]>> = {
  '39': [2, 0],
  '59': [3, 0],
  '55': [4, 0],
  '27': [0, 1],
  '15': [1, 1],
  '11': [2, 1],
  '71': [3, 1],
  '35': [4, 1],
  '10': [5, 1],
  '63': [6, 1],
  '23': [0, 2],
  '43': [2, 2],
  '62': [3, 2],
  '33': [6, 2],
  '47': [0, 3],
  '61': [2, 3],
  '79': [3, 3],
  '31': [4, 3],
  '75': [5, 3],
  '19': [6, 3],
}

/** Column and row of a region from nought; the empty north-western corner for one that the table does not know. */
export const placeOfRegion = (region: string): readonly [number, number] => places[region] ?? [0, 0]

/** A name without the word that says what kind of place it is. */
export const shortRegionName = (name: string): string =>
  name.replace(/\s*(облысы|область|обл\.|region|қаласы|қ\.|город|г\.|city)\s*/giu, '').trim()
