/** Turning the second factor on: scan, prove with a code, keep the recovery codes. */
import { json } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { CodePicture } from '~/ui/code-picture'
import { drawCode } from '~/platform/code-picture.server'
import { enrolForm } from '~/features/accounts/forms'
import { browserOf, userAtStage } from '~/features/accounts/half-way.server'
import { RecoveryCodes } from '~/features/accounts/recovery-codes'
import { enrolSecondFactor, enrolmentAddress, newSecret } from '~/features/accounts/second-factor.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { open } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = open(async (at) => {
  const user = userAtStage(at, ['full', 'enrol-second-factor'])
  const secret = newSecret()
  return {
    title: at.t('account:enrol.title'),
    secret,
    picture: drawCode(enrolmentAddress(secret, user.login)),
  }
})

export const action = open(async (at) => {
  const user = userAtStage(at, ['full', 'enrol-second-factor'])
  const form = await readForm(enrolForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await enrolSecondFactor(at.desk, user, form.value, browserOf(at.request))
  if (!result.ok) return refused('account', result.refusal, form)
  return json(
    { recoveryCodes: result.value.recoveryCodes },
    { headers: { 'set-cookie': result.value.cookie } },
  )
})

type Answer = FormState | { readonly recoveryCodes: readonly string[] } | undefined

export default function Enrol() {
  const { secret, picture } = useLoaderData<typeof loader>()
  const { t } = useWords('account')
  const say = useKeyedWords()
  const answer = useActionData() as Answer
  if (answer && 'recoveryCodes' in answer) return <RecoveryCodes codes={answer.recoveryCodes} />
  const form = readerOf(answer, say)
  return (
    <Stack>
      <PageHeader title={t('enrol.title')} subtitle={t('enrol.lead')} />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <CodePicture {...picture} label={t('enrol.picture')} />
      <p>
        {t('enrol.by-hand')} <code>{secret}</code>
      </p>
      <Form method="post" className="form" reloadDocument noValidate>
        <HiddenFields values={{ secret }} />
        <Input
          name="code"
          label={t('field.code')}
          inputMode="numeric"
          width="s"
          autoComplete="one-time-code"
          required
          error={form.error('code')}
        />
        <FormActions>
          <Button>{t('enrol.deed')}</Button>
        </FormActions>
      </Form>
    </Stack>
  )
}
