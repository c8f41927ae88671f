/** One session, for its author: the note opens here and nowhere else. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { fullName } from '~/domain/people/names'
import { amendNote, writeConclusion } from '~/features/psychology/commands.server'
import { conclusionForm, noteForm } from '~/features/psychology/forms'
import { listOwnNotes } from '~/features/psychology/notes.server'
import { findOwnSession } from '~/features/psychology/queries.server'
import { SessionDetails } from '~/features/psychology/session-details'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readFields, refused } from '~/platform/form.server'
import { deed, notFound, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { newId } from '~/platform/ids.server'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Textarea } from '~/ui/textarea'

export const meta = titled

export const loader = page('note.read', async ({ db, actor, caller, params, t, format }) => {
  const session = await findOwnSession(db, actor, params.sessionId ?? '')
  if (!session) throw notFound()
  const notes = await listOwnNotes(db, actor, caller.keys, session.id)
  const { personId, kind, method, attendance, minutes, conclusion, nextPlan, version } = session
  return {
    title: t('psychology:one.title'),
    once: newId(),
    name: fullName({ surname: session.surname, given: session.givenName, patronymic: session.patronymic }),
    session: {
      id: session.id,
      personId,
      kind,
      method,
      attendance,
      minutes,
      conclusion,
      nextPlan,
      version,
      heldOn: format.day(session.heldOn),
    },
    notes: notes.map((note) => ({ ...note, createdAt: format.instant(note.createdAt) })),
  }
})

export const action = deed('session.edit', async (at) => {
  const data = await at.request.formData()
  const id = at.params.sessionId ?? ''
  const back = `/psychology/sessions/${id}`
  if (data.get('intent') === 'note') {
    const form = readFields(noteForm, data)
    if (!form.ok) return invalid(form)
    const result = await amendNote(once(at, form), id, form.value.note)
    return result.ok
      ? redirectSaying('psychology:flash.amended', back)
      : refused('psychology', result.refusal, form)
  }
  const form = readFields(conclusionForm, data)
  if (!form.ok) return invalid(form)
  const result = await writeConclusion(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('psychology:flash.concluded', back)
    : refused('psychology', result.refusal, form)
})

export default function Session() {
  const { session, notes, name, once: key } = useLoaderData<typeof loader>()
  const { t } = useWords('psychology')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={t('one.title')}
        subtitle={t('when', { day: session.heldOn, minutes: session.minutes })}
        trailLabel={t('common:trail')}
        trail={[{ label: name, to: `/people/${session.personId}/sessions` }, { label: t('one.title') }]}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <SessionDetails session={session} notes={notes} />
      <Card title={t('conclusion.title')}>
        <Form method="post" className="form" noValidate>
          <HiddenFields version={session.version} values={{ intent: 'conclusion' }} />
          <Textarea
            name="conclusion"
            label={t('field.conclusion')}
            hint={t('hint.conclusion')}
            defaultValue={form.value('conclusion', session.conclusion)}
            error={form.error('conclusion')}
          />
          <FormActions>
            <Button kind="secondary">{t('common:save')}</Button>
          </FormActions>
        </Form>
      </Card>
      <Card title={t('amend.title')}>
        <Form method="post" className="form" noValidate>
          <HiddenFields once={key} values={{ intent: 'note' }} />
          <Textarea
            name="note"
            label={t('field.amend')}
            hint={t('hint.amend')}
            rows={5}
            defaultValue={form.value('note')}
            error={form.error('note')}
          />
          <FormActions>
            <Button kind="secondary" icon="lock">
              {t('deed.amend')}
            </Button>
          </FormActions>
        </Form>
      </Card>
    </Stack>
  )
}
