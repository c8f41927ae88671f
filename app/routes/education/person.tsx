/** A person's education: the tab of their officer. */
import { useLoaderData } from '@remix-run/react'
import { personPage } from '~/features/education/person-page.server'
import { PersonEducation } from '~/features/education/person-view'
import { page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'
import { Stack } from '~/ui/layout'

export const meta = titled

export const loader = page('schooling.read', personPage)

export default function EducationTab() {
  return (
    <Stack>
      <PersonEducation data={useLoaderData<typeof loader>()} />
    </Stack>
  )
}
