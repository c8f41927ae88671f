/** One event: its shifts, and for its organiser those who take part. */
import { useLoaderData } from '@remix-run/react'
import { eventPage } from '~/features/volunteering/event-page.server'
import { EventView } from '~/features/volunteering/event-view'
import { page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('volunteering.read', eventPage)

export default function Event() {
  return <EventView data={useLoaderData<typeof loader>()} />
}
