/** The fields of one measure to choose from. */
import type { FormReader, FormState } from '~/platform/form'
import { mergeRowsOf, stoodIn } from '~/platform/form-merge'
import { type Translate, useKeyedWords, useWords } from '~/platform/i18n'
import { FormRow } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { MergeFields } from '~/ui/merge-fields'
import { RadioGroup } from '~/ui/radio-group'
import { Select } from '~/ui/select'
import type { EntryChoices, EntryPage } from './catalogue-page.server'

export type EntryFieldsProps = {
  readonly form: FormReader
  readonly choices: EntryChoices
  readonly stored?: EntryPage['stored'] | undefined
  /** What came back of this form, where it changes a measure that is there. */
  readonly state?: FormState | undefined
}

const mergedOf = (stored: EntryPage['stored'], choices: EntryChoices, t: Translate) => [
  { name: 'nameKk', label: t('catalogue:field.name-kk'), stored: stored.nameKk },
  { name: 'nameRu', label: t('catalogue:field.name-ru'), stored: stored.nameRu },
  { name: 'nameEn', label: t('catalogue:field.name-en'), stored: stored.nameEn },
  {
    name: 'need',
    label: t('catalogue:field.need'),
    stored: stored.need,
    options: choices.needs.flatMap(({ options }) => options),
  },
  { name: 'service', label: t('catalogue:field.service'), stored: stored.service, options: choices.services },
  { name: 'dueBy', label: t('catalogue:field.due-by'), stored: stored.dueBy, options: choices.dueKinds },
  { name: 'dueDays', label: t('catalogue:field.due-days'), stored: stored.dueDays },
  { name: 'dueCode', label: t('catalogue:field.due-code'), stored: stored.dueCode, options: choices.codes },
]

export function EntryFields({ form, choices, stored, state }: EntryFieldsProps) {
  const { t } = useWords('catalogue')
  const say = useKeyedWords()
  const field = (name: keyof EntryPage['stored'], fallback: string | null = null) => ({
    name,
    defaultValue: form.value(name, stored?.[name] ?? fallback),
    error: form.error(name),
  })
  const merged = stored ? mergedOf(stored, choices, say) : []
  return (
    <>
      {stored ? <MergeFields rows={mergeRowsOf(state, merged)} stood={stoodIn(merged)} /> : null}
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
