/** Fields that registering and correcting an organisation share. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Input } from '~/ui/input'
import { Select } from '~/ui/select'
import type { Choice } from './places.server'

type Stored = {
  readonly name: string
  readonly region: string
  readonly contactName: string | null
  readonly contactPhone: string | null
  readonly contactEmail: string | null
}

type Props = {
  readonly form: FormReader
  readonly regions: readonly Choice[]
  readonly stored?: Stored
  /** A newcomer must name a contact: the first user bears that name. */
  readonly contactRequired?: boolean
}

export function OrganisationFields({ form, regions, stored, contactRequired }: Props) {
  const { t } = useWords('organisations')
  const field = (name: keyof Stored) => ({
    name,
    label: t(`field.${name}`),
    error: form.error(name),
    defaultValue: form.value(name, stored?.[name]),
  })
  return (
    <>
      <Input {...field('name')} hint={t('hint.name')} autoComplete="organization" required />
      <Select {...field('region')} options={regions} emptyLabel={t('common:choose')} required width="l" />
      <Input
        {...field('contactName')}
        autoComplete="name"
        required={contactRequired}
        mark={contactRequired ? undefined : t('common:optional')}
      />
      <Input {...field('contactPhone')} width="l" type="tel" autoComplete="tel" mark={t('common:optional')} />
      <Input {...field('contactEmail')} type="email" autoComplete="email" mark={t('common:optional')} />
    </>
  )
}
