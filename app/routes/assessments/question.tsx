/** One question of a draft: changed, or left out; its key and the older versions stay. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { QuestionForm } from '~/features/assessments/question-form'
import { changeQuestion, removeQuestion } from '~/features/assessments/questionnaire-commands.server'
import { questionForm, questionIn, removeForm } from '~/features/assessments/questionnaire-forms'
import { questionPageOf, versionPath } from '~/features/assessments/questionnaire-pages.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readFields, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { ErrorSummary } from '~/ui/error-summary'
import { HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('questionnaire.manage', questionPageOf)

export const action = deed('questionnaire.manage', async (at) => {
  const { versionId = '', questionId = '' } = at.params
  const data = await at.request.formData()
  if (data.get('intent') === 'remove') {
    const form = readFields(removeForm, data)
    if (!form.ok) return invalid(form)
    const result = await removeQuestion(once(at, form), versionId, questionId, form.value.version)
    return result.ok
      ? redirectSaying('questionnaires:flash.question-removed', versionPath(versionId))
      : refused('questionnaires', result.refusal, form)
  }
  const form = readFields(questionForm, data)
  if (!form.ok) return invalid(form)
  // The key of a question that is there already is not asked for: the deed keeps it.
  const question = questionIn('kept', form.value)
  if (!question.ok) return refused('questionnaires', question.refusal, form)
  const { version } = form.value
  const result = await changeQuestion(once(at, form), versionId, questionId, version, question.value)
  return result.ok
    ? redirectSaying('questionnaires:flash.question-saved', versionPath(versionId))
    : refused('questionnaires', result.refusal, form)
})

export default function Question() {
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
        <>
          <QuestionForm page={question} form={form} />
          <Confirm summary={t('deed.remove')} question={t('remove-question')}>
            <Form method="post">
              <HiddenFields version={question.version} values={{ intent: 'remove' }} />
              <Button kind="danger">{t('deed.remove')}</Button>
            </Form>
          </Confirm>
        </>
      ) : (
        <Notice>{t('refusal.version-used')}</Notice>
      )}
    </Stack>
  )
}
