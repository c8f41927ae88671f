/** A question added to a draft of the questionnaire. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { QuestionForm } from '~/features/assessments/question-form'
import { addQuestion } from '~/features/assessments/questionnaire-commands.server'
import { newQuestionForm, questionIn } from '~/features/assessments/questionnaire-forms'
import { questionPageOf, versionPath } from '~/features/assessments/questionnaire-pages.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('questionnaire.manage', questionPageOf)

export const action = deed('questionnaire.manage', async (at) => {
  const form = await readForm(newQuestionForm, at.request)
  if (!form.ok) return invalid(form)
  const { key, ...fields } = form.value
  const question = questionIn(key, fields)
  if (!question.ok) return refused('questionnaires', question.refusal, form)
  const { versionId = '' } = at.params
  const result = await addQuestion(once(at, form), versionId, fields.version, question.value)
  return result.ok
    ? redirectSaying('questionnaires:flash.question-saved', versionPath(versionId))
    : refused('questionnaires', result.refusal, form)
})

export default function NewQuestion() {
  const question = useLoaderData<typeof loader>()
  const { t } = useWords('questionnaires')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={question.heading}
        trail={[{ label: question.backWord, to: question.back }, { label: question.heading }]}
        trailLabel={t('title')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {question.isDraft ? (
        <QuestionForm page={question} form={form} />
      ) : (
        <Notice>{t('refusal.version-used')}</Notice>
      )}
    </Stack>
  )
}
