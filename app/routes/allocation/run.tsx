/** One run: its progress, or what it found, how well that is proved, and who gains and loses. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { FinishedView } from '~/features/allocation/finished-view'
import { cancelFromForm } from '~/features/allocation/cancel.server'
import { RunProgress } from '~/features/allocation/run-progress'
import { runPage } from '~/features/allocation/run-page.server'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { KeyFacts } from '~/ui/key-facts'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('allocation.read', runPage)

export const action = deed('allocation.run', cancelFromForm)

export default function Run() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('allocation')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  const { finished, progress, state } = data
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={data.about}
        trail={[{ label: t('title'), to: '/allocation' }]}
        trailLabel={t('trail')}
        actions={<Badge tone={data.stateWord.tone}>{data.stateWord.text}</Badge>}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {progress ? <RunProgress data={data} progress={progress} /> : null}
      {state === 'interrupted' || state === 'cancelled' ? (
        <Notice tone="warn" title={t(`ended.${state}`)}>
          <p>{t('ended.nothing-kept')}</p>
        </Notice>
      ) : null}
      {data.failure ? (
        <Notice tone="bad" title={data.failure}>
          <p>{t('ended.nothing-kept')}</p>
        </Notice>
      ) : null}
      {finished ? (
        <FinishedView data={data} finished={finished} />
      ) : (
        <Card title={t('run.asked')}>
          <KeyFacts facts={data.options} />
        </Card>
      )}
    </Stack>
  )
}
