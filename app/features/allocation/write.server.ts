/** Writes down what a run has found: its lines as they come, and its places. */
import type { Databases } from '#db/client.server'
import type { AllocationLinesTable } from '#db/schema/allocation'
import { newId } from '~/platform/ids.server'
import type { PlacePrice, PlanLine } from './order'
import type { Ordered } from './order.server'
import { writeRows } from './rows.server'

const undecided = {
  state: 'proposed',
  reason: null,
  reasonWords: null,
  decidedBy: null,
  decidedAt: null,
  referralId: null,
  version: 1,
} as const satisfies Partial<AllocationLinesTable>

type Place = { readonly id: string; readonly runId: string; readonly number: number }

/** A line as a row that nobody has answered. */
export const lineRow = (place: Place, line: PlanLine, { people, openings }: Ordered) => {
  const [person, opening] = [people[line.person], openings[line.opening]]
  if (!person || !opening) throw new RangeError('a line of nobody')
  return {
    ...place,
    personId: person.id,
    institutionId: person.institutionId,
    region: person.sharedRegion,
    kind: line.kind,
    openingId: opening.id,
    organisationId: opening.organisationId,
    score: line.score,
    price: line.price,
    points: line.points,
    unknowns: line.unknowns,
    effect: line.effect,
    otherOpeningId: openings[line.otherOpening]?.id ?? null,
    otherScore: line.otherOpening < 0 ? null : line.otherScore,
    alternatives: line.alternatives,
    ...undecided,
  }
}

/** Writes lines after those written before; gives how many there are now. */
export const writeLines = async (
  db: Databases,
  runId: string,
  written: number,
  lines: readonly PlanLine[],
  ordered: Ordered,
): Promise<number> => {
  await writeRows(db, 'allocationLines', lines.length, (at) => {
    const line = lines[at]
    if (!line) throw new RangeError('a line that is not there')
    return lineRow({ id: newId(), runId, number: written + at + 1 }, line, ordered)
  })
  return written + lines.length
}

/** Places as rows, worth most first. */
export const placeRows = (runId: string, prices: readonly PlacePrice[], { openings }: Ordered) =>
  prices
    .toSorted(
      (one, other) =>
        Number(other.placesMore) - Number(one.placesMore) ||
        (other.worth ?? 0) - (one.worth ?? 0) ||
        one.opening - other.opening,
    )
    .map(({ opening, placesMore, ...price }, at) => ({
      runId,
      openingId: openings[opening]?.id ?? '',
      organisationId: openings[opening]?.organisationId ?? '',
      rank: at + 1,
      ...price,
      placesMore: placesMore ? (1 as const) : (0 as const),
    }))

/** Writes the places and what one more would be worth. */
export const writePlaces = async (
  db: Databases,
  runId: string,
  prices: readonly PlacePrice[],
  ordered: Ordered,
): Promise<void> => {
  const rows = placeRows(runId, prices, ordered)
  await writeRows(db, 'allocationPlaces', rows.length, (at) => rows[at] ?? {})
}
