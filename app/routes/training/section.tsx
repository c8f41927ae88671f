/** The row of training's rooms, and the one that is open. */
import { Outlet, useLoaderData } from '@remix-run/react'
import { sectionsFor } from '~/features/training/sections'
import { page } from '~/platform/guard.server'
import { useKeyedWords } from '~/platform/i18n'
import { Stack } from '~/ui/layout'
import { Tabs } from '~/ui/tabs'

export const loader = page('training.read', async ({ actor }) => ({ sections: sectionsFor(actor.role) }))

export default function TrainingSections() {
  const { sections } = useLoaderData<typeof loader>()
  const say = useKeyedWords()
  return (
    <Stack>
      <Tabs
        label={say('training:section.label')}
        tabs={sections.map(({ key, to }) => ({
          to,
          label: say(`training:section.${key}`),
          end: key === 'records',
        }))}
      />
      <Outlet />
    </Stack>
  )
}
