/** An allocation that is kept solved stays the best, and proved, whoever comes or goes and whatever places come or go. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byOpening } from '~/domain/matching/allocate/by-opening'
import { certify } from '~/domain/matching/allocate/certify'
import { addPlace, instanceNow, letBack, letGo, letIn, solutionNow } from '~/domain/matching/allocate/change'
import type { Instance } from '~/domain/matching/allocate/instance'
import { type Live, openLive } from '~/domain/matching/allocate/live'
import { restore, save } from '~/domain/matching/allocate/saved'
import { solve } from '~/domain/matching/allocate/solve'
import { takePlace } from '~/domain/matching/allocate/take-place'
import { questionOf } from '#tests/support/allocation-nation'
import { type Question, aQuestion, instanceOf } from '#tests/support/allocations'

/** Numbers stand for people and openings: whoever they meet when taken by what there is. */
type Change =
  | { readonly do: 'more' | 'fewer' | 'go' | 'back'; readonly at: number }
  | { readonly do: 'come'; readonly wishes: readonly number[] }

const aChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    do: fc.constantFrom('more' as const, 'fewer' as const, 'go' as const, 'back' as const),
    at: fc.nat(99),
  }),
  fc.record({
    do: fc.constant('come' as const),
    wishes: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 10_000 })), {
      minLength: 30,
      maxLength: 30,
    }),
  }),
)

/** What the allocation should be about, written down beside it. */
type Beside = { wishes: number[][]; capacities: number[]; gone: Set<number> }

const bonusOf = (openings: number): number => (openings + 1) * 10_000

const liveOf = (instance: Instance, bonus: number): Live => {
  const solved = solve(instance, { bonus })
  if (!solved.ok) throw new Error(solved.refusal.code)
  return openLive(instance, solved.value, { people: 30, edges: 900 })
}

const wishesOf = (row: readonly number[], openings: number): number[] => row.slice(0, openings)

/** The same question without the edges of who has gone. */
const without = (instance: Instance, isGone: Uint8Array): Instance => {
  const [columns, scores, starts]: [number[], number[], number[]] = [[], [], [0]]
  for (let person = 0; person < instance.people; person += 1) {
    for (let edge = instance.starts[person] ?? 0; edge < (instance.starts[person + 1] ?? 0); edge += 1) {
      if (isGone[person] === 1) continue
      columns.push(instance.columns[edge] ?? 0)
      scores.push(instance.scores[edge] ?? 0)
    }
    starts.push(columns.length)
  }
  return {
    ...instance,
    starts: Int32Array.from(starts),
    columns: Int32Array.from(columns),
    scores: Int32Array.from(scores),
  }
}

/** Makes the change here and there. */
const make = (live: Live, beside: Beside, change: Change): void => {
  const { wishes, capacities, gone } = beside
  const openings = capacities.length
  if (change.do === 'come') {
    const row = wishesOf(change.wishes, openings)
    const columns = row.flatMap((score, column) => (score > 0 ? [column] : []))
    expect(letIn(live, { columns, scores: columns.map((column) => row[column] ?? 0) })).toEqual({
      ok: true,
      value: wishes.length,
    })
    wishes.push(row)
    return
  }
  if (change.do === 'go' || change.do === 'back') {
    if (wishes.length === 0) return
    const person = change.at % wishes.length
    if (change.do === 'go') letGo(live, person)
    else letBack(live, person)
    gone[change.do === 'go' ? 'add' : 'delete'](person)
    return
  }
  if (openings === 0) return
  const opening = change.at % openings
  const by = change.do === 'more' ? 1 : -1
  if (by > 0) addPlace(live, opening)
  else expect(takePlace(live, opening)).toBe((capacities[opening] ?? 0) > 0)
  capacities[opening] = Math.max(0, (capacities[opening] ?? 0) + by)
}

