/** A group's meeting is written down: one shared goal, a line for everyone. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { CancelMeetingForm, MeetingForm, besideMeeting } from '~/features/psychology/meeting-form'
import { answerMeeting, meetingPage } from '~/features/psychology/meeting-page.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('therapy-group.lead', meetingPage)

export const action = deed('therapy-group.lead', answerMeeting)

export default function Meeting() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('psychology')
  const form = readerOf(refusalBeside(useActionData<FormState>(), besideMeeting), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={data.group}
        trailLabel={t('common:trail')}
        trail={[
          { label: t('section.groups'), to: '/psychology/groups' },
          { label: data.group, to: `/psychology/groups/${data.groupId}` },
          { label: data.title },
        ]}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <MeetingForm form={form} page={data} />
      <Card title={t('group.cancel-meeting')}>
        <CancelMeetingForm form={form} page={data} />
      </Card>
    </Stack>
  )
}
