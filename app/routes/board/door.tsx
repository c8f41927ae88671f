/** The board without a language in its address leads to the visitor's own. */
import { redirect } from '@remix-run/node'
import { enter } from '~/features/board/door.server'
import { boardPath } from '~/features/board/paths'
import { open } from '~/platform/guard.server'

export const loader = open(async (at) => {
  enter(at)
  return redirect(boardPath(at.language))
})
