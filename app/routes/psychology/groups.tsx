/** Groups that meet every week. */
import { useLoaderData } from '@remix-run/react'
import { groupsPage } from '~/features/psychology/groups-page.server'
import { GroupsTable } from '~/features/psychology/groups-table'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('therapy-group.lead', groupsPage)

export default function Groups() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('psychology')
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={t('group.lead')}
        actions={
          <ButtonLink to="/psychology/groups/new" kind="primary" icon="plus">
            {t('group.new')}
          </ButtonLink>
        }
      />
      {data.rows.length === 0 ? (
        <EmptyState icon="people" title={t('group.empty')}>
          {t('group.empty-text')}
        </EmptyState>
      ) : (
        <GroupsTable rows={data.rows} caption={data.title} />
      )}
    </Stack>
  )
}
