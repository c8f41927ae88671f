/** The fields of one measure to choose from. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { FormRow } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { RadioGroup } from '~/ui/radio-group'
import { Select } from '~/ui/select'
import type { EntryChoices, EntryPage } from './catalogue-page.server'

export type EntryFieldsProps = {
  readonly form: FormReader
  readonly choices: EntryChoices
  readonly stored?: EntryPage['stored'] | undefined
}

export function EntryFields({ form, choices, stored }: EntryFieldsProps) {
  const { t } = useWords('catalogue')
  const field = (name: keyof EntryPage['stored'], fallback: string | null = null) => ({
    name,
    defaultValue: form.value(name, stored?.[name] ?? fallback),
    error: form.error(name),
  })
  return (
    <>
      <Input {...field('nameKk')} label={t('field.name-kk')} lang="kk" width="full" />
      <Input {...field('nameRu')} label={t('field.name-ru')} lang="ru" width="full" />
      <Input {...field('nameEn')} label={t('field.name-en')} lang="en" width="full" />
      <Select
        {...field('need')}
        label={t('field.need')}
        groups={choices.needs}
        emptyLabel={t('common:choose')}
      />
      <Select
        {...field('service')}
        label={t('field.service')}
        options={choices.services}
        emptyLabel={t('common:choose')}
      />
      <RadioGroup
        {...field('dueBy', 'before-release')}
        label={t('field.due-by')}
        hint={t('field.due-hint')}
        options={choices.dueKinds}
      />
      <FormRow>
        <Input {...field('dueDays')} label={t('field.due-days')} inputMode="numeric" width="s" />
        <Select {...field('dueCode')} label={t('field.due-code')} options={choices.codes} emptyLabel="–" />
      </FormRow>
    </>
  )
}
