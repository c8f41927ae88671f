/** One interview: taken, moved or called off. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { besideFields } from '~/features/interviews/interview-fields'
import { InterviewView } from '~/features/interviews/interview-view'
import { answerInterview, interviewPage } from '~/features/interviews/pages.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('interview.read', interviewPage)

export const action = deed('interview.call-off', answerInterview)

export default function Interview() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('interviews')
  const form = readerOf(refusalBeside(useActionData<FormState>(), besideFields), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        trailLabel={t('common:trail')}
        trail={[{ label: t('title'), to: '/interviews' }, { label: data.when }]}
        title={data.title}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <InterviewView data={data} form={form} />
    </Stack>
  )
}
