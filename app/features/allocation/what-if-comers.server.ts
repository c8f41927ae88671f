/** What a run asks of people beside the law, for those who come into a what-if from outside the plan. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Asked } from '~/domain/allocation/options'
import type { Day } from '~/domain/calendar/day'
import { asidePairs, type RunOpening } from './order.server'
import { unscopedPriorityPoints } from './people.server'

export type Coming = {
  /** What the declared priorities add to each of the person's scores. */
  readonly added: number
  /** Openings, by number, that an officer set aside or a block of the organisation closes. */
  readonly closed: readonly number[]
}

/** By person. Unscoped: the page has asked who may be named. */
export const unscopedComing = async (
  db: Kysely<Database>,
  ids: readonly string[],
  {
    asked,
    openings,
    today,
  }: { readonly asked: Asked; readonly openings: readonly RunOpening[]; readonly today: Day },
): Promise<ReadonlyMap<string, Coming>> => {
  if (ids.length === 0) return new Map()
  const [points, pairs] = [await unscopedPriorityPoints(db, asked, ids, today), await asidePairs(db, ids)]
  const numbers = new Map(openings.map(({ id }, at) => [id, at]))
  return new Map(
    ids.map((id) => [
      id,
      {
        added: points.get(id) ?? 0,
        closed: pairs.flatMap(({ one, other }) => (one === id ? (numbers.get(other) ?? []) : [])),
      },
    ]),
  )
}
