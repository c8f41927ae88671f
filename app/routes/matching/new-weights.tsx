/** New weights of fit: tried on people first, then set from a day with a reason. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { CountingCard } from '~/features/matching/counting-card'
import { setWeights } from '~/features/matching/weights-commands.server'
import { SetWeightsForm, TryWeightsForm } from '~/features/matching/weights-fields'
import { setWeightsForm, weightsRefusalFields } from '~/features/matching/weights-forms'
import { newWeightsPage } from '~/features/matching/weights-page.server'
import { WeightsBar, WeightsPreview } from '~/features/matching/weights-preview'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { Halves, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('weights.set', newWeightsPage)

export const action = deed('weights.set', async (at) => {
  const form = await readForm(setWeightsForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await setWeights(once(at, form), form.value)
  return result.ok
    ? redirectSaying('matching:flash.weights-set', '/admin/weights')
    : refused('matching', result.refusal, form)
})

export default function NewWeights() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('matching')
  const state = useActionData<FormState>()
  const form = readerOf(refusalBeside(state, weightsRefusalFields), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={t('weights.new')}
        subtitle={t('weights.new-lead')}
        trail={[{ label: t('weights.title'), to: '/admin/weights' }, { label: t('weights.new') }]}
        trailLabel={t('weights.title')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Card title={t('weights.try')}>
        <Form method="get" className="form">
          <TryWeightsForm data={data} />
        </Form>
      </Card>
      {data.bars.after ? (
        <Halves>
          <Card title={t('weights.before')}>
            <WeightsBar parts={data.bars.before} caption={t('weights.before')} />
          </Card>
          <Card title={t('weights.after')}>
            <WeightsBar parts={data.bars.after} caption={t('weights.after')} />
          </Card>
        </Halves>
      ) : null}
      {data.preview?.progress ? <CountingCard {...data.preview.progress} /> : null}
      {data.preview?.result ? <WeightsPreview result={data.preview.result} /> : null}
      {data.points ? (
        <Card title={t('weights.set')}>
          <Form method="post" className="form" noValidate>
            <SetWeightsForm data={data} form={form} />
          </Form>
        </Card>
      ) : null}
    </Stack>
  )
}
