/** Steps tried on a warm plan: the answer of the plan kept solved is that of solving anew, and nothing of it stays. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { queueBy } from '~/domain/allocation/rivals'
import { buildEngine } from '~/domain/matching/engine/build'
import type { Engine } from '~/domain/matching/engine/columns'
import { defaultWeights } from '~/domain/matching/scores/weights'
import type { Order, Trial } from '~/features/allocation/order'
import { tryOut } from '~/features/allocation/trials'
import type { WarmPlan } from '~/features/allocation/trials-kept'
import { workOut } from '~/features/allocation/work-out'
import { aJobAfterRelease, aReleasedPerson, today } from '#tests/support/matching'

const trades = ['7531', '7533', '9211', '5120', '7223']
const [people, placesIn] = [24, [2, 1, 3, 1, 2, 1]]
const course = aJobAfterRelease({
  id: 'course',
  kind: 'course',
  channel: 'after-release',
  occupation: '7223',
  placesFree: 3,
  skills: [],
})

const anEngine = (): Engine =>
  buildEngine({
    people: Array.from({ length: people }, (_, at) =>
      aReleasedPerson({
        id: `person-${String(at).padStart(2, '0')}`,
        occupations: at % 3 === 0 ? [] : [{ code: trades[at % 4] ?? '', months: at * 3 }],
        preferredWork: at % 2 === 0 ? [trades[(at * 7) % 5] ?? ''] : [],
        skills: [],
      }),
    ),
    openings: placesIn.map((placesFree, at) =>
      aJobAfterRelease({ id: `opening-${at}`, occupation: trades[at % 5] ?? '', placesFree, skills: [] }),
    ),
    weights: defaultWeights,
    today,
  })

/** Everybody but the last two, who may come in. */
const anOrder = (objective: Order['objective']): Order => {
  const rows = Int32Array.from({ length: people - 2 }, (_, row) => row)
  const openings = placesIn.map((_, at) => `opening-${at}`)
  const zeros = new Int32Array(rows.length)
  return {
    people: rows,
    openings,
    places: Int32Array.from(placesIn),
    unknowns: true,
    objective,
    added: zeros,
    employers: Int32Array.from(openings.keys()),
    sites: Int32Array.from(openings.keys()),
    employerCap: null,
    apart: new Int32Array(0),
    aside: new Int32Array(0),
    since: Int32Array.from(rows, (row) => (row * 11) % 17),
    shelves: zeros,
    traits: [],
  }
}

const aWarmPlan = (objective: Order['objective'] = 'best-total', more: Partial<Order> = {}): WarmPlan => {
  const [engine, order] = [anEngine(), { ...anOrder(objective), ...more }]
  const worked = workOut(engine, order, () => undefined)
  if (!worked.ok) throw new Error(worked.refusal.code)
  const { solved, figures } = worked.value
  return { engine, order, solved, firstCome: figures.firstCome, queue: queueBy(order.since) }
}

/** A pair of one and the same keeps nobody apart, but makes the plan one that is solved anew. */
const anew = (warm: WarmPlan): WarmPlan => ({
  ...warm,
  order: { ...warm.order, apart: Int32Array.from([0, 0]) },
})

const aTrial: fc.Arbitrary<Trial> = fc.oneof(
  fc.record({
    do: fc.constant('place' as const),
    opening: fc.nat(placesIn.length - 1),
    by: fc.constantFrom(1, -1),
  }),
  fc.record({ do: fc.constant('without' as const), person: fc.nat(people - 3) }),
  fc.record({
    do: fc.constant('with' as const),
    row: fc.constantFrom(people - 2, people - 1),
    personId: fc.constant('somebody'),
    added: fc.constantFrom(0, 300),
    closed: fc.subarray(placesIn.map((_, at) => at)),
  }),
  fc.constant({ do: 'course' as const, course }),
)

const answerOf = (warm: WarmPlan, trials: readonly Trial[]) => {
  const tried = tryOut(warm, trials)
  if (!tried) throw new Error('not solved')
  const { ms: _, moves, ...rest } = tried
  return { rest, moves }
}

describe('steps tried on a warm plan', () => {
  test.each(['best-total', 'most-placements'] as const)('answer as solving anew does: %s', (objective) => {
    const [warm, beside] = [aWarmPlan(objective), anew(aWarmPlan(objective))]
    fc.assert(
      fc.property(fc.array(aTrial, { maxLength: 8 }), (trials) => {
        expect(answerOf(warm, trials).rest).toEqual(answerOf(beside, trials).rest)
      }),
      { numRuns: 60 },
    )
    expect(warm.kept).toBeDefined()
    expect(beside.kept).toBeUndefined()
  })

  test('leave the plan as it was', () => {
    const warm = aWarmPlan()
    answerOf(warm, [
      { do: 'course', course },
      { do: 'without', person: 1 },
      { do: 'place', opening: 0, by: -1 },
    ])
    const { rest, moves } = answerOf(warm, [])
    expect(moves).toEqual([])
    expect(rest.after).toEqual(rest.before)
    expect(rest.firstComeAfter).toEqual(rest.firstComeBefore)
  })

  test('show what a course would change: those it suits learn its trade, and none is counted twice', () => {
    const warm = aWarmPlan()
    const { rest, moves } = answerOf(warm, [{ do: 'course', course }])
    expect(rest.taught).toBe(course.placesFree)
    expect(rest.after.total).toBeGreaterThan(rest.before.total)
    expect(moves.every(({ person }) => person < people - 2)).toBe(true)
    expect(warm.engine.openings.has(course.id)).toBe(false)
  })

  test('place nobody whom a course taught where an officer or a block has closed the place', () => {
    const everybody = Array.from({ length: people - 2 }, (_, person) => person)
    const everywhere = everybody.flatMap((person) => placesIn.flatMap((_, opening) => [person, opening]))
    const warm = aWarmPlan('most-placements', { aside: Int32Array.from(everywhere) })
    const { rest, moves } = answerOf(warm, [{ do: 'course', course }])
    expect(rest.taught).toBe(course.placesFree)
    expect([rest.before.placed, rest.after.placed, moves]).toEqual([0, 0, []])
  })

  test('give whoever comes in the points of declared priorities, and none of the places closed to them', () => {
    const warm = aWarmPlan()
    const comes = (more: { readonly added: number; readonly closed: readonly number[] }) =>
      answerOf(warm, [{ do: 'with', row: people - 1, personId: 'somebody', ...more }])
    const toOf = ({ moves }: ReturnType<typeof comes>) =>
      moves.find(({ person }) => person === people - 2)?.to ?? -1
    const [plain, urgent] = [comes({ added: 0, closed: [] }), comes({ added: 1000, closed: [] })]
    expect(toOf(urgent)).toBeGreaterThanOrEqual(0)
    expect(urgent.rest.after.total).toBeGreaterThan(plain.rest.after.total)
    expect(toOf(comes({ added: 1000, closed: [toOf(urgent)] }))).not.toBe(toOf(urgent))
    expect(toOf(comes({ added: 1000, closed: placesIn.map((_, at) => at) }))).toBe(-1)
  })

  test('name whoever comes in after everybody else', () => {
    const { moves } = answerOf(aWarmPlan('most-placements'), [
      { do: 'course', course },
      { do: 'place', opening: 2, by: 1 },
      { do: 'with', row: people - 1, personId: 'somebody', added: 0, closed: [] },
      { do: 'with', row: people - 2, personId: 'another', added: 0, closed: [] },
    ])
    expect(moves.every(({ person }) => person < people)).toBe(true)
  })
})
