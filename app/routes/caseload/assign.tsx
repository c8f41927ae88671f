/** People are given to a worker: tick, choose, look at the numbers, do it. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { type AssignState, assignAction } from '~/features/caseload/assign-action.server'
import { AssignForm } from '~/features/caseload/assign-form'
import { assignPageOf } from '~/features/caseload/assign-page.server'
import { PreviewCard } from '~/features/caseload/preview-card'
import { readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ErrorSummary } from '~/ui/error-summary'
import { Filters } from '~/ui/filters'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('caseload.assign', assignPageOf)

export const action = deed('caseload.assign', assignAction)

export default function Assign() {
  const data = useLoaderData<typeof loader>()
  const state = useActionData<AssignState>()
  const { t } = useWords('caseload')
  const form = readerOf(state, useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={t(data.isTaking ? 'take.lead' : 'assign.lead')}
        trail={[{ label: t('title'), to: '/caseload' }, { label: data.title }]}
        trailLabel={t('trail')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {state?.preview ? (
        <PreviewCard preview={state.preview} back={data.here} />
      ) : (
        <>
          <Filters rows={data.filters} />
          <AssignForm page={data} form={form} />
          <Pager
            label={data.title}
            nextTo={data.nextTo ?? undefined}
            previousWord={t('common:previous')}
            nextWord={t('common:next')}
          />
        </>
      )}
    </Stack>
  )
}
