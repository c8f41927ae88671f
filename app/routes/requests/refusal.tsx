/** The person's no is written down; nothing follows from it here. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { noteRefusal } from '~/features/requests/application.server'
import { candidateDeed, candidatePath } from '~/features/requests/deed-page.server'
import { DeedForm, DeedPage } from '~/features/requests/deed-frame'
import { refusalForm } from '~/features/requests/forms'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { DateInput } from '~/ui/date-input'
import { Textarea } from '~/ui/textarea'

export const meta = titled

export const loader = page('request.select', async (at) => {
  const { title, head } = await candidateDeed(at, 'request.select', 'refusal')
  return { title, head, today: at.today }
})

export const action = deed('request.select', async (at) => {
  const form = await readForm(refusalForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.requestCandidateId ?? ''
  const { version, words, on } = form.value
  const result = await noteRefusal(once(at, form), id, { version, words, on: on ?? at.today })
  return result.ok
    ? redirectSaying('requests:flash.refused', candidatePath(id))
    : refused('requests', result.refusal, form)
})

export default function Refusal() {
  const { head, today } = useLoaderData<typeof loader>()
  const { t } = useWords('requests')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <DeedPage head={head} form={form}>
      <DeedForm head={head} button={t('deed.refusal')} danger>
        <p className="soft">{t('refusal.lead')}</p>
        <Textarea
          name="words"
          label={t('field.refusal-words')}
          hint={t('hint.refusal-words')}
          mark={t('common:optional')}
          rows={3}
          defaultValue={form.value('words')}
          error={form.error('words')}
        />
        <DateInput
          name="on"
          label={t('field.refused-on')}
          defaultValue={form.value('on', today)}
          error={form.error('on')}
        />
      </DeedForm>
    </DeedPage>
  )
}
