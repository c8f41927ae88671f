/** The papers of a contract: one more is attached here. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { actOnContractFiles, contractPageOf } from '~/features/employers/contract-pages.server'
import { ContractView } from '~/features/employers/contract-view'
import { EmployerFrame } from '~/features/employers/employer-frame'
import { employerRefusalFields } from '~/features/employers/forms'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('employer.read', contractPageOf)

export const action = deed('employer.contract', actOnContractFiles)

export default function ContractFiles() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('organisations')
  const form = readerOf(refusalBeside(useActionData<FormState>(), employerRefusalFields), useKeyedWords())
  return (
    <EmployerFrame
      head={data.head}
      form={form}
      deed={{ title: data.title, room: t('tab.contracts'), to: `${data.head.path}/contracts` }}
    >
      <ContractView page={data} form={form} />
    </EmployerFrame>
  )
}
