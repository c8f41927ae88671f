/** Changing a course. */
import { useLoaderData } from '@remix-run/react'
import { editCourseDeed, editCoursePage } from '~/features/education/course-forms.server'
import { FormView } from '~/ui/form-page'
import { deed, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('education.plan', editCoursePage)

export const action = deed('education.plan', editCourseDeed)

export default function EditCourse() {
  return <FormView data={useLoaderData<typeof loader>()} />
}
