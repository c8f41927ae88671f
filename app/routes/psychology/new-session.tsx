/** Logging a session: one page, under a minute. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerNewSession, newSessionPage } from '~/features/psychology/new-session-page.server'
import { SessionForm, besideSession } from '~/features/psychology/session-form'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('session.record', newSessionPage)

export const action = deed('session.record', answerNewSession)

export default function NewSession() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('psychology')
  const form = readerOf(refusalBeside(useActionData<FormState>(), besideSession), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={t('new.lead')}
        trailLabel={t('common:trail')}
        trail={[{ label: data.name, to: `/people/${data.personId}/sessions` }, { label: data.title }]}
        actions={
          <ButtonLink to={`/people/${data.personId}/sessions/relatives`}>{t('relatives.new')}</ButtonLink>
        }
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <SessionForm form={form} page={data} />
    </Stack>
  )
}
