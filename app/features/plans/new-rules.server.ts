/** Gives open plans the rows of deadline rules that came into the product after the plan was opened. */
import type { Kysely } from 'kysely'
import type { Databases } from '#db/client.server'
import type { Database } from '#db/schema'
import { deadlineCodes } from '~/domain/deadlines/codes'
import { breathe } from '~/platform/breath.server'
import { type Clock, dayAt } from '~/platform/clock.server'
import { whenFree } from '~/platform/patience.server'
import { reschedulePlans } from './schedule.server'

/** Plans looked at between two breaths of the server. */
const looked = 200
/** Plans written in one transaction: short enough not to keep others waiting. */
const written = 6

/** Open plans with how many of the rules have a row, in the order of their ids. */
const openPlans = (db: Kysely<Database>, after: string) =>
  db
    .selectFrom('plans')
    .select([
      'plans.id',
      (eb) =>
        eb
          .selectFrom('planDeadlines as d')
          .select((inner) => inner.fn.countAll<number>().as('count'))
          .whereRef('d.planId', '=', 'plans.id')
          .where('d.code', 'in', deadlineCodes)
          .as('rows'),
    ])
    .where('plans.openKey', 'is not', null)
    .where('plans.id', '>', after)
    .orderBy('plans.id')
    .limit(looked)

/** Returns how many open plans were given the rows they lacked; a second run finds nothing. */
export const completePlans = async (db: Databases, clock: Clock): Promise<number> => {
  const today = dayAt(clock.now())
  let completed = 0
  for (let after = ''; ;) {
    const plans = await openPlans(db.read, after).execute()
    const lacking = plans.filter(({ rows }) => Number(rows) < deadlineCodes.length).map(({ id }) => id)
    for (let from = 0; from < lacking.length; from += written) {
      const ids = lacking.slice(from, from + written)
      await whenFree(() => db.write.transaction().execute((tx) => reschedulePlans(tx, ids, today)))
      await breathe()
    }
    completed += lacking.length
    const last = plans.at(-1)
    if (!last || plans.length < looked) return completed
    after = last.id
    await breathe()
  }
}
