/** What the server and the thread of an allocation say to each other: numbers only, no one's name or identifier. */
import type { GroupCount } from '~/domain/allocation/fairness'
import type { Effect } from '~/domain/allocation/effects'
import type { Objective } from '~/domain/allocation/options'
import type { DrawnLine, TraitColumn } from '~/domain/allocation/plan'
import type { OpeningFacts } from '~/domain/matching/facts'
import type { PackedLines } from './lines'
import type { Parcel } from '~/domain/matching/engine/parcels'

/** People stand in the order of their ids, openings likewise: equal facts give equal plans. */
export type Order = {
  /** Rows of the engine. */
  readonly people: Int32Array
  readonly openings: readonly string[]
  readonly places: Int32Array
  readonly unknowns: boolean
  readonly objective: Objective
  readonly added: Int32Array
  /** Each opening's employer and site, by number. */
  readonly employers: Int32Array
  readonly sites: Int32Array
  readonly employerCap: number | null
  /** Pairs of people kept apart, one after the other; empty when the run does not look at them. */
  readonly apart: Int32Array
  /** Pairs of a person and an opening that an officer has set aside, one after the other. */
  readonly aside: Int32Array
  /** The day on which each person's waiting began, as a number: in this order first come is first served. */
  readonly since: Int32Array
  /** The number of each person's institution, by which lines are put in order. */
  readonly shelves: Int32Array
  readonly traits: readonly TraitColumn[]
}

export const phases = ['read', 'edges', 'solve', 'explain', 'write'] as const
export type Phase = (typeof phases)[number]

/** A line by numbers: of the person and of openings in the order above. */
export type PlanLine = DrawnLine & { readonly points: number; readonly unknowns: number }

export type PlacePrice = {
  readonly opening: number
  readonly places: number
  readonly filled: number
  readonly price: number
  /** Points that one more place adds while caps stay as they are; null with people kept apart. */
  readonly worth: number | null
  /** Whether one more person is then placed. */
  readonly placesMore: boolean
}

export type Sum = { readonly total: number; readonly placed: number }

/** A cap over the openings of one employer with its price; `opening` is one of them. Caps that cost nothing are left out. */
export type CapPrice = { readonly opening: number; readonly capacity: number; readonly price: number }

export type PlanFigures = {
  readonly people: number
  /** People whom the law lets have one of the openings at least. */
  readonly able: number
  readonly openings: number
  readonly places: number
  readonly edges: number
  readonly plan: Sum
  /** No plan that keeps to every rule is better; without people kept apart it is the plan itself. */
  readonly bound: Sum
  readonly gap: number
  readonly firstCome: Sum
  readonly greedy: Sum
  readonly effects: Readonly<Record<Effect, number>>
  readonly fairness: readonly GroupCount[]
  /** What of the proof stands in no line and no place. */
  readonly proof: { readonly bonus: number; readonly caps: readonly CapPrice[] }
  /** Milliseconds of each part. */
  readonly times: Readonly<Record<string, number>>
}

/** Changes tried on a warm plan; nothing of them is kept. `row` is of the engine. */
export type Trial =
  | { readonly do: 'place'; readonly opening: number; readonly by: number }
  | { readonly do: 'without'; readonly person: number }
  | {
      readonly do: 'with'
      readonly row: number
      readonly personId: string
      /** What declared priorities add to each score, and openings that are closed to the person. */
      readonly added: number
      readonly closed: readonly number[]
    }
  | { readonly do: 'course'; readonly course: OpeningFacts }

/** Whoever came in is numbered after everybody else. */
export type TrialMove = { readonly person: number; readonly from: number; readonly to: number }

export type TrialResult = {
  readonly before: Sum
  readonly after: Sum
  readonly firstComeBefore: Sum
  readonly firstComeAfter: Sum
  readonly moves: readonly TrialMove[]
  /** How many people of the plan the courses would teach. */
  readonly taught: number
  /** Milliseconds until the plan with the changes was the best again. */
  readonly ms: number
}

export type ToThread =
  | { readonly say: 'parcel'; readonly parcel: Parcel }
  | { readonly say: 'order'; readonly order: Order }
  | { readonly say: 'lines' }
  | { readonly say: 'try'; readonly trials: readonly Trial[] }

export type FromThread =
  | { readonly said: 'phase'; readonly phase: Phase; readonly done: number; readonly of: number }
  | {
      readonly said: 'solved'
      readonly figures: PlanFigures
      readonly prices: readonly PlacePrice[]
      /** People whom the law lets have one of the openings at least. */
      readonly able: Int32Array
      readonly lines: number
    }
  | { readonly said: 'lines'; readonly lines: PackedLines }
  | { readonly said: 'tried'; readonly result: TrialResult }
  | { readonly said: 'refused'; readonly code: string }
