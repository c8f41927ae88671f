/** Something happened to one person: which clocks of the law start. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { RecordDuties } from '~/features/duties/record-duties'
import { type RecordState, recordDeed, recordPageOf } from '~/features/duties/record-page.server'
import { readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'

export const meta = titled
export const handle = 'form'

export const loader = page('duty.record', (at) => recordPageOf(at, at.params.personId ?? ''))

export const action = deed('duty.record', (at) => recordDeed(at, at.params.personId ?? ''))

export default function RecordForPerson() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('duties')
  const state = useActionData<RecordState>()
  const form = readerOf(state, useKeyedWords())
  return (
    <Stack>
      <h2>{t('record')}</h2>
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <RecordDuties page={data} form={form} preview={state?.preview} />
    </Stack>
  )
}
