/** Times for an interview, offered to one candidate. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { InterviewFields, besideFields } from '~/features/interviews/interview-fields'
import { InterviewsTable } from '~/features/interviews/interviews-table'
import { answerOffer, offerPage } from '~/features/interviews/pages.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled
export const handle = 'form'

export const loader = page('interview.offer', offerPage)

export const action = deed('interview.offer', answerOffer)

export default function OfferInterview() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('interviews')
  const form = readerOf(refusalBeside(useActionData<FormState>(), besideFields), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        trailLabel={t('common:trail')}
        trail={[{ label: data.opening, to: data.back }, { label: data.title }]}
        title={data.title}
        subtitle={t('offer-lead')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {data.rows.length > 0 ? <InterviewsTable rows={data.rows} empty={null} /> : null}
      <Card>
        <Form method="post" className="form" noValidate>
          <HiddenFields once={data.once} />
          <InterviewFields form={form} ways={data.ways} stored={data.stored} several />
          <FormActions>
            <Button>{t('offer-deed')}</Button>
            <ButtonLink to={data.back}>{t('to-referral')}</ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </Stack>
  )
}
