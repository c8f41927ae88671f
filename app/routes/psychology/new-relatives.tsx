/** A relative's consultation about a person. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { RelativesForm } from '~/features/psychology/relatives-form'
import { answerRelatives, relativesPage } from '~/features/psychology/relatives-page.server'
import { besideSession } from '~/features/psychology/session-form'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('session.record', relativesPage)

export const action = deed('session.record', answerRelatives)

export default function NewRelatives() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('psychology')
  const form = readerOf(refusalBeside(useActionData<FormState>(), besideSession), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={t('relatives.lead')}
        trailLabel={t('common:trail')}
        trail={[{ label: data.name, to: `/people/${data.personId}/sessions` }, { label: data.title }]}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <RelativesForm form={form} once={data.once} today={data.today} />
    </Stack>
  )
}
