/** A month's sheet of attendance of one person. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { recordAttendance } from '~/features/wages/attendance.server'
import { attendancePage } from '~/features/wages/attendance-page.server'
import { AttendanceSheet } from '~/features/wages/attendance-sheet'
import { attendanceForm } from '~/features/wages/forms'
import { monthIn } from '~/features/wages/months.server'
import { withDay } from '~/features/wages/refusals.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { Chips } from '~/ui/chips'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('attendance.record', attendancePage)

export const action = deed('attendance.record', async (at) => {
  const form = await readForm(attendanceForm, at.request)
  if (!form.ok) return invalid(form)
  const month = monthIn(at)
  const id = at.params.placementId ?? ''
  const result = await recordAttendance(once(at, form), id, month, form.value)
  return result.ok
    ? redirectSaying('wages:flash.attendance', `/wages?month=${month}`)
    : refused('wages', withDay(result.refusal, at), form)
})

export default function Attendance() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('wages')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        trailLabel={t('common:navigation')}
        trail={[{ label: t('title'), to: `/wages?month=${data.month}` }, { label: data.who }]}
        title={data.title}
        subtitle={`${data.who} · ${data.work}`}
      />
      <Chips label={t('month')} chips={data.chips} />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Form method="post" noValidate key={data.month}>
        <HiddenFields version={data.version} once={data.once} />
        <AttendanceSheet data={data} form={form} />
        <FormActions>
          <Button>{t('attendance.save')}</Button>
        </FormActions>
      </Form>
    </Stack>
  )
}
