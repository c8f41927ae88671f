/** Accreditations that end soon: the employer hears of it in time, once, and again only for another last day. */
import type { Kysely } from 'kysely'
import type { Databases } from '#db/client.server'
import type { Database } from '#db/schema'
import { addDays, type Day } from '~/domain/calendar/day'
import { accreditationNotice } from '~/domain/employers/parameters'
import { tellOnce } from '~/features/outbox/commands.server'
import { type Clock, dayAt } from '~/platform/clock.server'

/** Companies whose accreditation ends within the notice; there are a few hundred companies in all. */
export const endingQuery = (db: Kysely<Database>, today: Day) =>
  db
    .selectFrom('employerStandings')
    .select(['id', 'endKey'])
    .where('endKey', '>=', today)
    .where('endKey', '<=', addDays(today, accreditationNotice.on(today)))

/** Those who may sign in for companies. */
export const colleaguesQuery = (db: Kysely<Database>, organisationIds: readonly string[]) =>
  db
    .selectFrom('users')
    .select(['id', 'organisationId'])
    .where('organisationId', 'in', organisationIds)
    .where('disabledAt', 'is', null)

/** Tells every user of every company that must ask for a new accreditation now. Twice a day tells nobody twice. */
export const tellOfEndings = async (db: Databases, clock: Clock): Promise<{ readonly told: number }> => {
  const now = clock.now()
  const ends = new Map(
    (await endingQuery(db.read, dayAt(now)).execute()).map(({ id, endKey }) => [id, endKey]),
  )
  if (ends.size === 0) return { told: 0 }
  const users = await colleaguesQuery(db.read, [...ends.keys()]).execute()
  const messages = users.map(({ id: userId, organisationId }) => ({
    userId,
    kind: 'accreditation-ending' as const,
    dedupKey: `accreditation ${organisationId} ${ends.get(organisationId ?? '')} ${userId}`,
    link: `/organisations/${organisationId}/accreditation`,
    now: now.toISOString(),
  }))
  return { told: await tellOnce(db, messages) }
}
