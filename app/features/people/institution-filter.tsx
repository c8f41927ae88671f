/** Narrows the list to one institution, for readers of many; keeps the other filters. */
import { Form } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { type Option, Select } from '~/ui/select'

export type InstitutionFilterProps = {
  readonly options: readonly Option[]
  readonly current: string
  /** The other filters in force, as the address names them. */
  readonly kept: readonly (readonly [string, string])[]
}

export function InstitutionFilter({ options, current, kept }: InstitutionFilterProps) {
  const { t } = useWords('people')
  return (
    <Form method="get" action="/people" className="cluster">
      {kept.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <Select
        key={current}
        name="institution"
        label={t('filter.institution')}
        labelHidden
        width="l"
        options={options}
        emptyLabel={t('institution-filter.all')}
        defaultValue={current}
      />
      <Button kind="secondary">{t('common:filter')}</Button>
    </Form>
  )
}
