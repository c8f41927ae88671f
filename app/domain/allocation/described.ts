/**
 * What an allocation asks of people beside the law and the fit, as columns: each row stands for the person of the same row of
 * the engine. It lies apart from the engine, so that no rule of matching can read it.
 */
import type { Day } from '../calendar/day'
import { type Dictionary, newDictionary, numberOf } from '../matching/engine/dictionary'
import { bytes, grown, integers } from '../matching/engine/slices'
import { type TraitName, type TraitSource, traitNames, traitsOf } from './fairness'

export type Described = TraitSource & {
  readonly institutionId: string | null
  /** Whose probation service decides about somebody outside. */
  readonly sharedRegion: string | null
}

/** Names of groups, and each row's group by number. */
type Groups = { readonly names: Dictionary; of: Uint8Array }

export type DescribedColumns = {
  /** 0 for rows of people who have been taken out. */
  isThere: Uint8Array
  readonly institutions: Dictionary
  readonly regions: Dictionary
  /** By number, −1 for none. */
  institution: Int32Array
  sharedRegion: Int32Array
  readonly traits: Readonly<Record<TraitName, Groups>>
}

export const newDescribed = (room: number): DescribedColumns => {
  const groups = (): Groups => ({ names: newDictionary(), of: bytes(room) })
  return {
    isThere: bytes(room),
    institutions: newDictionary(),
    regions: newDictionary(),
    institution: integers(room),
    sharedRegion: integers(room),
    traits: {
      sex: groups(),
      age: groups(),
      language: groups(),
      region: groups(),
      disability: groups(),
    },
  }
}

const makeRoom = (columns: DescribedColumns, rows: number): void => {
  if (columns.isThere.length >= rows) return
  columns.isThere = grown(columns.isThere, rows, bytes)
  columns.institution = grown(columns.institution, rows, integers)
  columns.sharedRegion = grown(columns.sharedRegion, rows, integers)
  for (const name of traitNames) columns.traits[name].of = grown(columns.traits[name].of, rows, bytes)
}

const numberIn = (names: Dictionary, text: string | null): number =>
  text === null ? -1 : numberOf(names, text)

/** Writes a person into the columns, new or changed. Ages are those of the day. */
export const putDescribed = (columns: DescribedColumns, row: number, person: Described, today: Day): void => {
  makeRoom(columns, row + 1)
  columns.isThere[row] = 1
  columns.institution[row] = numberIn(columns.institutions, person.institutionId)
  columns.sharedRegion[row] = numberIn(columns.regions, person.sharedRegion)
  const traits = traitsOf(person, today)
  for (const name of traitNames) {
    const { names, of } = columns.traits[name]
    of[row] = numberOf(names, traits[name])
  }
}

export const dropDescribed = (columns: DescribedColumns, row: number): void => {
  columns.isThere[row] = 0
}

export const institutionAt = ({ institutions, institution }: DescribedColumns, row: number): string | null =>
  institutions.texts[institution[row] ?? -1] ?? null

export const sharedRegionAt = ({ regions, sharedRegion }: DescribedColumns, row: number): string | null =>
  regions.texts[sharedRegion[row] ?? -1] ?? null

export const groupAt = ({ traits }: DescribedColumns, name: TraitName, row: number): string =>
  traits[name].names.texts[traits[name].of[row] ?? -1] ?? ''
