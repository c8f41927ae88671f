/** The decision about one pass. */
import { useLoaderData } from '@remix-run/react'
import { passDeed, passPage } from '~/features/volunteering/gate-pages.server'
import { DecisionView } from '~/features/volunteering/gate-view'
import { deed, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('volunteer-pass.decide', passPage)

export const action = deed('volunteer-pass.decide', passDeed)

export default function VolunteerPass() {
  return <DecisionView data={useLoaderData<typeof loader>()} />
}
