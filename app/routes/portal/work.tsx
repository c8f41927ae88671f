/** The person's own page of work: they apply in their own words, or say no. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { refuseOwn, submitApplication } from '~/features/requests/application.server'
import { ownApplicationForm, ownRefusalForm } from '~/features/requests/forms'
import { OwnPlace } from '~/features/requests/own-places'
import { ownWorkPage } from '~/features/requests/own-page.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readFields, refused } from '~/platform/form.server'
import { type At, deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('application.submit', ownWorkPage)

const refuseOne = async (at: At, data: FormData): Promise<Response> => {
  const form = readFields(ownRefusalForm, data)
  if (!form.ok) return invalid(form)
  const { candidate, version, words } = form.value
  const result = await refuseOwn(once(at, form), candidate, { version, words })
  return result.ok
    ? redirectSaying('requests:flash.own-refused', '/portal/work')
    : refused('requests', result.refusal, form)
}

export const action = deed('application.submit', async (at) => {
  const data = await at.request.formData()
  if (data.get('intent') === 'refuse') return refuseOne(at, data)
  const form = readFields(ownApplicationForm, data)
  if (!form.ok) return invalid(form)
  const { candidate, version, application } = form.value
  const result = await submitApplication(once(at, form), candidate, { version, application })
  return result.ok
    ? redirectSaying('requests:flash.own-applied', '/portal/work')
    : refused('requests', result.refusal, form)
})

export default function OwnWork() {
  const { title, places, notices } = useLoaderData<typeof loader>()
  const { t } = useWords('requests')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={title}
        subtitle={t('own.lead')}
        trail={[{ label: t('own.home'), to: '/portal' }, { label: title }]}
        trailLabel={t('trail')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {notices.map((each) => (
        <Notice key={each.id} tone="warn" title={each.text}>
          {each.reason}
        </Notice>
      ))}
      {places.length === 0 ? (
        <EmptyState icon="briefcase" title={t('own.none')}>
          {t('own.none-text')}
        </EmptyState>
      ) : null}
      {places.map((place) => (
        <OwnPlace key={place.id} place={place} form={form} />
      ))}
    </Stack>
  )
}
