/** One line: why it is proposed, what stands against it now, what else there is; the officer accepts it. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { acceptLine } from '~/features/allocation/answers.server'
import { acceptLineForm } from '~/features/allocation/forms'
import { linePage } from '~/features/allocation/line-page.server'
import { LineView } from '~/features/allocation/line-view'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Badge } from '~/ui/badge'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('allocation.read', linePage)

export const action = deed('allocation.decide', async (at) => {
  const form = await readForm(acceptLineForm, at.request)
  if (!form.ok) return invalid(form)
  const { runId = '', lineId = '' } = at.params
  const result = await acceptLine(once(at, form), runId, lineId, form.value)
  return result.ok
    ? redirectSaying('allocation:flash.accepted', `/allocation/${runId}/lines/${lineId}`)
    : refused('allocation', result.refusal, form)
})

export default function Line() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('allocation')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={data.name}
        subtitle={[data.opening.title, data.opening.note].filter(Boolean).join(' · ')}
        trail={[
          { label: t('title'), to: '/allocation' },
          { label: t('run.short'), to: data.runTo },
          { label: t('lines.title'), to: data.linesTo },
        ]}
        trailLabel={t('trail')}
        actions={data.state ? <Badge tone={data.state.tone}>{data.state.text}</Badge> : undefined}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <LineView data={data} form={form} />
    </Stack>
  )
}
