/** What a company says of its production when it asks for space. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { FormRow } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Select } from '~/ui/select'
import { Textarea } from '~/ui/textarea'

type Props = {
  readonly form: FormReader
  readonly activities: readonly { readonly value: string; readonly label: string }[]
}

export function EnquiryFields({ form, activities }: Props) {
  const { t } = useWords('sites')
  const field = (name: 'product' | 'activity' | 'area' | 'headcount' | 'power' | 'words') => ({
    name,
    label: t(`enquiry.field.${name}`),
    error: form.error(name),
    defaultValue: form.value(name),
  })
  return (
    <>
      <Input {...field('product')} hint={t('enquiry.hint.product')} required />
      <Select {...field('activity')} options={activities} emptyLabel={t('common:choose')} />
      <FormRow>
        <Input {...field('area')} inputMode="numeric" suffix={t('suffix.area')} required />
        <Input {...field('headcount')} inputMode="numeric" required />
        <Input
          {...field('power')}
          inputMode="numeric"
          suffix={t('suffix.power')}
          mark={t('common:optional')}
        />
      </FormRow>
      <Textarea {...field('words')} hint={t('enquiry.hint.words')} mark={t('common:optional')} rows={4} />
    </>
  )
}
