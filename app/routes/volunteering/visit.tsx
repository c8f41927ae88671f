/** The decision about one visit, and whom the volunteer meets. */
import { useLoaderData } from '@remix-run/react'
import { visitDeed, visitPage } from '~/features/volunteering/gate-pages.server'
import { DecisionView } from '~/features/volunteering/gate-view'
import { deed, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('volunteer-visit.decide', visitPage)

export const action = deed('volunteer-visit.decide', visitDeed)

export default function VolunteerVisit() {
  return <DecisionView data={useLoaderData<typeof loader>()} />
}
