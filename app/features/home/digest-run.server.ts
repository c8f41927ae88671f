/** Sends the digest of the week: once for each user and week, however many servers run. */
import type { Databases } from '#db/client.server'
import { mayEver } from '~/domain/access/policy'
import { roles } from '~/domain/access/roles'
import { mondayOf } from '~/domain/calendar/month'
import { isDigestDue } from '~/domain/outbox/digest'
import { enqueue } from '~/features/outbox/commands.server'
import { type Clock, dayAt, hourAt } from '~/platform/clock.server'
import { whenFree } from '~/platform/patience.server'
import { digestRowsOf, isEmptyDigest } from './digest-rows.server'

const readers = roles.filter(
  (role) => mayEver({ role }, 'digest.read') || mayEver({ role }, 'volunteering.week'),
)

/** Whoever only organises volunteers has a week of their own, which outer installations serve too. */
const linkFor = (actor: Pick<Reader, 'role'>): string =>
  mayEver(actor, 'digest.read') ? '/digest' : '/volunteering/week'
const perBatch = 100

const usersAfter = (db: Databases, after: string) =>
  db.read
    .selectFrom('users')
    .select(['id as userId', 'role', 'institutionId', 'organisationId', 'region', 'personId', 'digestDay'])
    .where('id', '>', after)
    .where('role', 'in', readers)
    .where('disabledAt', 'is', null)
    .orderBy('id')
    .limit(perBatch)
    .execute()

type Reader = Awaited<ReturnType<typeof usersAfter>>[number]

const tellOne = async (db: Databases, clock: Clock, { digestDay: _, ...actor }: Reader): Promise<boolean> => {
  const now = clock.now()
  const dedupKey = `digest:${actor.userId}:${mondayOf(dayAt(now))}`
  const told = await db.read
    .selectFrom('outbox')
    .select('id')
    .where('dedupKey', '=', dedupKey)
    .executeTakeFirst()
  if (told || isEmptyDigest(await digestRowsOf(db.read, actor, dayAt(now)))) return false
  const message = { userId: actor.userId, kind: 'digest', dedupKey, link: linkFor(actor) } as const
  return whenFree(() =>
    db.write.transaction().execute((tx) => enqueue(tx, { ...message, now: now.toISOString() })),
  )
}

/** Tells everyone whose day it is and who has something to do; doing it again tells nobody twice. */
export const sendDigests = async (db: Databases, clock: Clock): Promise<{ readonly digests: number }> => {
  const [today, hour] = [dayAt(clock.now()), hourAt(clock.now())]
  let digests = 0
  let after = ''
  for (;;) {
    const users = await usersAfter(db, after)
    for (const user of users)
      if (isDigestDue(user.digestDay, today, hour) && (await tellOne(db, clock, user))) digests += 1
    if (users.length < perBatch) return { digests }
    after = users.at(-1)?.userId ?? ''
  }
}
