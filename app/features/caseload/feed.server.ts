/**
 * The private calendar feed. It leaves the house and lives in other people's clouds, so an entry says which deadline
 * falls on which day and how many times, and nothing of whom: no name, no initial, no identifier of a person.
 */
import { createHash } from 'node:crypto'
import ical from 'ical-generator'
import type { Databases } from '#db/client.server'
import { languages } from '#locales/index'
import { mayEver } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { type Day, addDays } from '~/domain/calendar/day'
import { dayAt } from '~/platform/clock.server'
import { translatorFor } from '~/platform/i18n.server'
import { whenFree } from '~/platform/patience.server'
import { countCodes, countDays } from './calendar-queries.server'
import { hashFeedToken } from './feed-commands.server'

const daysBack = 30
const daysAhead = 365

const findFeed = (db: Databases, token: string) =>
  db.read
    .selectFrom('calendarFeeds as f')
    .innerJoin('users as u', 'u.id', 'f.userId')
    .select(['f.createdAt', 'f.etag', 'f.changedAt', 'u.language'])
    .select(['u.id as userId', 'u.role', 'u.institutionId', 'u.organisationId', 'u.region', 'u.personId'])
    .where('f.tokenHash', '=', hashFeedToken(token))
    .where('u.disabledAt', 'is', null)
    .executeTakeFirst()

type Feed = NonNullable<Awaited<ReturnType<typeof findFeed>>>

type Entry = { readonly on: Day; readonly key: string; readonly title: string }

const times = (title: string, count: number): string => (count > 1 ? `${title} × ${count}` : title)

type Counted = { readonly on: Day | null; readonly count: number }

/** One line for each day. */
const summed = (rows: readonly Counted[]): Counted[] => {
  const days = new Map<Day | null, number>()
  for (const { on, count } of rows) days.set(on, (days.get(on) ?? 0) + Number(count))
  return [...days].map(([on, count]) => ({ on, count }))
}

/** Everything on the reader's own calendar, a line for each day and kind. */
const entriesOf = async (db: Databases, actor: Actor, feed: Feed, today: Day): Promise<Entry[]> => {
  const t = translatorFor(feed.language ?? languages[0])
  const mine = actor.role === 'social-worker'
  const span = { from: addDays(today, -daysBack), to: addDays(today, daysAhead), mine }
  const { measures, meetings, handoverMeetings, interviews, releases } = countDays(db.read, actor, span)
  const codes = await countCodes(db.read, actor, span).execute()
  const told = (rows: readonly Counted[], key: string): Entry[] =>
    rows.flatMap(({ on, count }) =>
      on ? [{ on, key, title: times(t(`calendar:feed.${key}`), Number(count)) }] : [],
    )
  const deadlines = codes.flatMap(({ on, code, count }) =>
    on ? [{ on, key: code, title: times(t('calendar:feed.deadline', { code }), Number(count)) }] : [],
  )
  const others = [
    ...told(await measures.execute(), 'measure'),
    ...told(
      summed([
        ...(await meetings.execute()),
        ...(await handoverMeetings.execute()),
        ...(await interviews.execute()),
      ]),
      'meeting',
    ),
    ...told(await releases.execute(), 'release'),
  ]
  return [...deadlines, ...others].toSorted((one, other) =>
    one.on + one.key < other.on + other.key ? -1 : 1,
  )
}

const write = (entries: readonly Entry[], feed: Feed, origin: string): string => {
  const t = translatorFor(feed.language ?? languages[0])
  const calendar = ical({ name: t('calendar:feed.name'), prodId: { company: 'Qadam', product: 'Qadam' } })
  // All entries are whole days of Kazakhstan, which keeps one time zone.
  calendar.x([{ key: 'X-WR-TIMEZONE', value: 'Asia/Almaty' }])
  for (const { on, key, title } of entries)
    calendar.createEvent({
      id: `${on}-${key}@qadam`,
      start: new Date(`${on}T00:00:00Z`),
      allDay: true,
      summary: title,
      url: `${origin}/calendar?day=${on}`,
      // The day the address was made: a stamp that moved would make every answer a new one.
      stamp: new Date(feed.createdAt),
    })
  return calendar.toString()
}

export type FeedAnswer = { readonly body: string; readonly etag: string; readonly changedAt: string }

/** The feed behind a secret address; null when there is none, it was taken back, or its user may not have one. */
export const readFeed = async (
  db: Databases,
  token: string,
  now: Date,
  origin: string,
): Promise<FeedAnswer | null> => {
  const feed = await findFeed(db, token)
  if (!feed || !mayEver(feed, 'calendar.feed')) return null
  const { userId, role, institutionId, organisationId, region, personId } = feed
  const actor: Actor = { userId, role, institutionId, organisationId, region, personId }
  const body = write(await entriesOf(db, actor, feed, dayAt(now)), feed, origin)
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`
  if (etag === feed.etag && feed.changedAt !== null) return { body, etag, changedAt: feed.changedAt }
  const changedAt = now.toISOString()
  await whenFree(() =>
    db.write.updateTable('calendarFeeds').set({ etag, changedAt }).where('userId', '=', userId).execute(),
  )
  return { body, etag, changedAt }
}
