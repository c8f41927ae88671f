/** The two forms of new weights: to try them, and to set them. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button, ButtonLink } from '~/ui/button'
import { DateInput } from '~/ui/date-input'
import { FormActions, FormRow, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Notice } from '~/ui/notice'
import { Select } from '~/ui/select'
import { Textarea } from '~/ui/textarea'
import type { NewWeightsPage } from './weights-page.server'

export function TryWeightsForm({ data }: { readonly data: NewWeightsPage }) {
  const { t } = useWords('matching')
  return (
    <>
      {data.problem ? <Notice tone="bad" title={data.problem} /> : null}
      <FormRow>
        {data.fields.map((field) => (
          <Input
            key={`${field.name} ${field.value}`}
            name={field.name}
            label={field.label}
            hint={t('weights.now', { points: field.now })}
            inputMode="numeric"
            width="xs"
            defaultValue={field.value}
          />
        ))}
      </FormRow>
      <Select
        name="sample"
        label={t('weights.sample')}
        options={data.institutions}
        emptyLabel={t('weights.whole-country')}
        defaultValue={data.sample}
      />
      <FormActions>
        <Button kind={data.points ? 'secondary' : 'primary'} icon="search">
          {t('weights.show')}
        </Button>
        <ButtonLink to="/admin/weights">{t('common:cancel')}</ButtonLink>
      </FormActions>
    </>
  )
}

type SetProps = { readonly data: NewWeightsPage; readonly form: FormReader }

export function SetWeightsForm({ data, form }: SetProps) {
  const { t } = useWords('matching')
  return (
    <>
      <HiddenFields
        once={data.once}
        version={data.version}
        values={Object.fromEntries((data.points ?? []).map(({ name, value }) => [name, value]))}
      />
      <DateInput
        name="fromDay"
        label={t('weights.from')}
        defaultValue={form.value('fromDay', data.today)}
        error={form.error('fromDay')}
      />
      <Textarea
        name="reason"
        label={t('weights.reason')}
        hint={t('weights.reason-hint')}
        rows={3}
        defaultValue={form.value('reason')}
        error={form.error('reason')}
      />
      <FormActions>
        <Button kind="primary" icon="check">
          {t('weights.set')}
        </Button>
      </FormActions>
    </>
  )
}
