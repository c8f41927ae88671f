/** What only a course has: its last day, its hours, what it gives and what it builds on. */
import { educationLevels } from '~/domain/people/person'
import type { FormReader } from '~/platform/form'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { Disclosure } from '~/ui/confirm'
import { DateInput } from '~/ui/date-input'
import { FormRow } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Select } from '~/ui/select'
import type { OpeningValues } from './form-values.server'

type Props = { readonly form: FormReader; readonly stored: OpeningValues }

export function CourseFields({ form, stored }: Props) {
  const { t } = useWords('openings')
  const say = useKeyedWords()
  const field = (name: 'endsOn' | 'weeklyHours' | 'givesSkills' | 'minEducation') => ({
    name,
    label: t(`field.${name}`),
    error: form.error(name),
    defaultValue: form.value(name, stored[name]),
  })
  return (
    <Disclosure summary={t('course-fields')}>
      <div className="stack">
        <p className="soft">{t('hint.course')}</p>
        <Input {...field('givesSkills')} hint={t('hint.givesSkills')} />
        <FormRow>
          <DateInput {...field('endsOn')} />
          <Input {...field('weeklyHours')} inputMode="numeric" width="xs" />
        </FormRow>
        <Select
          {...field('minEducation')}
          options={educationLevels.map((value) => ({ value, label: say(`vocabulary:education.${value}`) }))}
          emptyLabel={t('no-requirements')}
        />
      </div>
    </Disclosure>
  )
}
