/** One session, for its author: the note opens here and nowhere else. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { SessionDetails } from '~/features/psychology/session-details'
import { answerSession, sessionPage } from '~/features/psychology/session-page.server'
import { tellOfChanged } from '~/features/secrecy/reading.server'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Textarea } from '~/ui/textarea'

export const meta = titled

export const loader = page('note.read', async (at) => {
  const shown = await sessionPage(at)
  const subject = { id: shown.id, personId: shown.personId, institutionId: at.actor.institutionId }
  await tellOfChanged(at.caller, subject, shown.notes, shown.texts)
  return shown
})

export const action = deed('session.edit', answerSession)

export default function Session() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('psychology')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={t('one.title')}
        subtitle={data.when}
        trailLabel={t('common:trail')}
        trail={[{ label: data.name, to: `/people/${data.personId}/sessions` }, { label: t('one.title') }]}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <SessionDetails id={data.id} facts={data.facts} texts={data.texts} notes={data.notes} />
      <Card title={t('conclusion.title')}>
        <Form method="post" className="form" noValidate>
          <HiddenFields version={data.version} />
          <Textarea
            name="conclusion"
            label={t('field.conclusion')}
            hint={t('hint.conclusion')}
            defaultValue={form.value('conclusion', data.conclusion)}
            error={form.error('conclusion')}
          />
          <FormActions>
            <Button kind="secondary">{t('common:save')}</Button>
          </FormActions>
        </Form>
      </Card>
    </Stack>
  )
}
