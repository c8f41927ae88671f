/** An officer declines a line of a run, with a reason. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { declineLine } from '~/features/allocation/answers.server'
import { declineLineForm } from '~/features/allocation/forms'
import { linePage } from '~/features/allocation/line-page.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { RadioGroup } from '~/ui/radio-group'
import { Textarea } from '~/ui/textarea'

export const meta = titled

export const loader = page('allocation.decide', linePage)

export const action = deed('allocation.decide', async (at) => {
  const form = await readForm(declineLineForm, at.request)
  if (!form.ok) return invalid(form)
  const { runId = '', lineId = '' } = at.params
  const result = await declineLine(once(at, form), runId, lineId, form.value)
  return result.ok
    ? redirectSaying('allocation:flash.declined', `/allocation/${runId}/lines/${lineId}`)
    : refused('allocation', result.refusal, form)
})

export default function DeclineLine() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('allocation')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  const back = `${data.linesTo}/${data.lineId}`
  return (
    <Stack>
      <PageHeader
        title={t('decline.title')}
        subtitle={`${data.name} · ${data.opening.title}`}
        trail={[
          { label: t('title'), to: '/allocation' },
          { label: t('lines.title'), to: data.linesTo },
          { label: data.name, to: back },
        ]}
        trailLabel={t('trail')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Form method="post" noValidate className="form">
        <HiddenFields once={data.once} version={data.version} />
        <RadioGroup
          name="reason"
          label={t('decline.reason')}
          options={data.reasons}
          defaultValue={form.value('reason')}
          error={form.error('reason')}
        />
        <Textarea
          name="words"
          label={t('decline.words')}
          defaultValue={form.value('words')}
          error={form.error('words')}
        />
        <FormActions>
          <Button kind="danger">{t('deed.decline')}</Button>
          <ButtonLink to={back} kind="link">
            {t('deed.back')}
          </ButtonLink>
        </FormActions>
      </Form>
    </Stack>
  )
}
