/** Hours of a week: one row to begin with, two more folded away. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { CheckboxGroup } from '~/ui/checkbox'
import { Disclosure } from '~/ui/confirm'
import { Fieldset, FormRow } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import type { OpeningValues } from './form-values.server'

type Props = { readonly form: FormReader; readonly stored: Pick<OpeningValues, 'shifts'> }

const days = ['1', '2', '3', '4', '5', '6', '7'] as const

/** Folded away until something in them wants to be seen. */
const moreRows = [2, 3] as const

function ShiftRow({ form, stored, row }: Props & { readonly row: 1 | 2 | 3 }) {
  const { t } = useWords('openings')
  const shift = stored.shifts[row - 1]
  const time = (name: 'from' | 'to') => ({
    name: `${name}${row}`,
    label: t(`field.${name}`),
    error: form.error(`${name}${row}`),
    defaultValue: form.value(`${name}${row}`, shift?.[name]),
  })
  return (
    <>
      <CheckboxGroup
        name={`days${row}`}
        label={t('field.days')}
        options={days.map((value) => ({ value, label: t(`day.${value}`) }))}
        shape="inline"
        error={form.error(`days${row}`)}
        defaultValue={[...form.values(`days${row}`, shift?.days)]}
      />
      <FormRow>
        <Input {...time('from')} type="time" width="s" />
        <Input {...time('to')} type="time" width="s" />
      </FormRow>
    </>
  )
}

export function ShiftFields({ form, stored }: Props) {
  const { t } = useWords('openings')
  return (
    <Fieldset legend={t('field.shifts')}>
      <p className="soft small">{t('hint.shifts')}</p>
      <ShiftRow form={form} stored={stored} row={1} />
      <Disclosure
        summary={t('more-shifts')}
        open={moreRows.some((row) => form.error(`days${row}`) !== undefined)}
      >
        <div className="stack">
          <ShiftRow form={form} stored={stored} row={2} />
          <ShiftRow form={form} stored={stored} row={3} />
        </div>
      </Disclosure>
    </Fieldset>
  )
}
