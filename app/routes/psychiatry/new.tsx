/** The psychologist recommends a psychiatrist to a person: how urgent, since when; the reason stays sealed. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { recommendPsychiatrist } from '~/features/psychiatry/commands.server'
import { recommendForm, psychiatryRefusalFields } from '~/features/psychiatry/forms'
import { recommendPageOf } from '~/features/psychiatry/pages.server'
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
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { RadioGroup } from '~/ui/radio-group'
import { Textarea } from '~/ui/textarea'

export const meta = titled

export const loader = page('psychiatry.recommend', recommendPageOf)

export const action = deed('psychiatry.recommend', async (at) => {
  const form = await readForm(recommendForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await recommendPsychiatrist(once(at, form), at.params.personId ?? '', form.value)
  return result.ok
    ? redirectSaying('psychiatry:flash.recommended', `/psychology/referrals/${result.value}`)
    : refused('psychiatry', result.refusal, form)
})

export default function Recommend() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('psychiatry')
  const form = readerOf(
    refusalBeside(useActionData<FormState>(), psychiatryRefusalFields.recommend),
    useKeyedWords(),
  )
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={t('new.lead')}
        trailLabel={t('common:trail')}
        trail={[{ label: data.name, to: data.back }, { label: data.title }]}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Card>
        <Form method="post" className="form" noValidate>
          <HiddenFields once={data.once} />
          <RadioGroup
            name="urgency"
            label={t('head.urgency')}
            options={data.urgencies}
            defaultValue={form.value('urgency', 'soon')}
            error={form.error('urgency')}
          />
          <DateInput
            name="recommendedOn"
            label={t('field.recommended-on')}
            max={data.today}
            defaultValue={form.value('recommendedOn', data.today)}
            error={form.error('recommendedOn')}
          />
          <Textarea
            name="reason"
            label={t('field.reason')}
            mark={t('common:optional')}
            hint={t('hint.reason')}
            defaultValue={form.value('reason')}
            error={form.error('reason')}
          />
          <FormActions>
            <Button>{t('deed.recommend')}</Button>
            <ButtonLink to={data.back}>{t('common:cancel')}</ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </Stack>
  )
}