const freshOf = ({ wishes, capacities, gone }: Beside, bonus: number) => {
  const here = wishes.map((row, person) => (gone.has(person) ? row.map(() => 0) : row))
  const solved = solve(instanceOf(here, capacities), { bonus })
  if (!solved.ok) throw new Error(solved.refusal.code)
  return solved.value
}

const expectBest = (live: Live, beside: Beside, bonus: number): void => {
  const [now, fresh] = [solutionNow(live), freshOf(beside, bonus)]
  expect([now.total, now.placed]).toEqual([fresh.total, bonus === 0 ? now.placed : fresh.placed])
  expect(certify(instanceNow(live), { ...now, isGone: live.isGone })).toEqual({
    isFeasible: true,
    isBounded: true,
    gap: 0,
  })
}

const besideOf = ({ wishes, capacities }: Question): Beside => ({
  wishes: wishes.map((row) => [...row]),
  capacities: [...capacities],
  gone: new Set(),
})

const expectBestAfterAll = (question: Question, changes: readonly Change[], bonus: number): void => {
  const [live, beside] = [liveOf(question.instance, bonus), besideOf(question)]
  for (const change of changes) {
    make(live, beside, change)
    expectBest(live, beside, bonus)
  }
}

const someChanges = fc.array(aChange, { minLength: 1, maxLength: 25 })

