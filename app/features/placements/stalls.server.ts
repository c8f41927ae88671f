/** Referrals that wait too long: whoever must act is reminded of each, and later the head hears of it. Nobody is named. */
import { type Expression, type Kysely, type SqlBool, expressionBuilder } from 'kysely'
import type { Databases } from '#db/client.server'
import type { Database } from '#db/schema'
import { instantAt } from '~/domain/calendar/almaty'
import { addDays, type Day } from '~/domain/calendar/day'
import type { Calendar } from '~/domain/calendar/holidays'
import { type Stall, type WaitingState, cutOf, waitingStates } from '~/domain/placements/stalls'
import { tellOnce } from '~/features/outbox/commands.server'
import { calendarOf } from '~/features/plans/calendar.server'
import { breathe } from '~/platform/breath.server'
import { type Clock, dayAt } from '~/platform/clock.server'
import { answeringFor } from './answering.server'

type Late = Exclude<Stall, 'in-time'>

/** Came into the state before this instant: the first of the day after the cut. */
export type Cut = { readonly state: WaitingState; readonly before: string }

const cutsFor = (stall: Late, today: Day, calendar: Calendar): readonly Cut[] =>
  waitingStates.map((state) => ({
    state,
    before: instantAt({ day: addDays(cutOf(stall, state, { today, calendar }), 1), time: '00:00' }),
  }))

/** Before when a referral came into each state if it is late today. */
export const lateCuts = async (db: Kysely<Database>, today: Day): Promise<readonly Cut[]> =>
  cutsFor('late', today, await calendarOf(db))

/** A condition for a query of referrals: those that stand longer than the cuts allow. */
export const standsTooLong = (cuts: readonly Cut[]): Expression<SqlBool> => {
  const eb = expressionBuilder<Database, 'referrals'>()
  return eb.or(
    cuts.map(({ state, before }) =>
      eb.and([eb('referrals.state', '=', state), eb('referrals.stateSince', '<', before)]),
    ),
  )
}

const batch = 50

/** A page of the referrals that stand in a state since before an instant, by their ids. */
export const standingQuery = (db: Kysely<Database>, { state, before }: Cut, after: string) =>
  db
    .selectFrom('referrals')
    .innerJoin('people', 'people.id', 'referrals.personId')
    .select(['referrals.id', 'referrals.state', 'referrals.stateSince', 'referrals.organisationId'])
    .select(['people.institutionId', 'people.sharedRegion', 'people.standing', 'people.caseWorkerId'])
    .where('referrals.state', '=', state)
    .where('referrals.stateSince', '<', before)
    .where('referrals.id', '>', after)
    .orderBy('referrals.id')
    .limit(batch)

const tellOf = async (db: Databases, now: string, stall: Late, cut: Cut): Promise<number> => {
  let told = 0
  let after = ''
  for (;;) {
    const rows = await standingQuery(db.read, cut, after).execute()
    const whom = await answeringFor(db.read, rows)
    for (const row of rows) {
      const users = stall === 'late' ? whom.mustAct(row, cut.state) : whom.heads(row)
      const messages = users.map((userId) => ({
        userId,
        kind: stall === 'late' ? ('referral-waits' as const) : ('referral-stalled' as const),
        dedupKey: `referral ${row.id} ${row.state} ${row.stateSince ?? ''} ${stall} ${userId}`,
        link: `/referrals/${row.id}`,
        now,
      }))
      told += await tellOnce(db, messages)
    }
    await breathe()
    const last = rows.at(-1)
    if (rows.length < batch || !last) return told
    after = last.id
  }
}

/** Reminds and tells of every referral that is late today. Doing it twice tells nobody twice. Gives how many messages. */
export const tellOfStalls = async (
  db: Databases,
  clock: Clock,
): Promise<{ readonly reminded: number; readonly escalated: number }> => {
  const now = clock.now()
  const calendar = await calendarOf(db.read)
  const tell = async (stall: Late): Promise<number> => {
    let told = 0
    for (const cut of cutsFor(stall, dayAt(now), calendar))
      told += await tellOf(db, now.toISOString(), stall, cut)
    return told
  }
  return { reminded: await tell('late'), escalated: await tell('escalated') }
}
