/** Passes and visits that an institution is asked for, and who comes. */
import { useLoaderData } from '@remix-run/react'
import { gatePage } from '~/features/volunteering/gate-pages.server'
import { GateView } from '~/features/volunteering/gate-view'
import { page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('volunteer-visit.decide', gatePage)

export default function VolunteerVisits() {
  return <GateView data={useLoaderData<typeof loader>()} />
}
