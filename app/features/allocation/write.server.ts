/** Writes down what a run has found: its lines and its places. */
import type { Databases } from '#db/client.server'
import type { AllocationLinesTable } from '#db/schema/allocation'
import { newId } from '~/platform/ids.server'
import { type PackedLines, countLines, lineAt } from './lines'
import type { PlacePrice, PlanLine } from './order'
import type { Ordered } from './order.server'
import { writeRows } from './rows.server'
import type { StoredAlternative } from './stored.server'

type Place = { readonly id: string; readonly runId: string; readonly number: number }

const alternativesText = (alternatives: PlanLine['alternatives'], openings: Ordered['openings']): string =>
  JSON.stringify(
    alternatives.map(({ opening, score, cost }): StoredAlternative => ({
      openingId: openings[opening]?.id ?? '',
      score,
      cost,
    })),
  )

/** A line as a row that nobody has answered. Each field is named: spreading would make ten thousand slow records. */
export const lineRow = ({ id, runId, number }: Place, line: PlanLine, { people, openings }: Ordered) => {
  const [person, opening] = [people[line.person], openings[line.opening]]
  if (!person || !opening) throw new RangeError('a line of nobody')
  return {
    id,
    runId,
    number,
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
    alternatives: alternativesText(line.alternatives, openings),
    state: 'proposed' as const,
    reason: null,
    reasonWords: null,
    decidedBy: null,
    decidedAt: null,
    referralId: null,
    version: 1,
  } satisfies AllocationLinesTable
}

/** Writes the lines; `onLines` hears how many stand, and may throw to stop. */
export const writeLines = (
  db: Databases,
  runId: string,
  lines: PackedLines,
  ordered: Ordered,
  onLines: (done: number) => void,
): Promise<void> =>
  writeRows(
    db,
    'allocationLines',
    countLines(lines),
    (at) => lineRow({ id: newId(), runId, number: at + 1 }, lineAt(lines, at), ordered),
    onLines,
  )

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
