/** One assessment: its blocks while it is open, its answers afterwards. */
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { AnswersView } from '~/features/assessments/answers-view'
import { assessmentPageOf } from '~/features/assessments/assessment-page.server'
import { completeAssessment, withdrawAssessment } from '~/features/assessments/commands.server'
import { completeForm, withdrawForm } from '~/features/assessments/forms'
import { BlockList, CompleteForm, WithdrawForm } from '~/features/assessments/open-assessment'
import { needsPath } from '~/features/assessments/paths'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readFields, refused } from '~/platform/form.server'
import { type At, deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { KeyFacts } from '~/ui/key-facts'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'

export const meta = titled
export const handle = 'form'

export const loader = page('assessment.read', assessmentPageOf)

const withdraw = async (at: At, data: FormData): Promise<Response> => {
  const form = readFields(withdrawForm, data)
  if (!form.ok) return invalid(form)
  const { version, reason } = form.value
  const result = await withdrawAssessment(once(at, form), at.params.assessmentId ?? '', version, reason)
  return result.ok
    ? redirectSaying('assessments:flash.withdrawn', needsPath(result.value))
    : refused('assessments', result.refusal, form)
}

export const action = deed('assessment.complete', async (at) => {
  const data = await at.request.formData()
  if (data.get('intent') === 'withdraw') return withdraw(at, data)
  const form = readFields(completeForm, data)
  if (!form.ok) return invalid(form)
  const { version, present } = form.value
  const result = await completeAssessment(once(at, form), at.params.assessmentId ?? '', version, present)
  if (!result.ok) return refused('assessments', result.refusal, form)
  const { planId, isOpenForChange, personId } = result.value
  return planId && isOpenForChange
    ? redirectSaying('assessments:flash.completed', `/plans/${planId}/draft`)
    : redirectSaying(
        planId ? 'assessments:flash.completed-approved' : 'assessments:flash.completed-no-plan',
        needsPath(personId),
      )
})

export default function Assessment() {
  const assessment = useLoaderData<typeof loader>()
  const { t } = useWords('assessments')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Card
        title={assessment.heading}
        level={2}
        aside={<Link to={assessment.back}>{t('all-assessments')}</Link>}
      >
        <KeyFacts facts={assessment.facts} shape="columns" />
      </Card>
      {assessment.isOpen ? <BlockList blocks={assessment.blocks} nextTo={assessment.nextTo} /> : null}
      {assessment.since ? <Notice>{t('compare.with', { day: assessment.since })}</Notice> : null}
      <AnswersView places={assessment.places} />
      {assessment.mayComplete ? (
        <>
          <CompleteForm page={assessment} form={form} />
          <WithdrawForm page={assessment} form={form} />
        </>
      ) : null}
    </Stack>
  )
}
