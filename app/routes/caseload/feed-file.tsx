/** The feed itself, for calendars: its secret address is its only key. */
import { isServedIn } from '~/domain/access/zones'
import { readFeed } from '~/features/caseload/feed.server'
import { originOf } from '~/platform/config.server'
import { notFound, open } from '~/platform/guard.server'
import { rateOf } from '~/platform/rate.server'

/** A calendar asks a few times a day; an office behind one address asks for everybody. */
const rate = rateOf(120, 600)

export const loader = open(async ({ desk, params, request }) => {
  if (!isServedIn(desk.config.zone, 'calendar.feed')) throw notFound()
  const now = desk.clock.now()
  const wait = rate.take(desk.address, now)
  if (wait > 0) throw new Response(null, { status: 429, headers: { 'retry-after': String(wait) } })
  const feed = await readFeed(desk.db, params.token ?? '', now, originOf(desk.config))
  if (!feed) throw notFound()
  const headers = { etag: feed.etag, 'last-modified': new Date(feed.changedAt).toUTCString() }
  if (request.headers.get('if-none-match') === feed.etag) return new Response(null, { status: 304, headers })
  return new Response(feed.body, { headers: { ...headers, 'content-type': 'text/calendar; charset=utf-8' } })
})
