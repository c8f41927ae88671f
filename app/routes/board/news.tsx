/** News of the board for feed readers. */
import { enter } from '~/features/board/door.server'
import { newsOf } from '~/features/board/feeds.server'
import { open } from '~/platform/guard.server'

export const loader = open(async (at) => {
  enter(at)
  return new Response(await newsOf(at), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } })
})
