/** One line of an employer's ledger: an incident is told of, remarks of an inspection are fulfilled here. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { EmployerFrame } from '~/features/employers/employer-frame'
import { employerRefusalFields } from '~/features/employers/forms'
import { actOnLine, linePageOf } from '~/features/employers/ledger-pages.server'
import { LineView } from '~/features/employers/line-view'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('employer.read', linePageOf)

export const action = deed('employer.record', actOnLine)

export default function Line() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('organisations')
  const form = readerOf(refusalBeside(useActionData<FormState>(), employerRefusalFields), useKeyedWords())
  return (
    <EmployerFrame
      head={data.head}
      form={form}
      deed={{ title: data.title, room: t('tab.obligations'), to: `${data.head.path}/obligations` }}
    >
      <LineView page={data} form={form} />
    </EmployerFrame>
  )
}
