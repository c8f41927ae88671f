/** The head of the institution decides, with the whole sheet before them; in minimum security this is the resolution. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { decideAsHead } from '~/features/requests/agreement.server'
import { candidatePageOf } from '~/features/requests/candidate-page.server'
import { candidateDeed, candidatePath } from '~/features/requests/deed-page.server'
import { DeedForm, DeedPage } from '~/features/requests/deed-frame'
import { headForm } from '~/features/requests/forms'
import { Sheet } from '~/features/requests/candidate-view'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { RadioGroup } from '~/ui/radio-group'
import { Textarea } from '~/ui/textarea'

export const meta = titled

export const loader = page('agreement.decide', async (at) => {
  const { title, head } = await candidateDeed(at, 'agreement.decide', 'head')
  return { title, head, page: await candidatePageOf(at) }
})

export const action = deed('agreement.decide', async (at) => {
  const form = await readForm(headForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.requestCandidateId ?? ''
  const result = await decideAsHead(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('requests:flash.head', candidatePath(id))
    : refused('requests', result.refusal, form)
})

export default function Head() {
  const { head, page } = useLoaderData<typeof loader>()
  const { t } = useWords('requests')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <DeedPage head={head} form={form} before={<Sheet page={page} />}>
      <DeedForm head={head} button={t('deed.head')}>
        <RadioGroup
          name="decision"
          label={t('field.head-decision')}
          options={(['agreed', 'refused'] as const).map((value) => ({ value, label: t(`head.${value}`) }))}
          defaultValue={form.value('decision')}
          error={form.error('decision')}
        />
        <Textarea
          name="words"
          label={t('field.head-words')}
          hint={t('hint.head-words')}
          mark={t('common:optional')}
          rows={3}
          defaultValue={form.value('words')}
          error={form.error('words')}
        />
      </DeedForm>
    </DeedPage>
  )
}
