/** The form of a group's meeting: what is shared once, then a line for everyone; and the one that calls it off. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { DateInput } from '~/ui/date-input'
import { FormActions, FormRow, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Select } from '~/ui/select'
import { Textarea } from '~/ui/textarea'
import { MeetingLines } from './meeting-lines'
import type { MeetingPage } from './meeting-page.server'

type Props = { readonly form: FormReader; readonly page: MeetingPage }

export function MeetingForm({ form, page }: Props) {
  const { t } = useWords('psychology')
  const of = (name: keyof typeof page.stored) => ({
    name,
    defaultValue: form.value(name, page.stored[name]),
    error: form.error(name),
  })
  return (
    <Form method="post" className="form" noValidate>
      <HiddenFields once={page.once[0]} />
      <FormRow>
        <DateInput {...of('heldOn')} label={t('field.held-on')} required />
        <Input {...of('startedAt')} type="time" width="s" label={t('field.started-at')} required />
        <Input {...of('minutes')} width="xs" inputMode="numeric" label={t('field.minutes')} required />
        <Input {...of('room')} width="s" label={t('field.room')} />
      </FormRow>
      <FormRow>
        <Select
          {...of('method')}
          label={t('field.method')}
          emptyLabel={t('method.none')}
          options={page.methods}
        />
        <Input {...of('goal')} label={t('field.shared-goal')} />
      </FormRow>
      <MeetingLines form={form} page={page} />
      <Textarea
        name="results"
        label={t('field.results')}
        hint={t('hint.shared-results')}
        rows={3}
        defaultValue={form.value('results')}
        error={form.error('results')}
      />
      <FormActions>
        <Button icon="lock">{t('group.record')}</Button>
      </FormActions>
    </Form>
  )
}

export function CancelMeetingForm({ form, page }: Props) {
  const { t } = useWords('psychology')
  return (
    <Form method="post" className="form" noValidate>
      <HiddenFields
        once={page.once[1]}
        values={{ intent: 'cancel', heldOn: page.stored.heldOn, startedAt: page.stored.startedAt }}
      />
      <Select
        name="reason"
        label={t('field.absence')}
        emptyLabel={t('common:choose')}
        options={page.reasons}
        width="l"
        defaultValue={form.value('reason')}
        error={form.error('reason')}
      />
      <FormActions>
        <Button kind="danger">{t('group.cancel-meeting')}</Button>
      </FormActions>
    </Form>
  )
}

/** Refusals that speak of a field stand beside it. */
export const besideMeeting = {
  'session-ahead': 'heldOn',
  'session-too-old': 'heldOn',
  'meeting-recorded': 'heldOn',
  'psychologist-busy': 'startedAt',
  'person-busy': 'startedAt',
  'method-not-approved': 'method',
}
