/** Each gate and part of fit names the facts it looked at: no other fact of the person is read behind that. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { today } from '#tests/support/matching'
import { candidate, opening } from '#tests/support/matching-arbitraries'
import { addDays, day } from '~/domain/calendar/day'
import type { Candidate, Pair } from '~/domain/matching/facts'
import { matchingRules } from '~/domain/matching/gates'
import type { FactCode, FactOrigin } from '~/domain/matching/origins'
import { factCodes, factKinds, factsOfPart, factsOfRule, isOldFact } from '~/domain/matching/origins'
import { staleAfter } from '~/domain/matching/parameters'
import { partRules } from '~/domain/matching/scores/parts'
import { partNames } from '~/domain/matching/scores/weights'

/** The person's fields, and whether the opening's were touched, while the work looks at a pair. */
const fieldsRead = ({ candidate: person, opening: place }: Pair, work: (pair: Pair) => unknown) => {
  const read = new Set<string>()
  const watch = <Facts extends object>(facts: Facts): Facts =>
    new Proxy(facts, {
      get: (held, field) => {
        read.add(String(field))
        return Reflect.get(held, field) as unknown
      },
    })
  work({ candidate: watch(person), opening: place })
  return [...read]
}

const covered = (codes: readonly FactCode[]): ReadonlySet<string> =>
  new Set(codes.flatMap((code): readonly (keyof Candidate)[] => factKinds[code].fields))

describe('the facts behind an explanation', () => {
  it('are named for every gate, and for nothing that is not a gate', () => {
    expect(Object.keys(factsOfRule).toSorted()).toEqual(matchingRules.map(({ id }) => id).toSorted())
  })

  it('are all that a gate decides on', () => {
    fc.assert(
      fc.property(candidate, opening, (person, place) => {
        for (const { id, appliesTo, decide } of matchingRules) {
          const pair = { candidate: person, opening: place }
          if (appliesTo && !appliesTo(pair)) continue
          const named = covered(factsOfRule[id] ?? [])
          const hidden = fieldsRead(pair, (each) => decide(each, today)).filter((each) => !named.has(each))
          expect([id, hidden]).toEqual([id, []])
        }
      }),
    )
  })

  it('are all that earns points', () => {
    fc.assert(
      fc.property(candidate, opening, (person, place) => {
        for (const name of partNames) {
          const pair = { candidate: person, opening: place }
          const named = covered(factsOfPart[name])
          const hidden = fieldsRead(pair, (each) => partRules[name].share(each, today))
          expect([name, hidden.filter((each) => !named.has(each))]).toEqual([name, []])
        }
      }),
    )
  })

  it('are each behind some gate or part', () => {
    const used = new Set([...Object.values(factsOfRule), ...Object.values(factsOfPart)].flat())
    expect(factCodes.filter((code) => !used.has(code))).toEqual([])
  })
})

describe('an old fact', () => {
  const on = (days: number, until: FactOrigin['until'] = null): FactOrigin => ({
    source: 'medic',
    on: addDays(today, -days),
    until,
  })
  const limit = staleAfter.on(today)

  it('is one recorded longer ago than the parameter says, to the day', () => {
    expect(isOldFact('fitness', on(limit), today)).toBe(false)
    expect(isOldFact('fitness', on(limit + 1), today)).toBe(true)
  })

  it('is not one that carries its own last day, nor one without a day', () => {
    expect(isOldFact('fitness', on(limit + 1, day('2030-01-01')), today)).toBe(false)
    expect(isOldFact('fitness', { source: 'medic', on: null, until: null }, today)).toBe(false)
  })

  it('is never a sentence or a date of birth, which time does not change', () => {
    expect(isOldFact('birth-date', on(9000), today)).toBe(false)
    expect(isOldFact('institution', on(9000), today)).toBe(false)
  })
})
