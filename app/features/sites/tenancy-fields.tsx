/** The fields of a business placed at a site. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { DateInput } from '~/ui/date-input'
import { FormRow } from '~/ui/form-parts'
import { Input } from '~/ui/input'

export type TenancyValues = Readonly<
  Record<'area' | 'headcount' | 'since' | 'until' | 'contractNumber', string>
>

type Props = { readonly form: FormReader; readonly stored: TenancyValues }

export function TenancyFields({ form, stored }: Props) {
  const { t } = useWords('sites')
  const field = (name: keyof TenancyValues) => ({
    name,
    label: t(`tenancy.field.${name}`),
    error: form.error(name),
    defaultValue: form.value(name, stored[name]),
  })
  return (
    <>
      <FormRow>
        <Input {...field('area')} inputMode="numeric" suffix={t('suffix.area')} />
        <Input {...field('headcount')} inputMode="numeric" />
      </FormRow>
      <FormRow>
        <Input {...field('contractNumber')} />
        <DateInput {...field('since')} />
        <DateInput {...field('until')} mark={t('common:optional')} />
      </FormRow>
    </>
  )
}
