/** The labour contract and the order as they reached the labour unit. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { recordContract } from '~/features/requests/contract.server'
import { ContractFields } from '~/features/requests/contract-fields'
import { contractPageOf } from '~/features/requests/contract-page.server'
import { candidatePath } from '~/features/requests/deed-page.server'
import { DeedForm, DeedPage } from '~/features/requests/deed-frame'
import { contractForm } from '~/features/requests/forms'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('labour-contract.prepare', contractPageOf)

export const action = deed('labour-contract.prepare', async (at) => {
  const form = await readForm(contractForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.requestCandidateId ?? ''
  const result = await recordContract(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('requests:flash.contract', candidatePath(id))
    : refused('requests', result.refusal, form)
})

export default function Contract() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('requests')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <DeedPage head={data.head} form={form} findings={data.findings}>
      <DeedForm head={data.head} button={t('deed.contract')}>
        <ContractFields page={data} form={form} />
      </DeedForm>
    </DeedPage>
  )
}
