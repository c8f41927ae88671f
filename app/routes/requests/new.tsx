/** A new request for workers: sent by the employer, or written down from paper. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { sendRequest } from '~/features/requests/commands.server'
import { requestForm } from '~/features/requests/forms'
import { newRequestPage } from '~/features/requests/new-page.server'
import { RequestFields } from '~/features/requests/request-fields'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('request.send', newRequestPage)

export const action = deed('request.send', async (at) => {
  const form = await readForm(requestForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await sendRequest(once(at, form), form.value)
  return result.ok
    ? redirectSaying('requests:flash.sent', `/requests/${result.value}`)
    : refused('requests', result.refusal, form)
})

export default function NewRequest() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('requests')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={t(data.isOwn ? 'new.lead-own' : 'new.lead-paper')}
        trail={[{ label: t('title'), to: '/requests' }, { label: data.title }]}
        trailLabel={t('trail')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {data.openings.length === 0 ? (
        <EmptyState icon="briefcase" title={t('new.no-openings')}>
          {t('new.no-openings-text')}
        </EmptyState>
      ) : (
        <Form method="post" className="form" noValidate>
          <HiddenFields once={data.once} />
          <RequestFields page={data} form={form} />
          <FormActions>
            <Button icon="check">{t(data.isOwn ? 'deed.send' : 'deed.record')}</Button>
            <ButtonLink to="/requests" kind="link">
              {t('common:cancel')}
            </ButtonLink>
          </FormActions>
        </Form>
      )}
    </Stack>
  )
}
