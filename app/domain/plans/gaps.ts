/** What does not hold together in a programme: a need that nothing answers, a measure that answers no need. */
import type { BlockKey, FormPlace, LegalLine } from './blocks'
import type { MeasureStatus } from './measures'
import { type NeedKey, needs } from './needs'

export type GapMeasure = {
  readonly id: string
  readonly block: BlockKey
  /** Null for a measure in own words that names no need: it answers its whole block. */
  readonly need: NeedKey | null
  readonly status: MeasureStatus
}

export type MarkedPlace = {
  readonly block: BlockKey
  readonly line: LegalLine | null
  readonly needed: 0 | 1 | null
}

export type Gap =
  | { readonly kind: 'need-without-measure'; readonly place: FormPlace; readonly need: NeedKey | null }
  | { readonly kind: 'measure-without-need'; readonly measureId: string }

const isAt = (measure: GapMeasure, place: FormPlace): boolean => {
  if (measure.block !== place.block) return false
  return measure.need === null || needs[measure.need].line === place.line
}

const answers = (measure: GapMeasure, need: NeedKey): boolean =>
  measure.need === null ? measure.block === needs[need].block : measure.need === need

const needGaps = (found: readonly NeedKey[], measures: readonly GapMeasure[]): Gap[] =>
  found
    .filter((need) => !measures.some((each) => answers(each, need)))
    .map((need) => ({
      kind: 'need-without-measure',
      need,
      place: { block: needs[need].block, line: needs[need].line },
    }))

/**
 * Warnings, never refusals: `marked` is the form, `found` the needs that an assessment showed. A place of the form is
 * named by itself only where no need of it is named already. Measures that are no longer needed do not count.
 */
export const gapsOf = (
  marked: readonly MarkedPlace[],
  found: readonly NeedKey[],
  all: readonly GapMeasure[],
): Gap[] => {
  const measures = all.filter(({ status }) => status !== 'not-needed')
  const places = marked.filter(({ needed }) => needed === 1)
  const named = needGaps(found, measures)
  const isNamed = (place: FormPlace): boolean =>
    found.some((need) => needs[need].block === place.block && needs[need].line === place.line)
  const bare = places
    .filter((place) => !isNamed(place) && !measures.some((each) => isAt(each, place)))
    .map(({ block, line }): Gap => ({ kind: 'need-without-measure', need: null, place: { block, line } }))
  const stray = measures
    .filter(
      (measure) =>
        !places.some((place) => isAt(measure, place)) && !found.some((need) => answers(measure, need)),
    )
    .map(({ id }): Gap => ({ kind: 'measure-without-need', measureId: id }))
  return [...named, ...bare, ...stray]
}
