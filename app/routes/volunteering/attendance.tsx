/** The sheet of an event: briefing, attendance and hours of the whole list, and the closing of the event. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { attendanceDeed, attendancePage } from '~/features/volunteering/attendance-page.server'
import { AttendanceTable } from '~/features/volunteering/attendance-table'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('volunteering.organise', attendancePage)

export const action = deed('volunteering.organise', attendanceDeed)

export default function VolunteerAttendance() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('volunteering')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        trailLabel={t('common:navigation')}
        trail={data.trail}
        title={data.title}
        subtitle={data.subtitle}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Notice title={t('attendance.how')}>{data.briefing ? <p>{data.briefing}</p> : null}</Notice>
      <Form method="post" noValidate>
        <HiddenFields version={data.version} once={data.once} />
        <AttendanceTable caption={data.title} rows={data.rows} form={form} />
        <FormActions>
          <Button name="intent" value="close">
            {t('deed.close-event')}
          </Button>
          <Button kind="secondary" name="intent" value="save">
            {t('deed.save-attendance')}
          </Button>
        </FormActions>
      </Form>
    </Stack>
  )
}
