/** Asking for the warning of a person in acute risk, with a reason; a second person has to agree. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { askGlassAction, askGlassPageOf } from '~/features/secrecy/glass-pages.server'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { RadioGroup } from '~/ui/radio-group'
import { Textarea } from '~/ui/textarea'

export const meta = titled

export const loader = page('glass.break', askGlassPageOf)

export const action = deed('glass.break', askGlassAction)

export default function AskGlass() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('secrecy')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={t('glass.ask-lead')}
        trailLabel={t('common:trail')}
        trail={[{ label: data.who, to: data.back }, { label: data.title }]}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Notice tone="bad" title={t('glass.first')} />
      <Card>
        <Form method="post" className="form" noValidate>
          <HiddenFields once={data.once} />
          <RadioGroup
            name="reason"
            label={t('field.threat')}
            options={data.reasons}
            defaultValue={form.value('reason')}
            error={form.error('reason')}
          />
          <Textarea
            name="words"
            label={t('field.seen')}
            hint={t('hint.seen')}
            rows={3}
            defaultValue={form.value('words')}
            error={form.error('words')}
          />
          <FormActions>
            <Button icon="alert">{t('deed.ask-glass')}</Button>
            <ButtonLink to={data.back}>{t('common:cancel')}</ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </Stack>
  )
}
