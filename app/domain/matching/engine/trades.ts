/** Which trade would bring most work: for each trade asked for, the people whom the law lets have it and who lack the trade. */
import type { Engine } from './columns'
import { renew, stampOf } from './openings'
import { unknownsAt } from './sieve'
import { hasTrade } from './unlock'

export type TradeDemand = {
  /** ISCO-08 code that openings ask for. */
  readonly occupation: string
  /** People to whom at least one of these openings would come into their trade. */
  readonly people: number
  /** Pairs of a person and an opening. */
  readonly brings: number
  readonly openings: number
  readonly places: number
  /** Skills asked for, those asked most often first. */
  readonly skills: readonly string[]
}

type Sum = {
  people: Set<number>
  brings: number
  openings: number
  places: number
  skills: Map<string, number>
}

const newSum = (): Sum => ({ people: new Set(), brings: 0, openings: 0, places: 0, skills: new Map() })

/** Rows of the people who count. */
const rowsAt = ({ people, bases }: Engine, isMeant: (base: string) => boolean): number[] => {
  const meant = bases.texts.map(isMeant)
  const rows: number[] = []
  for (let row = 0; row < people.count; row += 1) if (meant[people.base[row] ?? -1]) rows.push(row)
  return rows
}

const byMost = (one: TradeDemand, other: TradeDemand): number =>
  other.people - one.people || other.brings - one.brings || (one.occupation < other.occupation ? -1 : 1)

const told = (sums: ReadonlyMap<string, Sum>): TradeDemand[] =>
  Array.from(sums, ([occupation, { people, skills, ...rest }]) => ({
    ...rest,
    occupation,
    people: people.size,
    skills: [...skills]
      .toSorted((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
      .map(([skill]) => skill),
  }))
    .filter(({ people }) => people > 0)
    .toSorted(byMost)

/**
 * Weighs every paid opening with a free place, one for each step; yields how many are done of how many. `isMeant` says whose people
 * count: an institution's id, or a region's two digits.
 */
export function* weighTrades(
  engine: Engine,
  isMeant: (base: string) => boolean,
): Generator<readonly [number, number], TradeDemand[]> {
  const rows = rowsAt(engine, isMeant)
  const all = [...engine.openings.values()].filter(({ failed, isPaid }) => failed === 0 && isPaid)
  const sums = new Map<string, Sum>()
  let done = 0
  for (const opening of all) {
    const { occupation, placesFree, skills } = opening.facts
    if (occupation !== null) {
      renew(engine, opening, stampOf(engine))
      const sum = sums.get(occupation) ?? newSum()
      sums.set(occupation, sum)
      const before = sum.brings
      for (const row of rows) {
        if (unknownsAt(engine, opening, row) < 0 || hasTrade(engine, opening, row)) continue
        sum.people.add(row)
        sum.brings += 1
      }
      if (sum.brings > before) {
        sum.openings += 1
        sum.places += placesFree
        for (const skill of new Set(skills)) sum.skills.set(skill, (sum.skills.get(skill) ?? 0) + 1)
      }
    }
    yield [(done += 1), all.length]
  }
  return told(sums)
}
