/** The form of an opening: what every job needs first, what some jobs need folded away below. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Fieldset } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { RadioGroup } from '~/ui/radio-group'
import { Select } from '~/ui/select'
import { Textarea } from '~/ui/textarea'
import type { OpeningChoices } from './choices.server'
import type { OpeningValues } from './form-values.server'
import { CourseFields } from './course-fields'
import { MoreFields } from './more-fields'
import { ShiftFields } from './shift-fields'

export type OpeningFieldsProps = {
  readonly form: FormReader
  readonly choices: OpeningChoices
  readonly stored: OpeningValues
}

function Owner({ form, choices, stored }: OpeningFieldsProps) {
  const { t } = useWords('openings')
  const only = choices.kinds.length === 1 ? choices.kinds[0] : undefined
  return (
    <>
      {choices.organisation ? (
        <input type="hidden" name="organisationId" value={choices.organisation.id} />
      ) : (
        <Select
          name="organisationId"
          label={t('field.organisationId')}
          options={choices.organisations}
          emptyLabel={t('common:choose')}
          error={form.error('organisationId')}
          defaultValue={form.value('organisationId')}
        />
      )}
      {only ? (
        <input type="hidden" name="kind" value={only.value} />
      ) : (
        <RadioGroup
          name="kind"
          label={t('field.kind')}
          options={choices.kinds}
          shape="inline"
          error={form.error('kind')}
          defaultValue={form.value('kind', stored.kind)}
        />
      )}
    </>
  )
}

function Where({ form, choices, stored }: OpeningFieldsProps) {
  const { t } = useWords('openings')
  return (
    <Fieldset legend={t('section.where')}>
      <Select
        name="channel"
        label={t('field.channel')}
        hint={t('hint.channel')}
        options={choices.channels}
        error={form.error('channel')}
        defaultValue={form.value('channel', stored.channel)}
      />
      <Select
        name="placeKato"
        label={t('field.placeKato')}
        groups={choices.places}
        emptyLabel={t('common:choose')}
        error={form.error('placeKato')}
        defaultValue={form.value('placeKato', stored.placeKato)}
      />
      <Select
        name="institutionId"
        label={t('field.institutionId')}
        hint={t('hint.institutionId')}
        options={choices.institutions}
        emptyLabel={t('no-institution')}
        error={form.error('institutionId')}
        defaultValue={form.value('institutionId', stored.institutionId)}
      />
      <Input
        name="siteName"
        label={t('field.siteName')}
        hint={t('hint.siteName')}
        mark={t('common:optional')}
        error={form.error('siteName')}
        defaultValue={form.value('siteName', stored.siteName)}
      />
    </Fieldset>
  )
}

function What({ form, choices, stored }: OpeningFieldsProps) {
  const { t } = useWords('openings')
  const field = (name: 'title' | 'occupation' | 'places' | 'wage') => ({
    name,
    label: t(`field.${name}`),
    error: form.error(name),
    defaultValue: form.value(name, stored[name]),
  })
  return (
    <Fieldset legend={t('section.what')}>
      <Input {...field('title')} hint={t('hint.title')} required />
      <Input
        {...field('occupation')}
        hint={t('hint.occupation')}
        suggestions={choices.occupations}
        mark={t('common:optional')}
      />
      <Input {...field('places')} inputMode="numeric" width="xs" required />
      <Input
        {...field('wage')}
        hint={t('hint.wage', { minimum: choices.minimumWage })}
        inputMode="decimal"
        width="m"
        suffix="₸"
      />
    </Fieldset>
  )
}

export function OpeningFields(props: OpeningFieldsProps) {
  const { form, stored } = props
  const { t } = useWords('openings')
  return (
    <>
      <Owner {...props} />
      <What {...props} />
      <Where {...props} />
      <ShiftFields form={form} stored={stored} />
      <Textarea
        name="description"
        label={t('field.description')}
        hint={t('hint.description')}
        mark={t('common:optional')}
        rows={4}
        error={form.error('description')}
        defaultValue={form.value('description', stored.description)}
      />
      {props.choices.kinds.some(({ value }) => value === 'course') ? (
        <CourseFields form={form} stored={stored} />
      ) : null}
      <MoreFields form={form} stored={stored} />
    </>
  )
}
