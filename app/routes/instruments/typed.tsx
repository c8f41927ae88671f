/** What another instrument gave: its name, the day, and the result in words. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { recordTyped } from '~/features/instruments/commands.server'
import { typedForm, instrumentRefusalFields } from '~/features/instruments/forms'
import { typedPageOf } from '~/features/instruments/giving-page.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { DateInput } from '~/ui/date-input'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Stack } from '~/ui/layout'
import { Textarea } from '~/ui/textarea'

export const meta = titled
export const handle = 'form'

export const loader = page('instrument.record', typedPageOf)

export const action = deed('instrument.record', async (at) => {
  const form = await readForm(typedForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await recordTyped(once(at, form), at.params.personId ?? '', form.value)
  return result.ok
    ? redirectSaying('instruments:flash.recorded', `/psychology/instruments/${result.value}`)
    : refused('instruments', result.refusal, form)
})

export default function TypedResult() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('instruments')
  const form = readerOf(refusalBeside(useActionData<FormState>(), instrumentRefusalFields), useKeyedWords())
  return (
    <Stack>
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Card title={data.title}>
        <Form method="post" className="form" noValidate>
          <HiddenFields once={data.once} />
          <DateInput
            name="heldOn"
            label={t('field.held-on')}
            max={data.today}
            defaultValue={form.value('heldOn', data.today)}
            error={form.error('heldOn')}
          />
          <Input
            name="name"
            label={t('field.name')}
            hint={t('hint.name')}
            defaultValue={form.value('name')}
            error={form.error('name')}
          />
          <Textarea
            name="result"
            label={t('field.result')}
            hint={t('hint.result')}
            rows={6}
            defaultValue={form.value('result')}
            error={form.error('result')}
          />
          <FormActions>
            <Button icon="lock">{t('deed.record')}</Button>
            <ButtonLink to={data.back}>{t('common:cancel')}</ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </Stack>
  )
}
