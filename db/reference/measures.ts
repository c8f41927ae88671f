/** The measures that the product ships with, in words: from these rows the table of measures starts. */
import { measureCatalogue } from '../../app/domain/plans/catalogue'
import type { Wording } from '../../app/domain/wording'
import names from './measures.json'

const wordings: Readonly<Record<string, Wording>> = names

export const shippedMeasures = measureCatalogue.map((each, place) => {
  const name = wordings[each.key]
  if (!name) throw new RangeError(`the measure ${each.key} has no words`)
  return { ...each, name, id: `01990000-0000-7000-8508-${String(place + 1).padStart(12, '0')}` }
})
