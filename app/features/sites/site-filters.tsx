/** What a company may ask for in the register; every answer stands in the address. */
import { Form } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { Filters } from '~/ui/filters'
import { FormRow } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Select } from '~/ui/select'
import type { FilterChange } from './filters'
import type { ListPage } from './list-page.server'

type Props = Pick<ListPage, 'chips' | 'regions' | 'levels' | 'activities'> & {
  readonly filters: FilterChange
}

const kept = ['list', 'water', 'heat', 'docks', 'mine'] as const

export function SiteFilterBar({ filters, chips, regions, levels, activities }: Props) {
  const { t } = useWords('sites')
  const number = (name: 'area' | 'power' | 'headcount') => (
    <Input
      name={name}
      label={t(`filter.${name}`)}
      inputMode="numeric"
      width="s"
      maxLength={6}
      defaultValue={filters[name]}
    />
  )
  return (
    <div className="stack">
      <Filters rows={chips} />
      <Form method="get" className="stack stack-tight">
        {kept.map((name) =>
          filters[name] ? <input key={name} type="hidden" name={name} value={filters[name]} /> : null,
        )}
        <FormRow>
          <Select
            name="region"
            label={t('filter.region')}
            options={regions}
            emptyLabel={t('filter.any')}
            defaultValue={filters.region}
          />
          <Select
            name="safetyLevel"
            label={t('field.safetyLevel')}
            options={levels}
            emptyLabel={t('filter.any')}
            defaultValue={filters.safetyLevel}
          />
          <Select
            name="activity"
            label={t('filter.activity')}
            options={activities}
            emptyLabel={t('filter.any')}
            defaultValue={filters.activity}
          />
        </FormRow>
        <FormRow>
          {number('area')}
          {number('power')}
          {number('headcount')}
        </FormRow>
        <div>
          <Button kind="secondary" icon="filter">
            {t('common:filter')}
          </Button>
        </div>
      </Form>
    </div>
  )
}
