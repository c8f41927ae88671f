/** The first working day, once application, sheet, contract and order stand. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { startWork } from '~/features/requests/contract.server'
import { candidatePageOf } from '~/features/requests/candidate-page.server'
import { candidateDeed, candidatePath } from '~/features/requests/deed-page.server'
import { DeedForm, DeedPage } from '~/features/requests/deed-frame'
import { toldForm } from '~/features/requests/forms'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { DateInput } from '~/ui/date-input'

export const meta = titled

export const loader = page('labour-contract.prepare', async (at) => {
  const { title, head } = await candidateDeed(at, 'labour-contract.prepare', 'start')
  return { title, head, hiring: (await candidatePageOf(at)).hiring, today: at.today }
})

export const action = deed('labour-contract.prepare', async (at) => {
  const form = await readForm(toldForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.requestCandidateId ?? ''
  const result = await startWork(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('requests:flash.started', candidatePath(id))
    : refused('requests', result.refusal, form)
})

export default function Start() {
  const { head, hiring, today } = useLoaderData<typeof loader>()
  const { t } = useWords('requests')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <DeedPage head={head} form={form} findings={hiring}>
      <DeedForm head={head} button={t('deed.start')}>
        <DateInput
          name="on"
          label={t('field.first-day')}
          defaultValue={form.value('on', today)}
          error={form.error('on')}
        />
      </DeedForm>
    </DeedPage>
  )
}
