/** Signing in to one's own page with the code of a printed sheet. */
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { CodeForm } from '~/features/portal/code-form'
import { actOnCodeSignIn, codeSignInPageOf } from '~/features/portal/sign-in-page.server'
import { type FormState, readerOf } from '~/platform/form'
import { open } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled
export const handle = { large: true }

export const loader = open((at) => Promise.resolve(codeSignInPageOf(at)))

export const action = open(actOnCodeSignIn)

export default function CodeSignIn() {
  const { to, once } = useLoaderData<typeof loader>()
  const { t } = useWords('portal')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader title={t('sign-in.title')} subtitle={t('sign-in.lead')} />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <CodeForm form={form} to={to} once={once} />
      <p className="soft">{t('sign-in.none')}</p>
      <p>
        <Link to="/sign-in">{t('sign-in.password')}</Link>
      </p>
    </Stack>
  )
}
