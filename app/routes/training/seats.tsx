/** Seats on courses: asked for, given, finished. */
import { useLoaderData } from '@remix-run/react'
import { ListView } from '~/ui/list-page'
import { seatsPage } from '~/features/training/seats-page.server'
import { page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('seat.read', seatsPage)

export default function Seats() {
  return <ListView data={useLoaderData<typeof loader>().list} />
}
