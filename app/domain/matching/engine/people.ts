/** People as columns: what the gates answer about each person alone, their kinds, and what earns points. */
import { toNumber } from '../../calendar/day'
import type { Candidate } from '../facts'
import { daysWaited } from '../scores/parts'
import { waitingDays } from '../scores/share'
import { regionOf } from '../places'
import { openSteps } from '../unlock'
import { isServing } from '../gates/standing'
import { allBits, answerBits } from './bits'
import { numberOf } from './dictionary'
import { placeNumber, regionBit } from './areas'
import type { Engine, PeopleColumns } from './columns'
import { commonFacets, personKind } from './facets'
import { bytes, growSlices, grown, integers, putSlice } from './slices'

const integerColumns = [
  'sinceDays',
  'failed',
  'unknown',
  'institution',
  'home',
  'preferred',
  'waited',
  'base',
  'steps',
] as const

const makeRoom = (people: PeopleColumns): void => {
  const rows = people.count + 1
  if (people.failed.length >= rows) return
  people.obliged = grown(people.obliged, rows, bytes)
  people.rare = grown(people.rare, rows, bytes)
  for (const name of integerColumns) {
    people[name] = grown(people[name], rows, integers)
  }
  people.kinds.forEach((column, facet) => (people.kinds[facet] = grown(column, rows, integers)))
  for (const name of ['work', 'wishes', 'skills'] as const) growSlices(people[name], people.failed.length)
}

const rowFor = (people: PeopleColumns, id: string): number => {
  const known = people.rows.get(id)
  if (known !== undefined) return known
  makeRoom(people)
  const row = people.count
  people.rows.set(id, row)
  people.ids[row] = id
  people.count += 1
  return row
}

/** An institution by its id, a region by two digits, nowhere by nothing. */
export const baseOf = (candidate: Candidate): string =>
  isServing(candidate) ? (candidate.institutionId ?? '') : regionOf(candidate.placeAfter ?? '')

const putLaw = ({ people, facets, bases, today }: Engine, row: number, candidate: Candidate): void => {
  const { failed, unknown } = answerBits(candidate, today)
  people.failed[row] = failed
  people.unknown[row] = unknown
  people.base[row] = numberOf(bases, baseOf(candidate))
  people.steps[row] = openSteps(candidate, today)
  let isRare = false
  facets.forEach((facet, at) => {
    const [column, kind] = [people.kinds[at], personKind(facet, candidate, today)]
    if (column) column[row] = kind
    if (at >= commonFacets && kind >= 0) isRare = true
  })
  people.rare[row] = isRare ? 1 : 0
}

const putFit = (engine: Engine, row: number, candidate: Candidate): void => {
  const { people, codes, skills, today } = engine
  people.institution[row] = placeNumber(engine, candidate.institutionPlace)
  people.home[row] = placeNumber(engine, candidate.placeAfter)
  people.preferred[row] = candidate.preferredRegions.reduce((bits, each) => bits | regionBit(engine, each), 0)
  people.waited[row] = Math.min(daysWaited(candidate, today), waitingDays)
  people.obliged[row] = candidate.hasObligations === true ? 1 : 0
  const { occupations, preferredWork } = candidate
  putSlice(
    people.work,
    row,
    occupations.flatMap(({ code, months }) => [numberOf(codes, code), months]),
  )
  putSlice(
    people.wishes,
    row,
    preferredWork.map((code) => numberOf(codes, code)),
  )
  putSlice(
    people.skills,
    row,
    [...new Set(candidate.skills)].map((skill) => numberOf(skills, skill)),
  )
}

/** Writes a person into the engine, new or changed; answers their row. */
export const putPerson = (engine: Engine, candidate: Candidate): number => {
  const row = rowFor(engine.people, candidate.id)
  engine.people.since[row] = candidate.waitingSince
  engine.people.sinceDays[row] = candidate.waitingSince ? toNumber(candidate.waitingSince) : -1
  putLaw(engine, row, candidate)
  putFit(engine, row, candidate)
  engine.revision += 1
  return row
}

/** Takes a person out; their row stays empty until the next build. Answers the row, if there was one. */
export const removePerson = (engine: Engine, id: string): number | undefined => {
  const { people } = engine
  const row = people.rows.get(id)
  if (row === undefined) return undefined
  people.failed[row] = allBits
  engine.revision += 1
  return row
}
