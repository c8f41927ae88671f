/** Changing a line of the plan of training. */
import { useLoaderData } from '@remix-run/react'
import { changeCourse } from '~/features/training/course-commands.server'
import { courseEditPage } from '~/features/training/course-pages.server'
import { FormView } from '~/ui/form-page'
import { courseChangeForm } from '~/features/training/forms'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('course.plan', courseEditPage)

export const action = deed('course.plan', async (at) => {
  const form = await readForm(courseChangeForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.courseId ?? ''
  const result = await changeCourse(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('training:flash.course-changed', `/training/plan/${id}`)
    : refused('training', result.refusal, form)
})

export default function EditCourse() {
  return <FormView data={useLoaderData<typeof loader>()} />
}
