/** The person's application, told and written down or brought on paper. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { takeApplication } from '~/features/requests/application.server'
import { candidateDeed, candidatePath } from '~/features/requests/deed-page.server'
import { DeedForm, DeedPage } from '~/features/requests/deed-frame'
import { applicationForm } from '~/features/requests/forms'
import { channelOf } from '~/features/requests/telling.server'
import { procedures } from '~/domain/requests/procedure'
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

export const loader = page('request.select', async (at) => {
  const { row, ...page } = await candidateDeed(at, 'request.select', 'apply')
  const { addressee } = procedures[channelOf(row.channel)]
  return { ...page, addressee: at.t(`requests:addressee.${addressee}`), today: at.today }
})

export const action = deed('request.select', async (at) => {
  const form = await readForm(applicationForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.requestCandidateId ?? ''
  const result = await takeApplication(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('requests:flash.applied', candidatePath(id))
    : refused('requests', result.refusal, form)
})

export default function Application() {
  const { head, addressee, today } = useLoaderData<typeof loader>()
  const { t } = useWords('requests')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <DeedPage head={head} form={form}>
      <DeedForm head={head} button={t('deed.apply')}>
        <p className="soft small">{t('application.lead', { addressee })}</p>
        <RadioGroup
          name="how"
          label={t('field.how')}
          options={(['told', 'written'] as const).map((value) => ({ value, label: t(`how.${value}`) }))}
          defaultValue={form.value('how', 'written')}
          error={form.error('how')}
          shape="inline"
        />
        <Textarea
          name="application"
          label={t('field.application')}
          hint={t('hint.application')}
          rows={5}
          defaultValue={form.value('application')}
          error={form.error('application')}
        />
        <DateInput
          name="on"
          label={t('field.applied-on')}
          defaultValue={form.value('on', today)}
          error={form.error('on')}
        />
      </DeedForm>
    </DeedPage>
  )
}
