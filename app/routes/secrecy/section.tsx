/** Secrecy of psychologists' work for those who answer for it: the row of rooms, and the one that is open. */
import { Outlet, useLoaderData } from '@remix-run/react'
import { roomsFor } from '~/features/secrecy/rooms'
import { page } from '~/platform/guard.server'
import { useKeyedWords } from '~/platform/i18n'
import { Stack } from '~/ui/layout'
import { Tabs } from '~/ui/tabs'

// Every role may ask: the row holds only the rooms that are the reader's, and each room guards itself.
export const loader = page('home.read', ({ actor }) => Promise.resolve({ rooms: roomsFor(actor.role) }))

export default function SecrecyRooms() {
  const { rooms } = useLoaderData<typeof loader>()
  const say = useKeyedWords()
  return (
    <Stack>
      {rooms.length > 1 ? (
        <Tabs
          label={say('secrecy:room.label')}
          tabs={rooms.map(({ key, to }) => ({ to, label: say(`secrecy:room.${key}`), end: false }))}
        />
      ) : null}
      <Outlet />
    </Stack>
  )
}
