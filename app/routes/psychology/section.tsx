/** Psychologists' work: the row of its rooms, and the one that is open. */
import { Outlet, useLoaderData } from '@remix-run/react'
import { sectionsFor } from '~/features/psychology/sections'
import { page } from '~/platform/guard.server'
import { useKeyedWords } from '~/platform/i18n'
import { Stack } from '~/ui/layout'
import { Tabs } from '~/ui/tabs'

// Every role may ask: the row holds only the rooms that are the reader's, and each room guards itself.
export const loader = page('home.read', ({ actor }) => Promise.resolve({ sections: sectionsFor(actor.role) }))

export default function PsychologySections() {
  const { sections } = useLoaderData<typeof loader>()
  const say = useKeyedWords()
  return (
    <Stack>
      {sections.length > 1 ? (
        <Tabs
          label={say('psychology:section.label')}
          tabs={sections.map(({ key, to }) => ({
            to,
            label: say(`psychology:section.${key}`),
            end: false,
          }))}
        />
      ) : null}
      <Outlet />
    </Stack>
  )
}
