/** The questions of a new run: whose people, to what end, what is taken in, which priorities are declared. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Checkbox, CheckboxGroup } from '~/ui/checkbox'
import { Disclosure } from '~/ui/confirm'
import { Fieldset } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Notice } from '~/ui/notice'
import { RadioGroup } from '~/ui/radio-group'
import { Select } from '~/ui/select'
import type { NewRunPage } from './new-page.server'

type Props = { readonly data: NewRunPage; readonly form: FormReader }

function ScopeFields({ data, form }: Props) {
  const { t } = useWords('allocation')
  if (data.isOwn)
    return (
      <>
        <input type="hidden" name="scope" value="all" />
        <Notice>{t('new.own')}</Notice>
      </>
    )
  return (
    <Fieldset legend={t('new.whose')}>
      <RadioGroup
        name="scope"
        label={t('field.scope')}
        labelHidden
        options={data.scopes}
        defaultValue={form.value('scope', 'all')}
        error={form.error('scope')}
      />
      <Disclosure summary={t('field.regions')}>
        <CheckboxGroup
          name="regions"
          label={t('field.regions')}
          labelHidden
          options={data.regions}
          defaultValue={form.values('regions')}
          error={form.error('regions')}
          shape="columns"
        />
      </Disclosure>
      <Disclosure summary={t('field.institutions')}>
        <CheckboxGroup
          name="institutions"
          label={t('field.institutions')}
          labelHidden
          options={data.institutions}
          defaultValue={form.values('institutions')}
          error={form.error('institutions')}
          shape="columns"
        />
      </Disclosure>
    </Fieldset>
  )
}

function LimitFields({ data, form }: Props) {
  const { t } = useWords('allocation')
  return (
    <Fieldset legend={t('new.limits')}>
      <Checkbox
        name="unknowns"
        label={t('field.unknowns-tick')}
        hint={t('hint.unknowns')}
        defaultChecked={form.value('unknowns') !== ''}
      />
      <Checkbox
        name="apart"
        label={t('field.apart-tick')}
        hint={t('hint.apart')}
        defaultChecked={form.value('apart', 'on') !== ''}
      />
      <Input
        name="employerCap"
        label={t('field.employerCap')}
        hint={t('hint.cap')}
        mark={t('common:optional')}
        inputMode="numeric"
        width="s"
        defaultValue={form.value('employerCap')}
        error={form.error('employerCap')}
      />
      <Disclosure summary={t('new.which-openings')}>
        <CheckboxGroup
          name="kinds"
          label={t('field.kinds')}
          hint={t('hint.none-is-all')}
          options={data.kinds}
          defaultValue={form.values('kinds')}
          error={form.error('kinds')}
        />
        <CheckboxGroup
          name="channels"
          label={t('field.channels')}
          options={data.channels}
          defaultValue={form.values('channels')}
          error={form.error('channels')}
        />
      </Disclosure>
    </Fieldset>
  )
}

function PriorityFields({ data, form }: Props) {
  const { t } = useWords('allocation')
  return (
    <Fieldset legend={t('field.priorities')}>
      <p className="soft small">{t('hint.priorities')}</p>
      <p className="soft small">{data.bound}</p>
      {data.priorities.map(({ name, label, hint }) => (
        <Select
          key={name}
          name={name}
          label={label}
          hint={hint || undefined}
          options={data.points}
          width="m"
          defaultValue={form.value(name, '0')}
          error={form.error(name)}
        />
      ))}
    </Fieldset>
  )
}

export function RunFields({ data, form }: Props) {
  const { t } = useWords('allocation')
  return (
    <>
      <ScopeFields data={data} form={form} />
      <RadioGroup
        name="objective"
        label={t('field.objective')}
        options={data.objectives}
        defaultValue={form.value('objective', 'most-placements')}
        error={form.error('objective')}
      />
      <LimitFields data={data} form={form} />
      {data.declares ? <PriorityFields data={data} form={form} /> : <Notice>{t('new.no-priorities')}</Notice>}
    </>
  )
}
