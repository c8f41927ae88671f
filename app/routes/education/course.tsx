/** One course; opening and beginning it are done here. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { stepDeed } from '~/features/education/course-forms.server'
import { coursePage } from '~/features/education/course-page.server'
import { CourseView } from '~/features/education/course-view'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'

export const meta = titled

export const loader = page('education.read', coursePage)

export const action = deed('education.plan', stepDeed)

export default function Course() {
  const data = useLoaderData<typeof loader>()
  const say = useKeyedWords()
  const form = readerOf(useActionData<FormState>(), say)
  return (
    <Stack>
      <ErrorSummary title={say('common:problem')} problems={form.problems} />
      <CourseView data={data} />
    </Stack>
  )
}
