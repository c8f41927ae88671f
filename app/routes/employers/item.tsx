/** One item of the accreditation checklist; headquarters looks at it here. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { actOnCheck, itemPageOf } from '~/features/employers/accreditation-page.server'
import { EmployerFrame } from '~/features/employers/employer-frame'
import { employerRefusalFields } from '~/features/employers/forms'
import { ItemView } from '~/features/employers/item-view'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('employer.read', (at) => itemPageOf(at, 'employer.read'))

export const action = deed('employer.accredit', actOnCheck)

export default function Item() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('organisations')
  const form = readerOf(refusalBeside(useActionData<FormState>(), employerRefusalFields), useKeyedWords())
  return (
    <EmployerFrame
      head={data.head}
      form={form}
      deed={{ title: data.title, room: t('tab.accreditation'), to: `${data.head.path}/accreditation` }}
    >
      <ItemView page={data} form={form} />
    </EmployerFrame>
  )
}
