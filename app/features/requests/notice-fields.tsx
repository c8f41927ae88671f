/** The fields of an employer's notice. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Checkbox } from '~/ui/checkbox'
import { DateInput } from '~/ui/date-input'
import { FormRow } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { RadioGroup } from '~/ui/radio-group'
import { Textarea } from '~/ui/textarea'

type Props = { readonly page: { readonly isOwn: boolean; readonly today: string }; readonly form: FormReader }

export function NoticeFields({ page, form }: Props) {
  const { t } = useWords('requests')
  return (
    <>
      <RadioGroup
        name="kind"
        label={t('field.notice-kind')}
        options={(['ending', 'transfer'] as const).map((value) => ({
          value,
          label: t(`notice.kind.${value}`),
          hint: t(`notice.law.${value}`),
        }))}
        defaultValue={form.value('kind')}
        error={form.error('kind')}
      />
      <FormRow>
        <DateInput
          name="effectiveOn"
          label={t('field.effective-on')}
          defaultValue={form.value('effectiveOn')}
          error={form.error('effectiveOn')}
        />
        {page.isOwn ? null : (
          <DateInput
            name="givenOn"
            label={t('field.given-on')}
            defaultValue={form.value('givenOn', page.today)}
            error={form.error('givenOn')}
          />
        )}
      </FormRow>
      <Textarea
        name="reason"
        label={t('field.notice-reason')}
        hint={t('hint.notice-reason')}
        rows={3}
        defaultValue={form.value('reason')}
        error={form.error('reason')}
      />
      <Input
        name="newPosition"
        label={t('field.new-position')}
        mark={t('common:optional')}
        hint={t('hint.new-position')}
        defaultValue={form.value('newPosition')}
        error={form.error('newPosition')}
      />
      <Checkbox
        name="paidInstead"
        label={t('field.paid-instead')}
        hint={t('hint.paid-instead')}
        defaultChecked={form.value('paidInstead') !== ''}
      />
    </>
  )
}
