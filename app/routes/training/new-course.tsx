/** A new line of the plan of training. */
import { useLoaderData } from '@remix-run/react'
import { draftCourse } from '~/features/training/course-commands.server'
import { newCoursePage } from '~/features/training/course-pages.server'
import { FormView } from '~/ui/form-page'
import { courseForm } from '~/features/training/forms'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('course.plan', newCoursePage)

export const action = deed('course.plan', async (at) => {
  const form = await readForm(courseForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await draftCourse(once(at, form), form.value)
  return result.ok
    ? redirectSaying('training:flash.course-drafted', `/training/plan/${result.value}`)
    : refused('training', result.refusal, form)
})

export default function NewCourse() {
  return <FormView data={useLoaderData<typeof loader>()} />
}
