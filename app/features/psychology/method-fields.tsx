/** The fields of a method: its names, where it comes from, on what terms, and whether it may be chosen. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Input } from '~/ui/input'
import { type Option, Select } from '~/ui/select'

type Name = 'nameKk' | 'nameRu' | 'nameEn' | 'source' | 'licence' | 'state'

type Props = {
  readonly form: FormReader
  readonly stored: Readonly<Record<Name, string>>
  readonly states: readonly Option[]
}

export function MethodFields({ form, stored, states }: Props) {
  const { t } = useWords('psychology')
  const of = (name: Name) => ({ name, defaultValue: form.value(name, stored[name]), error: form.error(name) })
  return (
    <>
      <Input {...of('nameKk')} label={t('field.name-kk')} lang="kk" width="l" />
      <Input {...of('nameRu')} label={t('field.name-ru')} lang="ru" width="l" />
      <Input {...of('nameEn')} label={t('field.name-en')} lang="en" width="l" />
      <Input {...of('source')} label={t('field.source')} />
      <Input {...of('licence')} label={t('field.licence')} />
      <Select {...of('state')} label={t('field.state')} options={states} width="m" />
    </>
  )
}
