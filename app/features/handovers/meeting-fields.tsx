/** How the receiving officer is reached, and the first meeting: day, time, place. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { DateInput } from '~/ui/date-input'
import { FormRow } from '~/ui/form-parts'
import { Input } from '~/ui/input'

type Props = {
  readonly form: FormReader
  readonly stored: {
    readonly receiverContact: string | null
    readonly meetingOn: string | null
    readonly meetingAt: string | null
    readonly meetingPlace: string | null
  }
  /** The meeting may still be open. */
  readonly optional?: boolean
}

export function MeetingFields({ form, stored, optional = false }: Props) {
  const { t } = useWords('handovers')
  const mark = t('common:optional')
  return (
    <>
      <Input
        name="receiverContact"
        label={t('field.contact')}
        hint={t('hint.contact')}
        mark={mark}
        defaultValue={form.value('receiverContact', stored.receiverContact)}
        error={form.error('receiverContact')}
      />
      <FormRow>
        <DateInput
          name="meetingOn"
          label={t('field.meeting-on')}
          mark={optional ? mark : undefined}
          defaultValue={form.value('meetingOn', stored.meetingOn)}
          error={form.error('meetingOn')}
        />
        <Input
          name="meetingAt"
          type="time"
          width="s"
          label={t('field.meeting-at')}
          mark={mark}
          defaultValue={form.value('meetingAt', stored.meetingAt)}
          error={form.error('meetingAt')}
        />
      </FormRow>
      <Input
        name="meetingPlace"
        label={t('field.meeting-place')}
        mark={mark}
        defaultValue={form.value('meetingPlace', stored.meetingPlace)}
        error={form.error('meetingPlace')}
      />
    </>
  )
}
