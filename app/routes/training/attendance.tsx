/** Attendance on one day of a course. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { attendanceForm } from '~/features/training/attendance-form'
import { attendancePage } from '~/features/training/attendance-page.server'
import { AttendanceTable } from '~/features/training/attendance-table'
import { recordAttendance } from '~/features/training/attendance-commands.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { Chips } from '~/ui/chips'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('course.plan', attendancePage)

export const action = deed('course.plan', async (at) => {
  const form = await readForm(attendanceForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.courseId ?? ''
  const result = await recordAttendance(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('training:flash.attendance', `/training/plan/${id}/attendance?day=${form.value.day}`)
    : refused('training', result.refusal, form)
})

export default function Attendance() {
  const data = useLoaderData<typeof loader>()
  const say = useKeyedWords()
  const form = readerOf(useActionData<FormState>(), say)
  return (
    <Stack>
      <PageHeader
        trailLabel={say('common:navigation')}
        trail={data.trail}
        title={data.title}
        subtitle={data.subtitle}
      />
      <Chips label={say('training:column.day')} chips={data.chips} />
      <ErrorSummary title={say('common:problem')} problems={form.problems} />
      <Form method="post" noValidate key={data.day}>
        <HiddenFields version={data.version} once={data.once} values={{ day: data.day }} />
        <AttendanceTable caption={data.title} rows={data.rows} form={form} />
        <FormActions>
          <Button>{say('training:deed.save')}</Button>
        </FormActions>
      </Form>
    </Stack>
  )
}
