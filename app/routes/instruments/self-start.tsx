/** Opens a screen for one person alone. The psychologist is signed out on it first. */
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { selfEntryMinutes } from '~/domain/instruments/administration'
import { startSelfEntry } from '~/features/instruments/commands.server'
import { startForm } from '~/features/instruments/forms'
import { selfStartPageOf } from '~/features/instruments/giving-page.server'
import { NoOwnText } from '~/features/instruments/no-own-text'
import { entryCookie, newToken } from '~/features/instruments/self-entry.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { RadioGroup } from '~/ui/radio-group'

export const meta = titled
export const handle = 'form'

export const loader = page('instrument.record', selfStartPageOf)

export const action = deed('instrument.record', async (at) => {
  const form = await readForm(startForm, at.request)
  if (!form.ok) return invalid(form)
  const { token, hash } = newToken()
  const result = await startSelfEntry(at.caller, at.params.personId ?? '', form.value.versionCode, hash)
  if (!result.ok) return refused('instruments', result.refusal, form)
  const headers = new Headers()
  headers.append('set-cookie', await at.desk.sessions.end(at.user.session.token))
  headers.append('set-cookie', entryCookie(at.desk, token))
  headers.append('clear-site-data', '"cache", "storage"')
  return redirect('/self-entry', { status: 303, headers })
})

export default function SelfStart() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('instruments')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {data.hasOwnText ? null : <NoOwnText />}
      <Card title={data.title}>
        <Form method="post" className="form" noValidate reloadDocument>
          <Notice tone="info" title={t('self.signed-out')}>
            <p>{t('self.how', { count: selfEntryMinutes })}</p>
          </Notice>
          <RadioGroup
            name="versionCode"
            label={t('self.text')}
            options={data.options}
            defaultValue={form.value('versionCode')}
            error={form.error('versionCode')}
          />
          <FormActions>
            <Button icon="user">{t('self.start')}</Button>
            <ButtonLink to={data.back}>{t('common:cancel')}</ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </Stack>
  )
}
