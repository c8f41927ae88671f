/** Shapes of the pages about weights: seven whole numbers, a day and a reason. */
import * as v from 'valibot'
import { type PartName, partNames } from '~/domain/matching/scores/weights'
import { dayField, text, version, whole } from '~/platform/shapes'

const point = whole(0, 100)

const points = {
  specialty: point,
  skills: point,
  experience: point,
  distance: point,
  wish: point,
  waiting: point,
  obligations: point,
} as const satisfies Record<PartName, typeof point>

export const setWeightsForm = v.strictObject({ ...points, fromDay: dayField, reason: text(500), version })

export type SetWeights = v.InferOutput<typeof setWeightsForm>

/** What the address of a preview asks: points as typed, and whose places are looked at. */
export const readAsked = (search: URLSearchParams) => {
  const typed = Object.fromEntries(partNames.map((name) => [name, search.get(name)?.trim() ?? null]))
  const isAsked = partNames.every((name) => typed[name] !== null)
  const chosen = Object.fromEntries(
    partNames.map((name) => [name, /^\d{1,3}$/.test(typed[name] ?? '') ? Number(typed[name]) : Number.NaN]),
  ) as Record<PartName, number>
  const sample = search.get('sample') ?? ''
  return {
    isAsked,
    typed,
    points: chosen,
    sample: /^[0-9a-f-]{36}$/.test(sample) ? sample : null,
  }
}

/** Where a refusal's words stand. */
export const weightsRefusalFields: Readonly<Record<string, string>> = { 'weights-from-past': 'fromDay' }
