/** The session form: what is asked first is what changes most; everything else has its usual answer. */
import { Form } from '@remix-run/react'
import { attendances, sessionKinds, sessionMethods } from '~/domain/psychology/session'
import type { FormReader } from '~/platform/form'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { DateInput } from '~/ui/date-input'
import { FormActions, FormRow, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { RadioGroup } from '~/ui/radio-group'
import { Select } from '~/ui/select'
import { Textarea } from '~/ui/textarea'

type Props = { readonly form: FormReader; readonly once: string; readonly today: string }

export function SessionForm({ form, once, today }: Props) {
  const { t } = useWords('psychology')
  const say = useKeyedWords()
  const options = (group: string, codes: readonly string[]) =>
    codes.map((code) => ({ value: code, label: say(`psychology:${group}.${code}`) }))
  return (
    <Form method="post" className="form" noValidate>
      <HiddenFields once={once} />
      <FormRow>
        <DateInput
          name="heldOn"
          label={t('field.held-on')}
          defaultValue={form.value('heldOn', today)}
          error={form.error('heldOn')}
          required
        />
        <Input
          name="minutes"
          label={t('field.minutes')}
          inputMode="numeric"
          width="xs"
          defaultValue={form.value('minutes', 45)}
          error={form.error('minutes')}
          required
        />
      </FormRow>
      <FormRow>
        <Select
          name="kind"
          label={t('field.kind')}
          options={options('kind', sessionKinds)}
          defaultValue={form.value('kind', 'individual-correction')}
          error={form.error('kind')}
          required
        />
        <Select
          name="method"
          label={t('field.method')}
          emptyLabel={t('method.none')}
          options={options('method', sessionMethods)}
          defaultValue={form.value('method')}
          error={form.error('method')}
        />
      </FormRow>
      <RadioGroup
        name="attendance"
        label={t('field.attendance')}
        shape="inline"
        options={options('attendance', attendances)}
        defaultValue={form.value('attendance', 'attended')}
        error={form.error('attendance')}
      />
      <Textarea
        name="note"
        label={t('field.note')}
        hint={t('hint.note')}
        rows={6}
        defaultValue={form.value('note')}
        error={form.error('note')}
      />
      <Textarea
        name="conclusion"
        label={t('field.conclusion')}
        hint={t('hint.conclusion')}
        rows={3}
        defaultValue={form.value('conclusion')}
        error={form.error('conclusion')}
      />
      <Input
        name="nextPlan"
        label={t('field.next-plan')}
        defaultValue={form.value('nextPlan')}
        error={form.error('nextPlan')}
      />
      <FormActions>
        <Button icon="lock">{t('deed.record')}</Button>
      </FormActions>
    </Form>
  )
}
