/** Calling a course off, with a reason. */
import { useLoaderData } from '@remix-run/react'
import { cancelCourseDeed, cancelCoursePage } from '~/features/education/course-forms.server'
import { FormView } from '~/ui/form-page'
import { deed, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('education.decide', cancelCoursePage)

export const action = deed('education.decide', cancelCourseDeed)

export default function CancelCourse() {
  return <FormView data={useLoaderData<typeof loader>()} />
}
