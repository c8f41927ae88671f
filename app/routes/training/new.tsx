/** Adding a training to one's own record. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { recordTraining } from '~/features/training/commands.server'
import { trainingForm } from '~/features/training/forms'
import { TrainingForm } from '~/features/training/training-form'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { newId } from '~/platform/ids.server'
import { titled } from '~/platform/page-title'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('training.record', async ({ t }) => ({
  title: t('training:new.title'),
  once: newId(),
}))

export const action = deed('training.record', async (at) => {
  const form = await readForm(trainingForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await recordTraining(once(at, form), form.value)
  return result.ok
    ? redirectSaying('training:flash.recorded', '/training')
    : refused('training', result.refusal, form)
})

export default function NewTraining() {
  const { once: key } = useLoaderData<typeof loader>()
  const { t } = useWords('training')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={t('new.title')}
        trailLabel={t('common:trail')}
        trail={[{ label: t('title'), to: '/training' }, { label: t('new.title') }]}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <TrainingForm form={form} once={key} />
    </Stack>
  )
}
