/** One meeting of a plan: what is known of it; moved, cancelled or told as held by those who keep it. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { ChangeForm } from '~/features/meetings/change-form'
import { besideTime } from '~/features/meetings/meeting-fields'
import { answerMeeting, meetingPageOf } from '~/features/meetings/pages.server'
import { CancelForm, HeldForm } from '~/features/meetings/settle-forms'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { KeyFacts } from '~/ui/key-facts'
import { Stack } from '~/ui/layout'

export const meta = titled

export const loader = page('meeting.read', meetingPageOf)

export const action = deed('meeting.record', answerMeeting)

const beside = {
  ...besideTime,
  'outcome-missing': 'outcome',
  'reason-missing': 'reason',
}

export default function Meeting() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('meetings')
  const state = useActionData<FormState>()
  const form = readerOf(refusalBeside(state, beside), useKeyedWords())
  const { version } = data
  return (
    <Stack>
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Card title={data.title} aside={<Badge tone={data.badge.tone}>{data.badge.text}</Badge>}>
        <KeyFacts facts={data.facts} />
        <p>
          <ButtonLink to={data.back} kind="link">
            {t('all')}
          </ButtonLink>
        </p>
      </Card>
      {data.isOpen ? (
        <>
          {data.hasBegun ? <HeldForm form={form} version={version} once={data.once[0]} /> : null}
          <ChangeForm page={data} once={data.once[1]} form={form} state={state} />
          <CancelForm form={form} version={version} once={data.once[2]} />
        </>
      ) : null}
    </Stack>
  )
}
