/** What only some openings need: demands on people, what the law closes, dates. */
import { documentKinds, fitnessLimits, safetyLevels, sexes } from '~/domain/people/person'
import type { FormReader } from '~/platform/form'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { Checkbox, CheckboxGroup } from '~/ui/checkbox'
import { Disclosure } from '~/ui/confirm'
import { DateInput } from '~/ui/date-input'
import { FormRow } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import type { OpeningValues } from './form-values.server'

type Props = { readonly form: FormReader; readonly stored: OpeningValues }

const groups = {
  safetyLevels: { codes: safetyLevels, area: 'safety-level' },
  demands: { codes: fitnessLimits, area: 'demand' },
  documents: { codes: documentKinds, area: 'document' },
  sexes: { codes: sexes, area: 'sex' },
} as const

function Group({ form, stored, name }: Props & { readonly name: keyof typeof groups }) {
  const { t } = useWords('openings')
  const say = useKeyedWords()
  const { codes, area } = groups[name]
  return (
    <CheckboxGroup
      name={name}
      label={t(`field.${name}`)}
      hint={t(`hint.${name}`)}
      options={codes.map((value) => ({
        value,
        label: say(area === 'demand' ? `matching:demand.${value}` : `vocabulary:${area}.${value}`),
      }))}
      shape="columns"
      error={form.error(name)}
      defaultValue={[...form.values(name, stored[name])]}
    />
  )
}

function People({ form, stored }: Props) {
  const { t } = useWords('openings')
  const field = (name: 'skills' | 'experienceYears' | 'minTermMonths' | 'minAge') => ({
    name,
    label: t(`field.${name}`),
    error: form.error(name),
    defaultValue: form.value(name, stored[name]),
  })
  return (
    <>
      <Input {...field('skills')} hint={t('hint.skills')} />
      <FormRow>
        <Input {...field('experienceYears')} inputMode="numeric" width="xs" />
        <Input {...field('minTermMonths')} inputMode="numeric" width="xs" />
        <Input {...field('minAge')} inputMode="numeric" width="xs" />
      </FormRow>
    </>
  )
}

export function MoreFields({ form, stored }: Props) {
  const { t } = useWords('openings')
  const ticked = (name: 'withMinors' | 'servesAlcohol') => ({
    name,
    label: t(`field.${name}`),
    hint: t(`hint.${name}`),
    defaultChecked: form.values(name, stored[name] ? ['on'] : []).length > 0,
  })
  const date = (name: 'startsOn' | 'closesOn') => ({
    name,
    label: t(`field.${name}`),
    error: form.error(name),
    defaultValue: form.value(name, stored[name]),
  })
  return (
    <Disclosure summary={t('more-fields')}>
      <div className="stack">
        <People form={form} stored={stored} />
        <Group form={form} stored={stored} name="safetyLevels" />
        <Group form={form} stored={stored} name="demands" />
        <Group form={form} stored={stored} name="documents" />
        <Group form={form} stored={stored} name="sexes" />
        <Checkbox {...ticked('withMinors')} />
        <Checkbox {...ticked('servesAlcohol')} />
        <FormRow>
          <DateInput {...date('startsOn')} />
          <DateInput {...date('closesOn')} />
        </FormRow>
      </div>
    </Disclosure>
  )
}
