/** The question an allocation answers, as arrays: who may have which opening, how well it fits, how many places there are. */
import type { Result } from '../../result'
import { ok, refuse } from '../../result'

/** Whole numbers from 0: in 16 bits where all of them fit, which halves what a nation's edges take. */
export type Numbers = Int32Array | Uint16Array

/** Room for so many numbers, in 16 bits where none is higher than 65,535. */
export const numbersUpTo = (highest: number, length: number): Numbers =>
  highest <= 65_535 ? new Uint16Array(length) : new Int32Array(length)

/** Room for so many numbers of the same width. */
export const alike = (numbers: Numbers, length: number): Numbers =>
  numbers instanceof Uint16Array ? new Uint16Array(length) : new Int32Array(length)

/** People and openings are numbered from 0; the caller sorts them by id, so that equal facts give equal arrays. */
export type Instance = {
  readonly people: number
  readonly openings: number
  /** Places of each opening. */
  readonly capacities: Int32Array
  /** The edges of person i stand at `starts[i]` up to `starts[i + 1]`. */
  readonly starts: Int32Array
  /** The opening of each edge. */
  readonly columns: Numbers
  /** How well each edge fits: a whole number above 0. */
  readonly scores: Numbers
}

/** A cap over several openings together: all places of an employer, all of an institution. */
export type Group = { readonly capacity: number; readonly members: readonly number[] }

/** The largest number that the paths and prices may reach: they are kept in 32 bits. */
export const mostScore = 2_147_483_647

/** Whether a number can count something here: whole, not below 0, within 32 bits. */
export const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= mostScore

const hasShape = ({ people, openings, capacities, starts, columns, scores }: Instance): boolean =>
  isCount(people) &&
  isCount(openings) &&
  capacities.length === openings &&
  starts.length === people + 1 &&
  columns.length === scores.length &&
  starts[0] === 0 &&
  starts[people] === columns.length

/** The first person whose edges are not in order: a row that ends before it begins. */
const brokenRow = ({ people, starts }: Instance): number => {
  for (let person = 0; person < people; person += 1) {
    if ((starts[person + 1] ?? 0) < (starts[person] ?? 0)) return person
  }
  return -1
}

type Fault = { readonly code: string; readonly person: number; readonly opening: number }

/** An opening that a person names twice, −1 for none. */
const repeatedIn = ({ starts, columns }: Instance, person: number, seenBy: Int32Array): number => {
  const end = starts[person + 1] ?? 0
  for (let edge = starts[person] ?? 0; edge < end; edge += 1) {
    const opening = columns[edge] ?? 0
    if (seenBy[opening] === person) return opening
    seenBy[opening] = person
  }
  return -1
}

/** The first edge that cannot be: an opening that does not exist, a score of 0, an opening named twice by one person. */
const faultInEdges = (instance: Instance): Fault | undefined => {
  const { people, openings, starts, columns, scores } = instance
  const seenBy = new Int32Array(openings).fill(-1)
  for (let person = 0; person < people; person += 1) {
    const end = starts[person + 1] ?? 0
    let [last, rises] = [-1, true]
    for (let edge = starts[person] ?? 0; edge < end; edge += 1) {
      const opening = columns[edge] ?? -1
      if (opening < 0 || opening >= openings) return { code: 'opening-unknown', person, opening }
      if ((scores[edge] ?? 0) <= 0) return { code: 'score-not-positive', person, opening }
      if (opening <= last) rises = false
      last = opening
    }
    // Openings that only rise are each named once.
    const repeated = rises ? -1 : repeatedIn(instance, person, seenBy)
    if (repeated >= 0) return { code: 'edge-repeated', person, opening: repeated }
  }
  return undefined
}

/** Whether the arrays say one thing and nothing impossible; refused with the person and opening where they do not. */
export const checkInstance = (instance: Instance): Result<Instance> => {
  if (!hasShape(instance)) return refuse('instance-shape')
  const row = brokenRow(instance)
  if (row >= 0) return refuse('instance-shape', { values: { person: row } })
  const below = instance.capacities.findIndex((capacity) => capacity < 0)
  if (below >= 0) return refuse('capacity-below-zero', { values: { opening: below } })
  const fault = faultInEdges(instance)
  if (fault) {
    return refuse(fault.code, { values: { person: fault.person, opening: fault.opening } })
  }
  return ok(instance)
}
