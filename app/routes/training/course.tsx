/** One line of the plan of training: its seats and its next step. */
import { useLoaderData } from '@remix-run/react'
import { courseDeed } from '~/features/training/course-action.server'
import { coursePage } from '~/features/training/course-pages.server'
import { CourseView } from '~/features/training/course-view'
import { deed, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('course.read', coursePage)

export const action = deed('course.read', courseDeed)

export default function Course() {
  return <CourseView data={useLoaderData<typeof loader>()} />
}
