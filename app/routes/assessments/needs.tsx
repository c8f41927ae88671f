/** The needs of a person: what is owed now, the sides of life with their needs, and the assessments made. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { AssessmentList } from '~/features/assessments/assessment-list'
import { answerForNeed, startAssessment } from '~/features/assessments/commands.server'
import { needAnswerForm, startForm } from '~/features/assessments/forms'
import { needsPageOf } from '~/features/assessments/needs-page.server'
import { NeedTable, PathwayTable } from '~/features/assessments/pathway-table'
import { assessmentPath, needsPath } from '~/features/assessments/paths'
import { ReviewCard } from '~/features/assessments/review-card'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readFields, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'

export const meta = titled

export const loader = page('assessment.read', needsPageOf)

export const action = deed('assessment.record', async (at) => {
  const personId = at.params.personId ?? ''
  const data = await at.request.formData()
  if (data.get('intent') === 'need') {
    const form = readFields(needAnswerForm, data)
    if (!form.ok) return invalid(form)
    const { need, version, state, note } = form.value
    const words = { state, note: note ?? '' }
    const result = await answerForNeed(once(at, form), personId, need, version, words)
    return result.ok
      ? redirectSaying('assessments:flash.need', needsPath(personId))
      : refused('assessments', result.refusal, form)
  }
  const form = readFields(startForm, data)
  if (!form.ok) return invalid(form)
  const result = await startAssessment(once(at, form), personId)
  return result.ok
    ? redirectSaying('assessments:flash.started', assessmentPath(personId, result.value))
    : refused('assessments', result.refusal, form)
})

export default function Needs() {
  const needs = useLoaderData<typeof loader>()
  const { t } = useWords('assessments')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <ReviewCard page={needs} />
      <PathwayTable rows={needs.pathways} />
      <NeedTable rows={needs.needs} />
      <AssessmentList rows={needs.assessments} />
    </Stack>
  )
}
