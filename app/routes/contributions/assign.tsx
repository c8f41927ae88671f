/** To whom a measure is given, and the consent of the person to be named there. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { AssignForm, ConsentCard } from '~/features/contributions/assign-forms'
import { actOnAssignment, assignPageOf } from '~/features/contributions/deed-pages.server'
import { WorkFrame } from '~/features/contributions/work-frame'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('contribution.assign', assignPageOf)

export const action = deed('contribution.assign', actOnAssignment)

export default function Assign() {
  const data = useLoaderData<typeof loader>()
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  const { head, deed: title } = data
  return (
    <WorkFrame head={head} deed={title} form={form}>
      <AssignForm page={data} form={form} />
      <ConsentCard page={data} form={form} />
    </WorkFrame>
  )
}
