/** The reasoned answer that nobody will be sent. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { refuseRequest } from '~/features/requests/ending.server'
import { DeedForm, DeedPage, OnTheWay } from '~/features/requests/deed-frame'
import { endForm } from '~/features/requests/forms'
import { endPageOf } from '~/features/requests/end-page.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Textarea } from '~/ui/textarea'

export const meta = titled

export const loader = page('request.select', (at) => endPageOf(at, 'request.select', 'refuse'))

export const action = deed('request.select', async (at) => {
  const form = await readForm(endForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.requestId ?? ''
  const result = await refuseRequest(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('requests:flash.refuse', `/requests/${id}`)
    : refused('requests', result.refusal, form)
})

export default function Refuse() {
  const { head, onTheWay } = useLoaderData<typeof loader>()
  const { t } = useWords('requests')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <DeedPage head={head} form={form}>
      <DeedForm head={head} button={head.heading} danger>
        <OnTheWay text={onTheWay} />
        <Textarea
          name="answer"
          label={t('field.answer')}
          hint={t('hint.refuse')}
          rows={4}
          defaultValue={form.value('answer')}
          error={form.error('answer')}
        />
      </DeedForm>
    </DeedPage>
  )
}
