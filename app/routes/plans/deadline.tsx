/** One statutory deadline: the deed was done, or the answer of another service came. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { DeadlineFields } from '~/features/plans/deadline-fields'
import { deadlinePageOf } from '~/features/plans/deadline-page.server'
import { completeDeadline, reopenDeadline } from '~/features/plans/deadlines.server'
import { DeedFrame } from '~/features/plans/deed-frame'
import { planPath } from '~/features/plans/deed-page.server'
import { deadlineForm, stepForm } from '~/features/plans/forms'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readFields, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Confirm } from '~/ui/confirm'
import { HiddenFields } from '~/ui/form-parts'
import { KeyFacts } from '~/ui/key-facts'
import { Cluster } from '~/ui/layout'
import { Notice } from '~/ui/notice'

export const meta = titled

export const loader = page('plan.deadline', deadlinePageOf)

export const action = deed('plan.deadline', async (at) => {
  const { planId = '', code = '' } = at.params
  const data = await at.request.formData()
  if (data.get('intent') === 'reopen') {
    const form = readFields(stepForm, data)
    if (!form.ok) return invalid(form)
    const result = await reopenDeadline(once(at, form), planId, code, form.value.version)
    return result.ok
      ? redirectSaying('plans:flash.reopened', planPath(result.value))
      : refused('plan-rules', result.refusal, form)
  }
  const form = readFields(deadlineForm, data)
  if (!form.ok) return invalid(form)
  const { version, ...settling } = form.value
  const result = await completeDeadline(once(at, form), planId, code, version, settling)
  return result.ok
    ? redirectSaying('plans:flash.settled', planPath(result.value))
    : refused('plan-rules', result.refusal, form)
})

export default function Deadline() {
  const {
    heading,
    deed: head,
    row,
    facts,
    what,
    moves,
    paused,
    pauseTo,
    noticesTo,
  } = useLoaderData<typeof loader>()
  const { t } = useWords('plans')
  const state = useActionData<FormState>()
  const form = readerOf(state, useKeyedWords())
  const reopening = row.isDone ? (
    <Confirm summary={t('deadline.reopen')} question={t('deadline.reopen-question')}>
      <Form method="post">
        <HiddenFields version={row.version} values={{ intent: 'reopen' }} />
        <Button kind="danger">{t('deadline.reopen')}</Button>
      </Form>
    </Confirm>
  ) : null
  return (
    <DeedFrame
      heading={heading}
      subtitle={what}
      deed={head}
      form={form}
      version={row.version}
      word={t('common:save')}
      after={
        <>
          {reopening}
          {paused ? <Notice tone="warn">{paused}</Notice> : null}
          <Cluster>
            {noticesTo ? <ButtonLink to={noticesTo}>{t('deadline.notice')}</ButtonLink> : null}
            {pauseTo ? <ButtonLink to={pauseTo}>{t('pause.title')}</ButtonLink> : null}
          </Cluster>
          <Card title={t('deadline.law')}>
            <KeyFacts facts={facts} />
          </Card>
          {moves.length > 0 ? (
            <Card title={t('deadline.moves')}>
              <ul className="bare">
                {moves.map(({ id, text }) => (
                  <li key={id}>{text}</li>
                ))}
              </ul>
            </Card>
          ) : null}
        </>
      }
    >
      <DeadlineFields form={form} row={row} state={state} />
    </DeedFrame>
  )
}
