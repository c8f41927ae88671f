/** One session of a case, for its supervisor: read, and nothing else. */
import { useLoaderData } from '@remix-run/react'
import { BorrowedView } from '~/features/secrecy/borrowed-view'
import { reviewSessionPageOf } from '~/features/secrecy/supervision-pages.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('supervision.review', reviewSessionPageOf)

export default function ReviewSession() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('secrecy')
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={`${data.who}, ${data.heldOn}`}
        trailLabel={t('common:trail')}
        trail={[{ label: t('supervision.review'), to: data.back }, { label: data.title }]}
      />
      <BorrowedView data={data} />
    </Stack>
  )
}
