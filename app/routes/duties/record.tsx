/** Something happened that is not about one person: a visit, a request for workers, a breach of data. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { RecordDuties } from '~/features/duties/record-duties'
import { type RecordState, recordDeed, recordPageOf } from '~/features/duties/record-page.server'
import { readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('duty.record', (at) => recordPageOf(at, null))

export const action = deed('duty.record', (at) => recordDeed(at, null))

export default function Record() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('duties')
  const state = useActionData<RecordState>()
  const form = readerOf(state, useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={t('record')}
        trail={[{ label: t('title'), to: data.back }, { label: t('record') }]}
        trailLabel={t('title')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <RecordDuties page={data} form={form} preview={state?.preview} />
    </Stack>
  )
}
