/** The table of edges is the plain rules written out: no pair more, no pair fewer, no other points. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysBetween } from '~/domain/calendar/day'
import { buildEngine } from '~/domain/matching/engine/build'
import { edgesOf, fitOf, scoreOfPair } from '~/domain/matching/engine/edges'
import { type Frame, addParcel, engineFrom, parcelsOf } from '~/domain/matching/engine/parcels'
import type { Engine } from '~/domain/matching/engine/columns'
import { countUnknowns, verdictOf } from '~/domain/matching/explain'
import type { Candidate, OpeningFacts } from '~/domain/matching/facts'
import { findingsFor } from '~/domain/matching/gates'
import { scoreFit } from '~/domain/matching/scores'
import type { WeightsVersion } from '~/domain/matching/scores/weights'
import { today } from '#tests/support/matching'
import { candidate, opening, weights, withIds } from '#tests/support/matching-arbitraries'

const world = fc
  .record({
    people: fc.array(candidate, { maxLength: 20 }).map((all) => withIds(all, 'person')),
    openings: fc.array(opening, { maxLength: 10 }).map((all) => withIds(all, 'opening')),
    weights,
    unknowns: fc.boolean(),
  })
  .map((each) => ({ ...each, weights: { ...each.weights, number: 1 } }))

type World = { people: Candidate[]; openings: OpeningFacts[]; weights: WeightsVersion; unknowns: boolean }

/** The edge of a pair by the plain rules, undefined when there is none. */
const plainEdge = (person: Candidate, place: OpeningFacts, { weights: chosen, unknowns }: World) => {
  const pair = { candidate: person, opening: place }
  const findings = findingsFor(pair, today)
  const count = countUnknowns(findings)
  if (verdictOf(findings) === 'does-not-fit' || (count > 0 && !unknowns)) return undefined
  const waited = person.waitingSince === null ? 0 : Math.max(0, daysBetween(person.waitingSince, today))
  return scoreOfPair(scoreFit(pair, chosen, today).total, count, waited)
}

const plainRows = (each: World) =>
  each.people.map((person) =>
    each.openings.flatMap((place, at) => {
      const score = plainEdge(person, place, each)
      return score === undefined ? [] : [[at, score]]
    }),
  )

const rowsOf = (engine: Engine, { people, openings, unknowns }: World, added: Int32Array | null = null) => {
  const { starts, columns, scores } = edgesOf(engine, {
    people: Int32Array.from(people, (_, row) => row),
    openings: openings.map(({ id }) => id),
    unknowns,
    added,
  })
  return people.map((_, at) => {
    const [from, to] = [starts[at] ?? 0, starts[at + 1] ?? 0]
    return Array.from(columns.subarray(from, to), (column, each) => [column, scores[from + each]])
  })
}

/** As a thread gets it. */
const copyOf = (engine: Engine, ids: readonly string[]): Engine => {
  const [frame, ...rest] = structuredClone(parcelsOf(engine, ids))
  const copy = engineFrom(frame as Frame)
  for (const each of rest) addParcel(copy, each as Exclude<typeof each, Frame>)
  return copy
}

describe('the edges of an allocation', () => {
  it('are the pairs that the plain rules let through, with the points that they give', () => {
    fc.assert(
      fc.property(world, (each) => {
        const engine = buildEngine({ ...each, today, expected: 1 })
        expect(rowsOf(engine, each)).toEqual(plainRows(each))
      }),
      { numRuns: 150 },
    )
  })

  it('are the same in the copy of the engine that a thread is given', () => {
    fc.assert(
      fc.property(world, (each) => {
        const engine = buildEngine({ ...each, today, expected: 1 })
        const copy = copyOf(
          engine,
          each.openings.map(({ id }) => id),
        )
        expect(rowsOf(copy, each)).toEqual(plainRows(each))
      }),
      { numRuns: 80 },
    )
  })

  it('carry what a declared priority adds for a person, and nothing for the others', () => {
    fc.assert(
      fc.property(world, fc.nat(19), (each, who) => {
        const engine = buildEngine({ ...each, today, expected: 1 })
        const added = Int32Array.from(each.people, (_, at) => (at === who ? 300 : 0))
        const plain = plainRows(each).map((row, at) =>
          row.map(([column, score]) => [column, (score ?? 0) + (at === who ? 300 : 0)]),
        )
        expect(rowsOf(engine, each, added)).toEqual(plain)
      }),
      { numRuns: 60 },
    )
  })

  it('can be read back into points and unknowns, and a closed gate into nothing', () => {
    fc.assert(
      fc.property(world, (each) => {
        const engine = buildEngine({ ...each, today, expected: 1 })
        each.people.forEach((person, row) => {
          for (const place of each.openings) {
            const findings = findingsFor({ candidate: person, opening: place }, today)
            const { total } = scoreFit({ candidate: person, opening: place }, each.weights, today)
            const open = verdictOf(findings) !== 'does-not-fit'
            expect(fitOf(engine, place.id, row)).toEqual(
              open ? { points: total, unknowns: countUnknowns(findings) } : undefined,
            )
          }
        })
      }),
      { numRuns: 60 },
    )
  })
})

describe('the score of a pair', () => {
  const points = fc.integer({ min: 0, max: 100 })
  const unknowns = fc.integer({ min: 0, max: 30 })
  const waited = fc.integer({ min: 0, max: 4000 })

  it('is a whole number from 1 to 10,000', () => {
    fc.assert(
      fc.property(points, unknowns, waited, (total, open, days) => {
        const score = scoreOfPair(total, open, days)
        expect(Number.isInteger(score) && score >= 1 && score <= 10_000).toBe(true)
      }),
    )
  })

  it('never lets what is unknown or a long wait outweigh one point of fit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 100 }), unknowns, waited, (total, open, days) => {
        expect(scoreOfPair(total, open, 0)).toBeGreaterThan(scoreOfPair(total - 1, 0, days))
      }),
    )
  })
})
