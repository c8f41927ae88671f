/** What stands on an institution's device while nobody uses it: large, two fields, and nothing about anybody. */
import { type HeadersFunction, json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CodeForm } from '~/features/portal/code-form'
import { findKiosk } from '~/features/portal/kiosks.server'
import { actOnCodeSignIn, codeSignInPageOf } from '~/features/portal/sign-in-page.server'
import { type FormState, readerOf } from '~/platform/form'
import { open } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { forgetting } from '~/platform/kiosk-cookie.server'
import { titled } from '~/platform/page-title'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled
export const handle = { large: true }

/** Whoever was here before leaves nothing behind in the browser. */
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

export const loader = open(async (at) => {
  if (!(await findKiosk(at.desk.db, at.request))) throw redirect('/sign-in/code')
  return json({ ...codeSignInPageOf(at), title: at.t('portal:kiosk.title') }, { headers: forgetting })
})

export const action = open(actOnCodeSignIn)

export default function Kiosk() {
  const { title, to, once } = useLoaderData<typeof loader>()
  const { t } = useWords('portal')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader title={title} subtitle={t('kiosk.lead')} />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <CodeForm form={form} to={to} once={once} />
      <p className="soft">{t('sign-in.none')}</p>
    </Stack>
  )
}
