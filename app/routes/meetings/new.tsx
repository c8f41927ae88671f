/** A new meeting of a person's plan. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { MeetingFields, besideTime } from '~/features/meetings/meeting-fields'
import { answerNewMeeting, newMeetingPageOf } from '~/features/meetings/pages.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'

export const meta = titled
export const handle = 'form'

export const loader = page('meeting.record', newMeetingPageOf)

export const action = deed('meeting.record', answerNewMeeting)

export default function NewMeeting() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('meetings')
  const form = readerOf(refusalBeside(useActionData<FormState>(), besideTime), useKeyedWords())
  return (
    <Stack>
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Card title={data.title}>
        <Form method="post" className="form" noValidate>
          <HiddenFields once={data.once} />
          <MeetingFields form={form} kinds={data.kinds} stored={data.stored} />
          <FormActions>
            <Button>{t('deed')}</Button>
            <ButtonLink to={data.back}>{t('common:cancel')}</ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </Stack>
  )
}
