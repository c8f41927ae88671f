/** How a plan came to be what it is: its versions with their differences, and the person's answers. */
import { useLoaderData } from '@remix-run/react'
import { mayEver } from '~/domain/access/policy'
import { assertPlanReach, findPlanOf } from '~/features/plans/queries.server'
import { AgreementHistory, VersionList } from '~/features/plans/version-list'
import { versionsPageOf } from '~/features/plans/versions-page.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Columns, Stack } from '~/ui/layout'

export const meta = titled

export const loader = page('plan.read', async (at) => {
  const personId = at.params.personId ?? ''
  await assertPlanReach(at.db, at.actor, personId)
  const plan = await findPlanOf(at.db, at.actor, personId)
  const history = plan ? await versionsPageOf(plan, at) : { versions: [], agreements: [] }
  const lifeTo = mayEver(at.actor, 'plan.timeline') ? `/people/${personId}/plan/timeline` : null
  return { title: at.t('plans:versions.title'), lifeTo, ...history }
})

export default function Versions() {
  const { versions, agreements, lifeTo } = useLoaderData<typeof loader>()
  const { t } = useWords('plans')
  return (
    <Columns aside={<AgreementHistory agreements={agreements} />}>
      <Stack>
        {lifeTo ? (
          <div>
            <ButtonLink to={lifeTo} icon="history">
              {t('versions.life')}
            </ButtonLink>
          </div>
        ) : null}
        <VersionList versions={versions} />
      </Stack>
    </Columns>
  )
}
