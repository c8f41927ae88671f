/** What came of the first meeting: held, and the handover is complete; not held, and there is a new day. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { DeedFrame } from '~/features/handovers/deed-frame'
import { deedPageOf, findingsBefore, handoverPath } from '~/features/handovers/deed-page.server'
import { meetingForm } from '~/features/handovers/forms'
import { recordMeeting } from '~/features/handovers/receiving.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { DateInput } from '~/ui/date-input'
import { RadioGroup } from '~/ui/radio-group'

export const meta = titled

export const loader = page('handover.receive', async (at) => {
  const { row, ...deedPage } = await deedPageOf(at, 'handover.receive', 'meeting')
  const findings = await findingsBefore(at, { ...row, meetingHeld: 1 }, 'complete')
  return { ...deedPage, findings, on: row.meetingOn && row.meetingOn < at.today ? row.meetingOn : at.today }
})

export const action = deed('handover.receive', async (at) => {
  const form = await readForm(meetingForm, at.request)
  if (!form.ok) return invalid(form)
  const { version, held, ...days } = form.value
  const meeting = { ...days, held: held === 'yes' }
  const result = await recordMeeting(once(at, form), at.params.handoverId ?? '', version, meeting)
  return result.ok
    ? redirectSaying(
        `handovers:flash.${meeting.held ? 'completed' : 'postponed'}`,
        handoverPath(result.value),
      )
    : refused('handovers', result.refusal, form)
})

export default function Meeting() {
  const { head, findings, on } = useLoaderData<typeof loader>()
  const { t } = useWords('handovers')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <DeedFrame head={head} form={form} findings={findings}>
      <RadioGroup
        name="held"
        label={t('field.held')}
        options={[
          { value: 'yes', label: t('common:yes') },
          { value: 'no', label: t('common:no') },
        ]}
        defaultValue={form.value('held')}
        error={form.error('held')}
      />
      <DateInput
        name="on"
        label={t('field.held-on')}
        defaultValue={form.value('on', on)}
        error={form.error('on')}
      />
      <DateInput
        name="nextOn"
        label={t('field.next-on')}
        hint={t('hint.next-on')}
        mark={t('common:optional')}
        defaultValue={form.value('nextOn')}
        error={form.error('nextOn')}
      />
    </DeedFrame>
  )
}
