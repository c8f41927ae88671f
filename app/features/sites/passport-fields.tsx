/** The fields of a passport, in the groups in which it is read. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { CheckboxGroup } from '~/ui/checkbox'
import { DateInput } from '~/ui/date-input'
import { Fieldset, FormRow } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Select } from '~/ui/select'
import { Textarea } from '~/ui/textarea'
import type { PassportChoices, PassportValues } from './passport-form.server'

type Props = {
  readonly form: FormReader
  readonly choices: PassportChoices
  readonly stored: PassportValues
}

type Name = keyof Omit<PassportValues, 'activities'>

const useFields = ({ form, stored }: Props) => {
  const { t } = useWords('sites')
  return (name: Name) => ({
    name,
    label: t(`field.${name}`),
    error: form.error(name),
    defaultValue: form.value(name, stored[name]),
  })
}

function Room(props: Props) {
  const { t } = useWords('sites')
  const field = useFields(props)
  return (
    <Fieldset legend={t('group.room')}>
      <Input {...field('name')} hint={t('hint.name')} required />
      <FormRow>
        <Input {...field('area')} inputMode="numeric" suffix={t('suffix.area')} required />
        <Input
          {...field('storageArea')}
          inputMode="numeric"
          suffix={t('suffix.area')}
          mark={t('common:optional')}
        />
        <Input
          {...field('height')}
          inputMode="decimal"
          suffix={t('suffix.metres')}
          mark={t('common:optional')}
        />
        <Input
          {...field('floorLoad')}
          inputMode="numeric"
          suffix={t('suffix.load')}
          mark={t('common:optional')}
        />
      </FormRow>
      <FormRow>
        <Input {...field('maxHeadcount')} inputMode="numeric" required />
        <Select {...field('safetyLevel')} options={props.choices.levels} />
      </FormRow>
    </Fieldset>
  )
}

function Supplies(props: Props) {
  const { t } = useWords('sites')
  const field = useFields(props)
  return (
    <Fieldset legend={t('group.supplies')}>
      <FormRow>
        <Input
          {...field('power')}
          inputMode="numeric"
          suffix={t('suffix.power')}
          mark={t('common:optional')}
        />
        <Select {...field('water')} options={props.choices.supplies} />
        <Select {...field('heat')} options={props.choices.supplies} />
        <Input {...field('docks')} inputMode="numeric" required />
      </FormRow>
      <Textarea {...field('access')} hint={t('hint.access')} rows={2} />
    </Fieldset>
  )
}

function State(props: Props) {
  const { t } = useWords('sites')
  const field = useFields(props)
  return (
    <Fieldset legend={t('group.state')}>
      <FormRow>
        <Select {...field('sanitary')} options={props.choices.inspections} />
        <DateInput {...field('sanitaryOn')} />
      </FormRow>
      <FormRow>
        <Select {...field('fire')} options={props.choices.inspections} />
        <DateInput {...field('fireOn')} />
      </FormRow>
      <FormRow>
        <Select {...field('repair')} options={props.choices.repairs} />
        <Input {...field('repairCost')} inputMode="decimal" suffix="₸" mark={t('common:optional')} />
      </FormRow>
    </Fieldset>
  )
}

export function PassportFields(props: Props) {
  const { t } = useWords('sites')
  const field = useFields(props)
  const { form, choices, stored } = props
  return (
    <>
      <Room {...props} />
      <Supplies {...props} />
      <State {...props} />
      <Fieldset legend={t('group.use')}>
        <CheckboxGroup
          name="activities"
          label={t('field.activities')}
          hint={t('hint.activities')}
          options={choices.activities}
          shape="columns"
          error={form.error('activities')}
          defaultValue={form.values('activities', stored.activities)}
        />
        <FormRow>
          <Input {...field('contactName')} mark={t('common:optional')} />
          <Input {...field('contactPhone')} type="tel" mark={t('common:optional')} />
        </FormRow>
        <Textarea {...field('description')} hint={t('hint.description')} rows={4} />
      </Fieldset>
    </>
  )
}
