/** The filters above the list of organisations: chips, and a region to choose. */
import { Form } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { Chips } from '~/ui/chips'
import { Cluster } from '~/ui/layout'
import { Select } from '~/ui/select'
import { type OrganisationFilters, listPath } from './filters'
import { organisationKinds, organisationStates } from './forms'
import type { Choice } from './places.server'

type Props = { readonly filters: OrganisationFilters; readonly regions: readonly Choice[] }

export function OrganisationFilterBar({ filters, regions }: Props) {
  const { t } = useWords('organisations')
  const to = (change: Readonly<Record<string, string | undefined>>): string =>
    listPath('/organisations', filters, change)
  return (
    <div className="stack">
      <Chips
        label={t('field.state')}
        chips={organisationStates.map((state) => ({
          to: to({ state: filters.state === state ? undefined : state }),
          label: t(`state.${state}`),
          current: filters.state === state,
        }))}
      />
      <Chips
        label={t('field.kind')}
        chips={organisationKinds.map((kind) => ({
          to: to({ kind: filters.kind === kind ? undefined : kind }),
          label: t(`kind.${kind}`),
          current: filters.kind === kind,
        }))}
      />
      <Form method="get">
        {filters.state ? <input type="hidden" name="state" value={filters.state} /> : null}
        {filters.kind ? <input type="hidden" name="kind" value={filters.kind} /> : null}
        <Cluster>
          <Select
            name="region"
            label={t('field.region')}
            labelHidden
            options={regions}
            emptyLabel={t('all-regions')}
            defaultValue={filters.region}
            width="m"
          />
          <Button kind="secondary">{t('common:filter')}</Button>
        </Cluster>
      </Form>
    </div>
  )
}
