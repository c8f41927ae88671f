/** Supply and demand: people who could work by trade and region against places that are free. */
import { allBits, bitsOf } from './bits'
import type { Engine } from './columns'

/** People and free places of one trade (two digits of ISCO-08) in one region (two digits of КАТО). */
export type MarketCell = { readonly group: string; readonly region: string; people: number; places: number }

/** Whoever is too young, found unfit or does not wish to work is not counted as supply. */
const couldNotWork = bitsOf((rule) =>
  ['matching.age.work', 'matching.fitness.able', 'matching.consent.after-release'].includes(rule),
)

const groupOf = (code: string): string => code.slice(0, 2)

/** Where the person will look for work: home, or else the institution's region. */
const regionAt = ({ people, regionOf, regions }: Engine, person: number): string => {
  const home = people.home[person] ?? -1
  const place = home >= 0 ? home : (people.institution[person] ?? -1)
  return place < 0 ? '' : (regions.texts[regionOf[place] ?? -1] ?? '')
}

const newCells = () => {
  const cells = new Map<string, MarketCell>()
  return {
    cells,
    at: (group: string, region: string): MarketCell => {
      const key = `${group} ${region}`
      const known = cells.get(key)
      if (known) return known
      const cell = { group, region, people: 0, places: 0 }
      cells.set(key, cell)
      return cell
    },
  }
}

/** Trades of a person, each group once. */
const groupsAt = ({ people: { work }, codes }: Engine, person: number): Set<string> => {
  const groups = new Set<string>()
  const from = work.start[person] ?? 0
  const end = from + (work.length[person] ?? 0)
  for (let each = from; each < end; each += 2) groups.add(groupOf(codes.texts[work.data[each] ?? -1] ?? ''))
  return groups
}

/** Counts everybody, a person for each step; people of two trades count in both. */
export function* weighMarket(engine: Engine): Generator<readonly [number, number], readonly MarketCell[]> {
  const { people, openings } = engine
  const { cells, at } = newCells()
  for (let person = 0; person < people.count; person += 1) {
    const failed = people.failed[person] ?? 0
    if (failed !== allBits && (failed & couldNotWork) === 0) {
      const region = regionAt(engine, person)
      for (const group of groupsAt(engine, person)) at(group, region).people += 1
    }
    yield [person + 1, people.count]
  }
  for (const { facts, isPaid } of openings.values())
    if (isPaid && facts.occupation)
      at(groupOf(facts.occupation), facts.place.slice(0, 2)).places += facts.placesFree
  return [...cells.values()]
}
