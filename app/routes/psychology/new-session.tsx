/** Logging a session: one page, under a minute. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { fullName } from '~/domain/people/names'
import { recordSession } from '~/features/psychology/commands.server'
import { sessionForm } from '~/features/psychology/forms'
import { findPersonForSession } from '~/features/psychology/queries.server'
import { SessionForm } from '~/features/psychology/session-form'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, notFound, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { newId } from '~/platform/ids.server'
import { titled } from '~/platform/page-title'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('session.record', async ({ db, actor, params, t, today }) => {
  const person = await findPersonForSession(db, actor, params.personId ?? '')
  if (!person) throw notFound()
  const { surname, givenName: given, patronymic } = person
  return {
    title: t('psychology:new.title'),
    personId: person.id,
    name: fullName({ surname, given, patronymic }),
    once: newId(),
    today,
  }
})

export const action = deed('session.record', async (at) => {
  const form = await readForm(sessionForm, at.request)
  if (!form.ok) return invalid(form)
  const personId = at.params.personId ?? ''
  const result = await recordSession(once(at, form), personId, form.value)
  return result.ok
    ? redirectSaying('psychology:flash.recorded', `/people/${personId}/sessions`)
    : refused('psychology', result.refusal, form)
})

export default function NewSession() {
  const { name, personId, once: key, today } = useLoaderData<typeof loader>()
  const { t } = useWords('psychology')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={t('new.title')}
        subtitle={t('new.lead')}
        trailLabel={t('common:trail')}
        trail={[{ label: name, to: `/people/${personId}/sessions` }, { label: t('new.title') }]}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <SessionForm form={form} once={key} today={today} />
    </Stack>
  )
}
