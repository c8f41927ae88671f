/** One request with its clock and the people looked at. */
import { useLoaderData } from '@remix-run/react'
import { requestPageOf } from '~/features/requests/request-page.server'
import { RequestView } from '~/features/requests/request-view'
import { readerOf } from '~/platform/form'
import { page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('request.read', requestPageOf)

export default function Request() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('requests')
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={data.lead}
        trail={[{ label: t('title'), to: '/requests' }, { label: data.specialty }]}
        trailLabel={t('trail')}
      />
      <RequestView page={data} form={readerOf(undefined, useKeyedWords())} />
    </Stack>
  )
}
