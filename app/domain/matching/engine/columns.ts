/**
 * The engine of a day: people and openings as columns of numbers, for searches over the whole country. No weight is
 * in them, so that other weights can be asked of the same engine.
 */
import type { Day } from '../../calendar/day'
import type { OpeningFacts } from '../facts'
import { nearness, wishMet } from '../occupations'
import type { WeightsVersion } from '../scores/weights'
import type { Dictionary } from './dictionary'
import { newDictionary } from './dictionary'
import type { Facet } from './facets'
import { facetRules, newFacets } from './facets'
import type { NearRows } from './near-rows'
import { newNearRows } from './near-rows'
import type { Slices } from './slices'
import { bytes, integers, newSlices } from './slices'

export type PeopleColumns = {
  count: number
  readonly rows: Map<string, number>
  readonly ids: string[]
  readonly since: (Day | null)[]
  /** The same day as a number, −1 where there is none. */
  sinceDays: Int32Array
  /** Gates on the person alone, a bit each; all of them for somebody taken out. */
  failed: Int32Array
  unknown: Int32Array
  /** One column for each facet. */
  readonly kinds: Int32Array[]
  /** 1 for those who have a kind in a facet that does not concern everybody. */
  rare: Uint8Array
  institution: Int32Array
  home: Int32Array
  preferred: Int32Array
  /** Days of waiting, up to those that count; and whether there is a debt to repay. */
  waited: Int32Array
  obliged: Uint8Array
  /** The institution, or the region of those outside, for counts by either. */
  base: Int32Array
  /** Steps to work that are still to be taken, a bit each. */
  steps: Int32Array
  /** Profession and months in it, one after the other. */
  readonly work: Slices
  readonly wishes: Slices
  readonly skills: Slices
}

export const newPeopleColumns = (room: number): PeopleColumns => ({
  count: 0,
  rows: new Map(),
  ids: [],
  since: [],
  sinceDays: integers(room),
  failed: integers(room),
  unknown: integers(room),
  kinds: facetRules.map(() => integers(room)),
  rare: bytes(room),
  institution: integers(room),
  home: integers(room),
  preferred: integers(room),
  waited: integers(room),
  obliged: bytes(room),
  base: integers(room),
  steps: integers(room),
  work: newSlices(room),
  wishes: newSlices(room),
  skills: newSlices(room),
})

/** There are thousands of openings, not tens of thousands, so each is one flat record instead of a row of columns. */
export type ReadyOpening = {
  readonly facts: OpeningFacts
  /** Closed by the opening itself, to everyone: how many of its own gates fail. */
  readonly failed: number
  readonly unknowns: number
  readonly asked: number
  readonly inCustody: boolean
  readonly isPaid: boolean
  readonly isCourse: boolean
  readonly place: number
  readonly district: number
  readonly region: number
  readonly experience: number
  readonly skillMarks: Uint8Array
  readonly skillsAsked: number
  readonly kinds: readonly number[]
  /** Answers of the facets and nearness of professions: renewed when new kinds or professions have come. */
  readonly rows: Uint8Array[]
  stamp: number
  near: Uint8Array
  wished: Uint8Array
}

export type Engine = {
  /** Answers hold for this day only; the engine is built anew for the next. */
  readonly today: Day
  /** In force; setting others needs nothing else. */
  weights: WeightsVersion
  /** Grows with every change of people or openings. */
  revision: number
  readonly facets: readonly Facet[]
  readonly codes: Dictionary
  readonly near: NearRows
  readonly wished: NearRows
  readonly skills: Dictionary
  readonly bases: Dictionary
  readonly regions: Dictionary
  readonly districts: Dictionary
  readonly places: Dictionary
  /** District and region of each place, by its number. */
  readonly districtOf: number[]
  readonly regionOf: number[]
  readonly people: PeopleColumns
  readonly openings: Map<string, ReadyOpening>
  /** Working room of a search: rows that the law lets through, and their unknowns. */
  readonly sieve: { rows: Int32Array; unknowns: Uint8Array }
}

export const newEngine = (today: Day, weights: WeightsVersion, room: number): Engine => ({
  today,
  weights,
  revision: 0,
  facets: newFacets(),
  codes: newDictionary(),
  near: newNearRows(nearness),
  wished: newNearRows(wishMet),
  skills: newDictionary(),
  bases: newDictionary(),
  regions: newDictionary(),
  districts: newDictionary(),
  places: newDictionary(),
  districtOf: [],
  regionOf: [],
  people: newPeopleColumns(room),
  openings: new Map(),
  sieve: { rows: integers(room), unknowns: bytes(room) },
})