describe('an allocation kept solved', () => {
  test('has the total of solving anew after every change, and is proved', () => {
    fc.assert(
      fc.property(aQuestion(14, 7), someChanges, (question, changes) =>
        expectBestAfterAll(question, changes, 0),
      ),
      { numRuns: 150 },
    )
  })

  test('places as many as can be after every change where placements come first', () => {
    fc.assert(
      fc.property(aQuestion(14, 7), someChanges, (question, changes) =>
        expectBestAfterAll(question, changes, bonusOf(question.capacities.length)),
      ),
      { numRuns: 150 },
    )
  })

  test('does so too where there are more openings than anybody keeps at hand', () => {
    fc.assert(
      fc.property(aQuestion(60, 30), someChanges, (question, changes) =>
        expectBestAfterAll(question, changes, 0),
      ),
      { numRuns: 150 },
    )
  })

  test('is as it was when its changes are taken back, and changes again as well', () => {
    fc.assert(
      fc.property(aQuestion(14, 7), someChanges, someChanges, (question, tried, then) => {
        const [live, beside, tries] = [liveOf(question.instance, 0), besideOf(question), besideOf(question)]
        const [before, kept] = [solutionNow(live), save(live)]
        for (const change of tried) make(live, tries, change)
        restore(live, kept)
        expect(solutionNow(live)).toEqual(before)
        for (const change of then) {
          make(live, beside, change)
          expectBest(live, beside, 0)
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('people whom most of a thousand openings fit', () => {
  const market = { name: 'wide', people: 900, openings: 900, edges: 600_000, places: 700 }

  test('have longer lists, which stay true while places and people come and go', () => {
    const fine = questionOf(market, 'structured', 5)
    const instance = { ...fine, scores: fine.scores.map((score) => Math.ceil(score / 2000)) }
    const bonus = bonusOf(instance.openings)
    const live = liveOf(instance, bonus)
    const kept = save(live)
    const opened = solutionNow(live)
    for (let turn = 0; turn < 60; turn += 1) {
      if (turn % 3 === 0) letGo(live, turn * 7)
      else if (turn % 3 === 1) takePlace(live, turn * 11)
      else addPlace(live, turn * 13)
    }
    const capacities = live.market.capacities.slice(0, instance.openings)
    const here = without(instance, live.isGone)
    const fresh = solve({ ...here, capacities }, { bonus })
    const now = solutionNow(live)
    expect([now.total, now.placed]).toEqual(fresh.ok ? [fresh.value.total, fresh.value.placed] : [])
    expect(certify(instanceNow(live), { ...now, isGone: live.isGone })).toMatchObject({ gap: 0 })
    expect(live.market.wide.used).toBeGreaterThan(5)
    restore(live, kept)
    expect(solutionNow(live)).toEqual(opened)
    takePlace(live, 11)
    expect(certify(instanceNow(live), solutionNow(live))).toMatchObject({ isBounded: true, gap: 0 })
  })
})

describe('somebody new', () => {
  const live = (): Live => {
    const instance = instanceOf([[5, 3]], [1, 1])
    const solved = solve(instance)
    if (!solved.ok) throw new Error(solved.refusal.code)
    return openLive(instance, solved.value, { people: 1, edges: 2 })
  }
  const refusalOf = (columns: number[], scores: number[]): string => {
    const result = letIn(live(), { columns, scores })
    return result.ok ? 'none' : result.refusal.code
  }

  test.each([
    ['opening-unknown', [2], [1]],
    ['edge-repeated', [1, 1], [1, 1]],
    ['score-not-positive', [0], [0]],
    ['instance-shape', [0, 1], [1]],
  ])('whose row cannot be is refused: %s', (code, columns, scores) => {
    expect(refusalOf(columns, scores)).toBe(code)
  })

  test('with a score that would outweigh a placement is refused', () => {
    const instance = instanceOf([[5, 3]], [1, 1])
    const solved = solve(instance, { bonus: 15 })
    const wide = openLive(instance, solved.ok ? solved.value : expect.unreachable(), { people: 1, edges: 2 })
    expect(letIn(wide, { columns: [0], scores: [8] })).toMatchObject({ refusal: { code: 'score-too-high' } })
    expect(letIn(wide, { columns: [0], scores: [7] })).toEqual({ ok: true, value: 1 })
  })

  test('with a score that the narrow columns of a nation cannot hold is refused', () => {
    const plain = instanceOf([[5, 3]], [1, 1])
    const { columns, scores } = plain
    const instance = { ...plain, columns: Uint16Array.from(columns), scores: Uint16Array.from(scores) }
    const solved = solve(instance)
    const open = openLive(instance, solved.ok ? solved.value : expect.unreachable(), { people: 1, edges: 2 })
    expect(letIn(open, { columns: [0], scores: [65_536] })).toMatchObject({
      refusal: { code: 'score-too-high' },
    })
    expect(letIn(open, { columns: [0], scores: [65_535] })).toEqual({ ok: true, value: 1 })
    expect(solutionNow(open)).toMatchObject({ total: 65_538, placed: 2 })
  })

  test('for whom no room is left is refused, and nothing has changed', () => {
    const full = live()
    expect(letIn(full, { columns: [0, 1], scores: [4, 4] })).toEqual({ ok: true, value: 1 })
    expect(letIn(full, { columns: [], scores: [] })).toMatchObject({
      ok: false,
      refusal: { code: 'no-room' },
    })
    expect(solutionNow(full)).toMatchObject({ total: 9, placed: 2 })
  })
})

describe('the edges of an opening', () => {
  test('stand with the best score first, however high scores are', () => {
    fc.assert(
      fc.property(aQuestion(12, 6), fc.constantFrom(1, 100_000), ({ wishes, capacities }, times) => {
        const scaled = wishes.map((row) => row.map((score) => score * times))
        const { starts, people, scores } = byOpening(instanceOf(scaled, capacities))
        const found = capacities.map((_, opening) =>
          Array.from(people.subarray(starts[opening], starts[opening + 1]), (person, at) => [
            person,
            scores[(starts[opening] ?? 0) + at],
          ]),
        )
        const expected = capacities.map((_, opening) =>
          scaled
            .map((row, person) => [person, row[opening] ?? 0] as const)
            .filter(([, score]) => score > 0)
            .sort(([one, mine], [other, theirs]) => theirs - mine || one - other),
        )
        expect(found).toEqual(expected)
      }),
    )
  })
})
