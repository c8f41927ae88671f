/** Changing a shift: its time, its role, its seats; or calling it off. */
import { useLoaderData } from '@remix-run/react'
import { FieldsForm, FormView, useReturned } from '~/ui/form-page'
import { editShiftDeed, editShiftPage } from '~/features/volunteering/shift-forms.server'
import { deed, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'
import { Disclosure } from '~/ui/confirm'

export const meta = titled

export const loader = page('volunteering.organise', editShiftPage)

export const action = deed('volunteering.organise', editShiftDeed)

export default function EditShift() {
  const data = useLoaderData<typeof loader>()
  const off = useReturned(data.off.beside)
  return (
    <FormView data={data}>
      <Disclosure summary={data.off.submit} open={off.error('reason') !== undefined}>
        <FieldsForm data={data.off} form={off} />
      </Disclosure>
    </FormView>
  )
}
