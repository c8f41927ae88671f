/** The person's own page of education. */
import { useLoaderData } from '@remix-run/react'
import { ownPage } from '~/features/education/own-page.server'
import { OwnCourses } from '~/features/education/own-view'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('schooling.own', ownPage)

export default function OwnEducation() {
  const { title, rows } = useLoaderData<typeof loader>()
  const { t } = useWords('education')
  return (
    <Stack>
      <PageHeader
        title={title}
        subtitle={t('own.lead')}
        trail={[{ label: t('own.home'), to: '/portal' }, { label: title }]}
        trailLabel={t('common:trail')}
      />
      <OwnCourses rows={rows} />
    </Stack>
  )
}
