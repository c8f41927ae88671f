/** The door to secrecy: whoever comes is led to the first room that is theirs. */
import { redirect } from '@remix-run/node'
import { roomsFor } from '~/features/secrecy/rooms'
import { page } from '~/platform/guard.server'

export const loader = page('home.read', ({ actor }) =>
  Promise.resolve(redirect(roomsFor(actor.role)[0]?.to ?? '/')),
)
