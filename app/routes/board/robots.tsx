/** What search engines may read. */
import { robotsOf } from '~/features/board/feeds.server'
import { open } from '~/platform/guard.server'

export const loader = open(
  async (at) => new Response(robotsOf(at), { headers: { 'content-type': 'text/plain; charset=utf-8' } }),
)
