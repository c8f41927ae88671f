/** Answering a notice: a place or work is given, given on conditions, or refused with the reason. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { answerPageOf } from '~/features/notices/answer-page.server'
import { answerNotice } from '~/features/notices/delivery.server'
import { answerForm } from '~/features/notices/forms'
import { noticePath } from '~/features/notices/person-page.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { DateInput } from '~/ui/date-input'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { KeyFacts } from '~/ui/key-facts'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { RadioGroup } from '~/ui/radio-group'
import { Textarea } from '~/ui/textarea'

export const meta = titled

export const loader = page('notice.answer', answerPageOf)

export const action = deed('notice.answer', async (at) => {
  const form = await readForm(answerForm, at.request)
  if (!form.ok) return invalid(form)
  const { version, ...answering } = form.value
  const id = at.params.noticeId ?? ''
  const result = await answerNotice(once(at, form), id, version, answering)
  return result.ok
    ? redirectSaying('notices:flash.answered', noticePath(id))
    : refused('notices', result.refusal, form)
})

const beside = {
  'day-in-future': 'on',
  'answered-before-sent': 'on',
  'reason-missing': 'words',
} as const

export default function Answer() {
  const notice = useLoaderData<typeof loader>()
  const { t } = useWords('notices')
  const form = readerOf(refusalBeside(useActionData<FormState>(), beside), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={t('answer.title')}
        subtitle={notice.name}
        trail={[
          { label: t('title'), to: '/notices' },
          { label: notice.name, to: notice.back },
        ]}
        trailLabel={t('trail')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Card title={notice.question}>
        <KeyFacts facts={notice.facts} />
        {notice.isOpen ? null : <Notice>{notice.badge.text}</Notice>}
      </Card>
      {notice.isOpen ? (
        <Card>
          <Form method="post" className="form" noValidate>
            <HiddenFields version={notice.version} once={notice.once} />
            <RadioGroup
              name="answer"
              label={t('answer.title')}
              options={notice.answers}
              defaultValue={form.value('answer')}
              error={form.error('answer')}
            />
            <Textarea
              name="words"
              label={t('field-of.answer-words')}
              hint={t('field-of.answer-words-hint')}
              defaultValue={form.value('words')}
              error={form.error('words')}
              maxLength={1000}
            />
            <DateInput
              name="on"
              label={t('field-of.answered-on')}
              defaultValue={form.value('on', notice.today)}
              error={form.error('on')}
              max={notice.today}
            />
            <FormActions>
              <Button>{t('deed.answer')}</Button>
              <ButtonLink to={notice.back}>{t('common:cancel')}</ButtonLink>
            </FormActions>
          </Form>
        </Card>
      ) : null}
    </Stack>
  )
}
