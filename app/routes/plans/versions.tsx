/** How a plan came to be what it is: its versions with their differences, and the person's answers. */
import { useLoaderData } from '@remix-run/react'
import { assertPlanReach, findPlanOf } from '~/features/plans/queries.server'
import { AgreementHistory, VersionList } from '~/features/plans/version-list'
import { versionsPageOf } from '~/features/plans/versions-page.server'
import { page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'
import { Columns } from '~/ui/layout'

export const meta = titled

export const loader = page('plan.read', async (at) => {
  const personId = at.params.personId ?? ''
  await assertPlanReach(at.db, at.actor, personId)
  const plan = await findPlanOf(at.db, at.actor, personId)
  const history = plan ? await versionsPageOf(plan, at) : { versions: [], agreements: [] }
  return { title: at.t('plans:versions.title'), ...history }
})

export default function Versions() {
  const { versions, agreements } = useLoaderData<typeof loader>()
  return (
    <Columns aside={<AgreementHistory agreements={agreements} />}>
      <VersionList versions={versions} />
    </Columns>
  )
}
