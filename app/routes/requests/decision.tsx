/** The officer chooses a person of the list or leaves them out, with what the law finds before their eyes. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { candidateDeed, candidatePath } from '~/features/requests/deed-page.server'
import { DeedForm, DeedPage } from '~/features/requests/deed-frame'
import { Acknowledge, ReasonFields } from '~/features/requests/decision-fields'
import { excludeForm, includeForm } from '~/features/requests/forms'
import { findingsNow } from '~/features/requests/findings-now.server'
import { excludeCandidate, includeCandidate } from '~/features/requests/selection.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readFields, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Halves } from '~/ui/layout'

export const meta = titled

export const loader = page('request.select', async (at) => {
  const { row, ...page } = await candidateDeed(at, 'request.select', 'decide')
  return { ...page, ...(await findingsNow(at, row)) }
})

export const action = deed('request.select', async (at) => {
  const data = await at.request.formData()
  const id = at.params.requestCandidateId ?? ''
  if (data.get('intent') === 'excluded') {
    const form = readFields(excludeForm, data)
    if (!form.ok) return invalid(form)
    const result = await excludeCandidate(once(at, form), id, form.value)
    return result.ok
      ? redirectSaying('requests:flash.excluded', candidatePath(id))
      : refused('requests', result.refusal, form)
  }
  const form = readFields(includeForm, data)
  if (!form.ok) return invalid(form)
  const result = await includeCandidate(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('requests:flash.included', candidatePath(id))
    : refused('requests', result.refusal, form)
})

export default function Decision() {
  const { head, findings, unknowns } = useLoaderData<typeof loader>()
  const { t } = useWords('requests')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <DeedPage head={head} form={form} findings={findings}>
      <p className="soft">{t('decide.lead')}</p>
      <Halves>
        <DeedForm head={head} title={t('deed.include')} button={t('deed.include')} intent="included">
          <ReasonFields form={form} kind="included" />
          <Acknowledge form={form} count={unknowns} />
        </DeedForm>
        <DeedForm head={head} title={t('deed.exclude')} button={t('deed.exclude')} intent="excluded" danger>
          <ReasonFields form={form} kind="excluded" />
        </DeedForm>
      </Halves>
    </DeedPage>
  )
}
