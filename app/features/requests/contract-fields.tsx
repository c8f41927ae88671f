/** The fields of a labour contract and of the order that follows it. */
import type { FormReader } from '~/platform/form'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { Checkbox } from '~/ui/checkbox'
import { DateInput } from '~/ui/date-input'
import { FormRow, Fieldset } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { RadioGroup } from '~/ui/radio-group'
import { Textarea } from '~/ui/textarea'
import type { ContractPage } from './contract-page.server'

type Props = {
  readonly page: Pick<ContractPage, 'stored' | 'needsRuling' | 'isHousekeeping'>
  readonly form: FormReader
}

const textOf = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value)

const useFields = ({ page, form }: Props) => {
  const { t } = useWords('requests')
  const keyed = useKeyedWords()
  const common = (name: string, key: string, isOptional: boolean) => ({
    name,
    label: keyed(`requests:field.${key}`),
    mark: isOptional ? t('common:optional') : undefined,
    defaultValue: form.value(name, textOf(page.stored[name])),
    error: form.error(name),
  })
  return { t, common }
}

function Terms(props: Props) {
  const { t, common } = useFields(props)
  return (
    <Fieldset legend={t('contract.terms')}>
      <Input {...common('position', 'position', false)} />
      <Input {...common('place', 'place', false)} />
      <RadioGroup
        {...common('payKind', 'pay-kind', false)}
        options={(['month', 'hour', 'piece'] as const).map((value) => ({ value, label: t(`pay.${value}`) }))}
        shape="inline"
      />
      <Input
        {...common('rate', 'rate', false)}
        hint={t('hint.rate')}
        inputMode="decimal"
        width="m"
        suffix="₸"
      />
      <Input {...common('hours', 'hours', false)} />
      <Input {...common('daysOff', 'days-off', false)} />
      <FormRow>
        <DateInput {...common('startsOn', 'starts-on', false)} />
        <DateInput {...common('endsOn', 'ends-on', true)} hint={t('hint.ends-on')} />
      </FormRow>
      <Textarea {...common('safety', 'safety', false)} rows={2} />
      <Textarea {...common('insurance', 'insurance', false)} rows={2} />
    </Fieldset>
  )
}

function Ruling(props: Props) {
  const { t, common } = useFields(props)
  if (!props.page.needsRuling) return null
  return (
    <Fieldset legend={t('contract.ruling')}>
      <p className="soft small">{t('hint.ruling')}</p>
      <FormRow>
        <Input {...common('rulingNumber', 'ruling-number', false)} width="m" />
        <DateInput {...common('rulingOn', 'ruling-on', false)} />
      </FormRow>
    </Fieldset>
  )
}

function Order(props: Props) {
  const { t, common } = useFields(props)
  return (
    <Fieldset legend={t('contract.order')}>
      <p className="soft small">{t('hint.order')}</p>
      <FormRow>
        <Input {...common('orderNumber', 'order-number', true)} width="m" />
        <DateInput {...common('orderOn', 'order-on', true)} />
        <DateInput {...common('orderReceivedOn', 'order-received-on', true)} />
      </FormRow>
      {props.page.isHousekeeping ? (
        <Checkbox
          name="jobDescription"
          label={t('field.job-description')}
          defaultChecked={common('jobDescription', 'job-description', false).defaultValue !== ''}
        />
      ) : null}
      <Checkbox
        name="specialtyPapers"
        label={t('field.specialty-papers')}
        defaultChecked={common('specialtyPapers', 'specialty-papers', false).defaultValue !== ''}
      />
    </Fieldset>
  )
}

export function ContractFields(props: Props) {
  const { common } = useFields(props)
  return (
    <>
      <FormRow>
        <Input {...common('number', 'contract-number', false)} width="m" />
        <DateInput {...common('concludedOn', 'concluded-on', false)} />
        <DateInput {...common('receivedOn', 'contract-received-on', false)} />
      </FormRow>
      <Terms {...props} />
      <Ruling {...props} />
      <Order {...props} />
    </>
  )
}
