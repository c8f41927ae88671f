/** The Plan tab of a person: the row of its sections, and the one that is open. */
import { Outlet, useLoaderData } from '@remix-run/react'
import { assertPlanReach } from '~/features/plans/queries.server'
import { sectionsFor } from '~/features/plans/sections'
import { page } from '~/platform/guard.server'
import { useKeyedWords } from '~/platform/i18n'
import { Stack } from '~/ui/layout'
import { Tabs } from '~/ui/tabs'

export const loader = page('plan.read', async ({ db, actor, params }) => {
  const personId = params.personId ?? ''
  await assertPlanReach(db, actor, personId)
  return { sections: sectionsFor(actor.role, personId) }
})

export default function PlanSections() {
  const { sections } = useLoaderData<typeof loader>()
  const say = useKeyedWords()
  return (
    <Stack>
      {sections.length > 0 ? (
        <Tabs
          label={say('plans:section.label')}
          kind="minor"
          tabs={sections.map(({ key, to }) => ({
            to,
            label: say(`plans:section.${key}`),
            end: key === 'plan',
          }))}
        />
      ) : null}
      <Outlet />
    </Stack>
  )
}
