/** The agreement sheet goes round: the institution chooses which services it asks. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { services, usualServices } from '~/domain/requests/sheet'
import { sendRound } from '~/features/requests/agreement.server'
import { candidateDeed, candidatePath } from '~/features/requests/deed-page.server'
import { DeedForm, DeedPage } from '~/features/requests/deed-frame'
import { roundForm } from '~/features/requests/forms'
import { channelOf } from '~/features/requests/telling.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { CheckboxGroup } from '~/ui/checkbox'

export const meta = titled

export const loader = page('request.select', async (at) => {
  const { row, title, head } = await candidateDeed(at, 'request.select', 'round')
  return { title, head, usual: usualServices(channelOf(row.channel)) }
})

export const action = deed('request.select', async (at) => {
  const form = await readForm(roundForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.requestCandidateId ?? ''
  const result = await sendRound(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('requests:flash.round', candidatePath(id))
    : refused('requests', result.refusal, form)
})

export default function Round() {
  const { head, usual } = useLoaderData<typeof loader>()
  const { t } = useWords('requests')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <DeedPage head={head} form={form}>
      <DeedForm head={head} button={t('deed.round')}>
        <p className="soft">{t('round.lead')}</p>
        <CheckboxGroup
          name="services"
          label={t('field.services')}
          options={services.map((value) => ({
            value,
            label: t(`service.${value}`),
            hint: t(`service-how.${value}`),
          }))}
          defaultValue={form.values('services', usual)}
          error={form.error('services')}
        />
      </DeedForm>
    </DeedPage>
  )
}
