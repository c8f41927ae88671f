/** The door to psychologists' work: whoever comes is led to the first room that is theirs. */
import { redirect } from '@remix-run/node'
import { sectionsFor } from '~/features/psychology/sections'
import { page } from '~/platform/guard.server'

export const loader = page('home.read', ({ actor }) =>
  Promise.resolve(redirect(sectionsFor(actor.role)[0]?.to ?? '/')),
)
