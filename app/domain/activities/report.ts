/** The figures of a year: how many activities were held and how many people they reached. */
import { type Certainty, type Figure, nobody, sumOf } from './figure'

export type Tally = { readonly activities: number; readonly audience: Figure }

export const emptyTally: Tally = { activities: 0, audience: nobody }

export const tallyOf = (rows: readonly Tally[]): Tally => ({
  activities: rows.reduce((sum, { activities }) => sum + activities, 0),
  audience: sumOf(rows.map(({ audience }) => audience)),
})

/** A sum of the database: activities whose audience is known in the same way. */
export const counted = (activities: number, people: number, certainty: Certainty): Tally => ({
  activities,
  audience: { count: people, certainty },
})

/** Rows brought together by what `keyOf` says of them, in the order in which the keys first stand. */
export const tallyBy = <Row extends Tally, Key>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): Map<Key, Tally> => {
  const found = new Map<Key, Tally>()
  for (const row of rows) {
    const key = keyOf(row)
    found.set(key, tallyOf([found.get(key) ?? emptyTally, row]))
  }
  return found
}
