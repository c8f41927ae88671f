/** The map of the board for search engines. */
import { enter } from '~/features/board/door.server'
import { siteMap } from '~/features/board/feeds.server'
import { open } from '~/platform/guard.server'

export const loader = open(async (at) => {
  enter(at)
  return new Response(await siteMap(at), { headers: { 'content-type': 'application/xml; charset=utf-8' } })
})
