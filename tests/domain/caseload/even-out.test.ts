/** Cases spread evenly: nobody lost, as few moves as can be, the same answer whatever the order of the rows. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '~/domain/calendar/day'
import { type CaseToPlace, evenOut, loadsAfter } from '~/domain/caseload/even-out'

const aCase = (personId: string, workerId: string | null, more: Partial<CaseToPlace> = {}): CaseToPlace => ({
  personId,
  workerId,
  hasPlan: false,
  endOfTerm: day('2030-01-01'),
  ...more,
})

const workerNames = ['Айгүл', 'Берік', 'Галина', 'Дәурен', 'Ерлан']

const office = fc
  .record({
    workers: fc.integer({ min: 1, max: 5 }).map((count) => workerNames.slice(0, count)),
    rows: fc.array(
      fc.record({
        at: fc.integer({ min: -2, max: 4 }),
        hasPlan: fc.boolean(),
        year: fc.integer({ min: 2026, max: 2035 }),
      }),
      { maxLength: 60 },
    ),
  })
  .map(({ workers, rows }) => ({
    workers,
    cases: rows.map(({ at, hasPlan, year }, index) =>
      aCase(`person-${String(index).padStart(3, '0')}`, at === -2 ? null : (workerNames[at] ?? 'ушедший'), {
        hasPlan,
        endOfTerm: day(`${year}-05-01`),
      }),
    ),
  }))

const loadsOf = (workers: readonly string[], cases: readonly CaseToPlace[]): Map<string, number> =>
  new Map(workers.map((id) => [id, cases.filter((each) => each.workerId === id).length]))

/** The fewest moves of cases that have a worker, found by trying every choice of who keeps one more. */
const fewestMoves = (loads: readonly number[], total: number): number => {
  const [least, more] = [Math.floor(total / loads.length), total % loads.length]
  const tried = Array.from({ length: 2 ** loads.length }, (_, mask) => mask).filter(
    (mask) => loads.filter((_, at) => (mask >> at) & 1).length === more,
  )
  const costs = tried.map((mask) =>
    loads.reduce((sum, load, at) => sum + Math.max(0, load - least - ((mask >> at) & 1)), 0),
  )
  return Math.min(...costs)
}

describe('a proposal to even out', () => {
  test('leaves no two workers more than one case apart, and places everybody', () => {
    fc.assert(
      fc.property(office, ({ workers, cases }) => {
        const after = [...loadsAfter(loadsOf(workers, cases), evenOut(workers, cases)).values()]
        expect(Math.max(...after) - Math.min(...after)).toBeLessThanOrEqual(1)
        expect(after.reduce((sum, each) => sum + each, 0)).toBe(cases.length)
      }),
    )
  })

  test('moves as few as can be, each person once, and nobody to where they are', () => {
    fc.assert(
      fc.property(office, ({ workers, cases }) => {
        const moves = evenOut(workers, cases)
        expect(new Set(moves.map((each) => each.personId)).size).toBe(moves.length)
        expect(moves.filter((each) => each.from === each.to)).toEqual([])
        const taken = moves.filter((each) => each.because === 'above-share')
        const loads = [...loadsOf(workers, cases).values()]
        expect(taken.length).toBe(fewestMoves(loads, cases.length))
        const givers = new Set(taken.map((each) => each.from))
        expect(moves.filter((each) => givers.has(each.to))).toEqual([])
      }),
    )
  })

  test('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(office, ({ workers, cases }) => {
        expect(evenOut(workers.toReversed(), cases.toReversed())).toEqual(evenOut(workers, cases))
      }),
    )
  })

  test('is empty once it was followed', () => {
    fc.assert(
      fc.property(office, ({ workers, cases }) => {
        const moved = new Map(evenOut(workers, cases).map((each) => [each.personId, each.to]))
        const followed = cases.map((each) => ({
          ...each,
          workerId: moved.get(each.personId) ?? each.workerId,
        }))
        expect(evenOut(workers, followed)).toEqual([])
      }),
    )
  })

  test('moves those first whom it disturbs least', () => {
    const cases = [
      aCase('with-plan', 'Айгүл', { hasPlan: true, endOfTerm: day('2035-01-01') }),
      aCase('soon', 'Айгүл', { endOfTerm: day('2027-01-01') }),
      aCase('later', 'Айгүл', { endOfTerm: day('2033-01-01') }),
    ]
    expect(evenOut(['Айгүл', 'Берік'], cases)).toEqual([
      { personId: 'later', from: 'Айгүл', to: 'Берік', because: 'above-share' },
    ])
  })

  test('places whom a worker who left has left behind', () => {
    expect(evenOut(['Берік'], [aCase('one', 'ушедший'), aCase('two', null)])).toMatchObject([
      { personId: 'one', because: 'worker-gone' },
      { personId: 'two', because: 'unassigned' },
    ])
  })

  test('proposes nothing where nobody works', () => {
    expect(evenOut([], [aCase('one', null)])).toEqual([])
  })
})
