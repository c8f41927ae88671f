/** An engine in parcels small enough to hand to a thread without holding anything up, and the copy made of them there. */
import type { Day } from '../../calendar/day'
import type { Candidate, OpeningFacts } from '../facts'
import type { WeightsVersion } from '../scores/weights'
import type { Engine, PeopleColumns } from './columns'
import { newEngine } from './columns'
import { numberOf } from './dictionary'
import { putOpening } from './openings'
import { bytes, integers } from './slices'

/** Candidates and openings are records of many fields: copying this many takes a few milliseconds. */
const perParcel = 100

/** Everything of the engine but kinds and openings, which follow in parcels of their own. Whom a row stands for stays behind. */
export type Frame = {
  readonly part: 'frame'
  readonly today: Day
  readonly weights: WeightsVersion
  readonly people: Omit<PeopleColumns, 'rows' | 'ids' | 'since' | 'kinds'>
  readonly codes: readonly string[]
  readonly skills: readonly string[]
  readonly bases: readonly string[]
  readonly regions: readonly string[]
  readonly districts: readonly string[]
  readonly places: readonly string[]
  readonly districtOf: readonly number[]
  readonly regionOf: readonly number[]
}

export type Parcel =
  | Frame
  | { readonly part: 'kinds-of-people'; readonly facet: number; readonly kinds: Int32Array }
  | { readonly part: 'kinds'; readonly facet: number; readonly people: readonly Candidate[] }
  | { readonly part: 'openings'; readonly openings: readonly OpeningFacts[] }

const frameOf = (engine: Engine): Frame => {
  const { rows: _, ids: __, since: ___, kinds: ____, ...people } = engine.people
  return {
    part: 'frame',
    today: engine.today,
    weights: engine.weights,
    people,
    codes: engine.codes.texts,
    skills: engine.skills.texts,
    bases: engine.bases.texts,
    regions: engine.regions.texts,
    districts: engine.districts.texts,
    places: engine.places.texts,
    districtOf: engine.districtOf,
    regionOf: engine.regionOf,
  }
}

const slicesOf = <Item>(all: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(all.length / perParcel) }, (_, at) =>
    all.slice(at * perParcel, (at + 1) * perParcel),
  )

/** The engine as it is now, with the openings named; the frame comes first. */
export const parcelsOf = (engine: Engine, openingIds: readonly string[]): Parcel[] => {
  const openings = openingIds.flatMap((id) => engine.openings.get(id)?.facts ?? [])
  return [
    frameOf(engine),
    // A copy: the parcels are sent one after the other, and the engine may be freshened meanwhile.
    ...engine.people.kinds.map((kinds, facet): Parcel => ({
      part: 'kinds-of-people',
      facet,
      kinds: kinds.slice(0, engine.people.count),
    })),
    ...engine.facets.flatMap(({ people }, facet) =>
      slicesOf(people).map((some): Parcel => ({ part: 'kinds', facet, people: some })),
    ),
    ...slicesOf(openings).map((some): Parcel => ({ part: 'openings', openings: some })),
  ]
}

/** The copy that a frame begins. Rows keep their numbers; kinds and openings follow in their parcels. */
export const engineFrom = (frame: Frame): Engine => {
  const engine = newEngine(frame.today, frame.weights, 1)
  for (const name of ['codes', 'skills', 'bases', 'regions', 'districts', 'places'] as const)
    for (const text of frame[name]) numberOf(engine[name], text)
  engine.districtOf.push(...frame.districtOf)
  engine.regionOf.push(...frame.regionOf)
  const { count } = frame.people
  return {
    ...engine,
    people: { ...frame.people, rows: new Map(), ids: [], since: [], kinds: [] },
    sieve: { rows: integers(count), unknowns: bytes(count) },
  }
}

/** Adds what a parcel after the frame brings. */
export const addParcel = (engine: Engine, parcel: Exclude<Parcel, Frame>): void => {
  if (parcel.part === 'kinds-of-people') engine.people.kinds[parcel.facet] = parcel.kinds
  else if (parcel.part === 'openings') for (const each of parcel.openings) putOpening(engine, each)
  else engine.facets[parcel.facet]?.people.push(...parcel.people)
}
