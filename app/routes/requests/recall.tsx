/** The administration calls a person back from an organisation on one of the six grounds of order 735, para 14. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { recallGrounds } from '~/domain/requests/reasons'
import { candidateDeed } from '~/features/requests/deed-page.server'
import { DeedForm, DeedPage } from '~/features/requests/deed-frame'
import { recallForm } from '~/features/requests/forms'
import { recall } from '~/features/requests/notices.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { DateInput } from '~/ui/date-input'
import { RadioGroup } from '~/ui/radio-group'
import { Textarea } from '~/ui/textarea'

export const meta = titled

export const loader = page('work.recall', async (at) => {
  const { title, head } = await candidateDeed(at, 'work.recall', 'recall')
  return { title, head, today: at.today }
})

export const action = deed('work.recall', async (at) => {
  const form = await readForm(recallForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await recall(once(at, form), at.params.requestCandidateId ?? '', form.value)
  return result.ok
    ? redirectSaying('requests:flash.recall', `/requests/notices/${result.value}`)
    : refused('requests', result.refusal, form)
})

export default function Recall() {
  const { head, today } = useLoaderData<typeof loader>()
  const { t } = useWords('requests')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <DeedPage head={head} form={form}>
      <DeedForm head={{ ...head, version: undefined }} button={t('deed.recall')} danger>
        <RadioGroup
          name="ground"
          label={t('field.ground')}
          options={recallGrounds.map((value) => ({ value, label: t(`ground.${value}`) }))}
          defaultValue={form.value('ground')}
          error={form.error('ground')}
        />
        <Textarea
          name="reason"
          label={t('field.notice-reason')}
          rows={3}
          defaultValue={form.value('reason')}
          error={form.error('reason')}
        />
        <DateInput
          name="effectiveOn"
          label={t('field.effective-on')}
          defaultValue={form.value('effectiveOn', today)}
          error={form.error('effectiveOn')}
        />
      </DeedForm>
    </DeedPage>
  )
}
