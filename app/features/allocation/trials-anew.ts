/** The changed question solved anew, where it is not one that can be kept solved. */
import { type Instance, alike } from '~/domain/matching/allocate/instance'
import { solveOrder } from './solving'
import type { Changed, Tried, WarmPlan } from './trials-kept'

/** The question with who has gone left without a row and who comes in at the end. */
const instanceWith = (whole: Instance, { capacities, gone, comers }: Changed): Instance => {
  const added = comers.reduce((sum, { row }) => sum + row.columns.length, 0)
  const people = whole.people + comers.length
  const room = whole.columns.length + added
  const starts = new Int32Array(people + 1)
  const [columns, scores] = [alike(whole.columns, room), alike(whole.scores, room)]
  let count = 0
  const put = (person: number, row: { columns: ArrayLike<number>; scores: ArrayLike<number> }): void => {
    starts[person] = count
    columns.set(row.columns, count)
    scores.set(row.scores, count)
    count += row.columns.length
  }
  for (let person = 0; person < whole.people; person += 1) {
    const [from, to] = [whole.starts[person] ?? 0, gone.has(person) ? 0 : (whole.starts[person + 1] ?? 0)]
    put(person, {
      columns: whole.columns.subarray(from, Math.max(from, to)),
      scores: whole.scores.subarray(from, Math.max(from, to)),
    })
  }
  comers.forEach(({ row }, at) => put(whole.people + at, row))
  starts[people] = count
  const { openings } = whole
  return {
    people,
    openings,
    capacities,
    starts,
    columns: columns.slice(0, count),
    scores: scores.slice(0, count),
  }
}

export const solveAnew = ({ order, solved }: WarmPlan, changed: Changed): Tried | undefined => {
  const began = performance.now()
  const instance = instanceWith(solved.whole, changed)
  const after = solveOrder(instance, order, () => undefined)
  if (!after.ok) return undefined
  return { instance, solution: after.value.solution, ms: performance.now() - began }
}
