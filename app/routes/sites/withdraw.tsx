/** A company takes its own enquiry back. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { withdrawEnquiry } from '~/features/sites/enquiry-commands.server'
import { stepPageOf } from '~/features/sites/enquiry-page.server'
import { siteRefusalFields, stepForm } from '~/features/sites/forms'
import { StepForm } from '~/features/sites/step-form'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ErrorSummary } from '~/ui/error-summary'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('enquiry.withdraw', (at) => stepPageOf(at, 'withdraw'))

export const action = deed('enquiry.withdraw', async (at) => {
  const form = await readForm(stepForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.enquiryId ?? ''
  const result = await withdrawEnquiry(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('sites:flash.moved', `/sites/enquiries/${id}`)
    : refused('sites', result.refusal, form)
})

export default function WithdrawEnquiry() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('sites')
  const form = readerOf(refusalBeside(useActionData<FormState>(), siteRefusalFields), useKeyedWords())
  return (
    <div className="stack">
      <PageHeader
        title={data.title}
        subtitle={data.company}
        trail={[
          { label: t('enquiry.title'), to: '/sites/enquiries' },
          { label: t('enquiry.one'), to: `/sites/enquiries/${data.id}` },
        ]}
        trailLabel={t('enquiry.title')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <StepForm page={data} form={form} />
    </div>
  )
}
