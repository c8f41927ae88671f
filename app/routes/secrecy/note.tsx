/** One note, for its author: read, edited while it is open, signed, added to; and who else read it stands beside. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { NoteView } from '~/features/secrecy/note-view'
import { noteAction, notePageOf } from '~/features/secrecy/note-page.server'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('note.read', notePageOf)

export const action = deed('note.write', noteAction)

export default function Note() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('secrecy')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={`${data.who}, ${data.heldOn}`}
        trailLabel={t('common:trail')}
        trail={[
          { label: t('note.session'), to: `/psychology/sessions/${data.sessionId}` },
          { label: data.title },
        ]}
        actions={
          <ButtonLink to="/psychology/readers" kind="secondary">
            {t('readers.title')}
          </ButtonLink>
        }
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <NoteView data={data} form={form} />
    </Stack>
  )
}
