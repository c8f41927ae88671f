/** One seat: what was decided, the days attended, what came of it. */
import { useLoaderData } from '@remix-run/react'
import { seatDeed } from '~/features/training/seat-action.server'
import { SeatView } from '~/features/training/seat-view'
import { seatPage } from '~/features/training/seats-page.server'
import { deed, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('seat.read', seatPage)

export const action = deed('seat.read', seatDeed)

export default function Seat() {
  return <SeatView data={useLoaderData<typeof loader>()} />
}
