/** Enrolling one person on one course. */
import { useLoaderData } from '@remix-run/react'
import { Findings } from '~/features/education/candidates-view'
import { enrolDeed, enrolPage } from '~/features/education/enrol-pages.server'
import { FormView } from '~/ui/form-page'
import { deed, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'
import { Notice } from '~/ui/notice'

export const meta = titled

export const loader = page('schooling.enrol', enrolPage)

export const action = deed('schooling.enrol', enrolDeed)

export default function Enrol() {
  const data = useLoaderData<typeof loader>()
  return (
    <FormView data={data}>
      <p className="soft">{`${data.when} · ${data.seats}`}</p>
      {data.shut ? <Notice tone="warn" title={data.shut} /> : null}
      {data.compulsory ? <Notice title={data.compulsory} /> : null}
      <Findings findings={data.findings} open />
    </FormView>
  )
}
