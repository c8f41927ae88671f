/** The engine is the fast copy of the plain rules: whatever they say, it says. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '~/domain/calendar/day'
import { buildEngine } from '~/domain/matching/engine/build'
import { putOpening, removeOpening } from '~/domain/matching/engine/openings'
import { putPerson, removePerson } from '~/domain/matching/engine/people'
import { topOpeningsFor, topPeopleFor } from '~/domain/matching/engine/search'
import { nearOpeningsFor, nearPeopleFor } from '~/domain/matching/engine/near'
import { unlockNation } from '~/domain/matching/engine/national-unlock'
import { coursesFor, stepsFor } from '~/domain/matching/engine/unlock'
import { nearMissPeople, nearMisses } from '~/domain/matching/near-miss'
import { topOpenings, topPeople } from '~/domain/matching/rank'
import { coursesToWork, stepsToWork, unlockSteps } from '~/domain/matching/unlock'
import { defaultWeights } from '~/domain/matching/scores/weights'
import { aCandidate, anOpening, today } from '#tests/support/matching'
import { candidate, opening, weights, withIds } from '#tests/support/matching-arbitraries'

const world = fc.record({
  people: fc.array(candidate, { maxLength: 24 }).map((all) => withIds(all, 'person')),
  openings: fc.array(opening, { maxLength: 12 }).map((all) => withIds(all, 'opening')),
  weights,
  count: fc.integer({ min: 1, max: 8 }),
})

describe('the engine and the plain rules', () => {
  it('name the same people for every opening, with the same points, unknowns and order', () => {
    fc.assert(
      fc.property(world, ({ people, openings, weights: chosen, count }) => {
        const engine = buildEngine({ people, openings, weights: chosen, today, expected: 1 })
        for (const each of openings) {
          const plain = topPeople(each, people, count, { weights: chosen, today })
          expect(topPeopleFor(engine, each.id, count)).toEqual(plain)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('name the same openings for every person, with the same points, unknowns and order', () => {
    fc.assert(
      fc.property(world, ({ people, openings, weights: chosen, count }) => {
        const engine = buildEngine({ people, openings, weights: chosen, today, expected: 1 })
        for (const each of people) {
          const plain = topOpenings(each, openings, count, { weights: chosen, today })
          expect(topOpeningsFor(engine, each.id, count)).toEqual(plain)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('still agree after people and openings have changed, come and gone', () => {
    const changes = fc.record({ before: world, after: world, gone: fc.nat(23) })
    fc.assert(
      fc.property(changes, ({ before, after, gone }) => {
        const engine = buildEngine({ ...before, today })
        for (const each of before.openings) topPeopleFor(engine, each.id, 3)
        const people = new Map([...before.people, ...after.people].map((each) => [each.id, each]))
        const openings = new Map([...before.openings, ...after.openings].map((each) => [each.id, each]))
        for (const each of after.people) putPerson(engine, each)
        for (const each of after.openings) putOpening(engine, each)
        const [leaver, filled] = [[...people.keys()][gone], [...openings.keys()][gone]]
        if (leaver !== undefined) removePerson(engine, leaver)
        if (filled !== undefined) removeOpening(engine, filled)
        people.delete(leaver ?? '')
        openings.delete(filled ?? '')
        const by = { weights: before.weights, today }
        for (const each of openings.values()) {
          expect(topPeopleFor(engine, each.id, 9)).toEqual(topPeople(each, people.values(), 9, by))
        }
        for (const each of people.values()) {
          expect(topOpeningsFor(engine, each.id, 9)).toEqual(topOpenings(each, openings.values(), 9, by))
        }
      }),
      { numRuns: 150 },
    )
  })

  it('name the same people and openings that are almost eligible', () => {
    fc.assert(
      fc.property(world, ({ people, openings, weights: chosen, count }) => {
        const engine = buildEngine({ people, openings, weights: chosen, today, expected: 1 })
        const by = { weights: chosen, today }
        for (const each of openings)
          expect(nearPeopleFor(engine, each.id, count)).toEqual(nearMissPeople(each, people, count, by))
        for (const each of people)
          expect(nearOpeningsFor(engine, each.id, count)).toEqual(nearMisses(each, openings, count, by))
      }),
      { numRuns: 150 },
    )
  })

  it('name the same steps and courses that open most for a person', () => {
    fc.assert(
      fc.property(world, ({ people, openings, weights: chosen }) => {
        const engine = buildEngine({ people, openings, weights: chosen, today, expected: 1 })
        for (const each of people) {
          expect(stepsFor(engine, each.id)).toEqual(stepsToWork(each, openings, today))
          expect(coursesFor(engine, each.id)).toEqual(coursesToWork(each, openings, today))
        }
      }),
      { numRuns: 150 },
    )
  })

  it('count for the country what they count person by person', () => {
    fc.assert(
      fc.property(world, ({ people, openings, weights: chosen }) => {
        const engine = buildEngine({ people, openings, weights: chosen, today, expected: 1 })
        const run = unlockNation(engine)
        let step = run.next()
        while (!step.done) step = run.next()
        const { steps, courses } = step.value
        const sum = (counts: Int32Array): number => counts.reduce((all, each) => all + each, 0)
        const work = openings.filter(({ kind }) => kind !== 'course')
        unlockSteps.forEach((name, at) => {
          const mine = people.flatMap((each) =>
            stepsToWork(each, work, today).filter((one) => one.step === name),
          )
          const gain = steps[at]
          expect(gain && [sum(gain.opens), sum(gain.clears), sum(gain.people)]).toEqual([
            mine.reduce((all, one) => all + one.opens, 0),
            mine.reduce((all, one) => all + one.clears, 0),
            mine.length,
          ])
        })
        const brought = people.flatMap((each) => coursesToWork(each, openings, today))
        for (const [id, gain] of courses) {
          const mine = brought.filter((each) => each.id === id)
          expect([sum(gain.opens), sum(gain.people)]).toEqual([
            mine.reduce((all, one) => all + one.brings, 0),
            mine.length,
          ])
        }
      }),
      { numRuns: 120 },
    )
  })

  it('break a tie at full marks alike: who waits longer goes first, though read last', () => {
    const full = { hasObligations: true, occupations: [{ code: '7531', months: 40 }] }
    const people = [400, 500, 450].map((days) =>
      aCandidate({ ...full, id: `waits-${days}`, waitingSince: addDays(today, -days) }),
    )
    const engine = buildEngine({ people, openings: [anOpening()], weights: defaultWeights, today })
    expect(topPeopleFor(engine, 'opening-1', 1)).toMatchObject([{ id: 'waits-500', total: 100 }])
    expect(topPeople(anOpening(), people, 1, { weights: defaultWeights, today })).toEqual(
      topPeopleFor(engine, 'opening-1', 1),
    )
  })

  it('say nothing about someone or something they have never met', () => {
    const engine = buildEngine({
      people: [aCandidate()],
      openings: [anOpening()],
      weights: defaultWeights,
      today,
    })
    expect(topPeopleFor(engine, 'nowhere', 5)).toEqual([])
    expect(topOpeningsFor(engine, 'nobody', 5)).toEqual([])
    expect(topPeopleFor(engine, 'opening-1', 5).map(({ id }) => id)).toEqual(['person-1'])
  })
})
