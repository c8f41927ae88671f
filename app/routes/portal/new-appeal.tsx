/** The person asks for a correction, objects, or complains. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { AppealFields } from '~/features/appeals/appeal-fields'
import { submitAppeal } from '~/features/appeals/commands.server'
import { aboutIn, appealForm } from '~/features/appeals/forms'
import { newAppealPageOf } from '~/features/appeals/own-page.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('appeal.submit', (at) => Promise.resolve(newAppealPageOf(at)))

export const action = deed('appeal.submit', async (at) => {
  const form = await readForm(appealForm, at.request)
  if (!form.ok) return invalid(form)
  const about = aboutIn(form.value)
  if (typeof about === 'string')
    return invalid({ ok: false, errors: { [about]: { key: 'errors:choose' } }, typed: form.typed })
  const result = await submitAppeal(once(at, form), about, form.value.text)
  return result.ok
    ? redirectSaying('appeals:flash.sent', '/portal/appeals')
    : refused('appeals', result.refusal, form)
})

export default function NewAppeal() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('appeals')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={data.how}
        trail={[{ label: t('own.title'), to: '/portal/appeals' }, { label: data.title }]}
        trailLabel={t('own.title')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Form method="post" className="form" noValidate>
        <AppealFields page={data} form={form} />
        <p className="soft">{data.clock}</p>
        <FormActions>
          <Button large>{t('own.send')}</Button>
          <ButtonLink to="/portal/appeals" large>
            {t('common:cancel')}
          </ButtonLink>
        </FormActions>
      </Form>
    </Stack>
  )
}
