/** A new course, as a draft. */
import { useLoaderData } from '@remix-run/react'
import { newCourseDeed, newCoursePage } from '~/features/education/course-forms.server'
import { FormView } from '~/ui/form-page'
import { deed, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('education.plan', newCoursePage)

export const action = deed('education.plan', newCourseDeed)

export default function NewCourse() {
  return <FormView data={useLoaderData<typeof loader>()} />
}
