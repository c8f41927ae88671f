/** The filters above the list of openings: chips for state and kind, the rest to choose. */
import { Form } from '@remix-run/react'
import { type OpeningState, channels, openingKinds } from '~/domain/openings/opening'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { type Chip, Chips } from '~/ui/chips'
import { Cluster } from '~/ui/layout'
import { Select } from '~/ui/select'
import { type FilterChange, openingsPath } from './filters'

type Props = {
  readonly filters: FilterChange
  /** States that this reader may ask for. */
  readonly states: readonly OpeningState[]
  readonly regions: readonly { readonly value: string; readonly label: string }[]
  /** The word for "mine", where the reader has an institution or a region of their own. */
  readonly mine: 'institution' | 'region' | null
}

function Kept({ filters }: Pick<Props, 'filters'>) {
  return (
    <>
      {(['state', 'kind', 'mine', 'organisation'] as const).map((name) => {
        const value = name === 'state' ? (filters.state ?? 'all') : filters[name]
        return value ? <input key={name} type="hidden" name={name} value={value} /> : null
      })}
    </>
  )
}

export function OpeningFilterBar({ filters, states, regions, mine }: Props) {
  const { t } = useWords('openings')
  const to = (change: FilterChange): string => openingsPath(filters, change)
  const own: Chip[] = mine
    ? [
        {
          to: to({ mine: filters.mine ? undefined : '1' }),
          label: t(`mine.${mine}`),
          current: filters.mine === '1',
        },
      ]
    : []
  return (
    <div className="stack">
      <Chips
        label={t('field.state')}
        chips={[
          { to: to({ state: 'all' }), label: t('common:all'), current: !filters.state },
          ...states.map((state) => ({
            to: to({ state }),
            label: t(`state.${state}`),
            current: filters.state === state,
          })),
        ]}
      />
      <Chips
        label={t('field.kind')}
        chips={[
          ...own,
          ...openingKinds.map((kind) => ({
            to: to({ kind: filters.kind === kind ? undefined : kind }),
            label: t(`kind.${kind}`),
            current: filters.kind === kind,
          })),
        ]}
      />
      <Form method="get">
        <Kept filters={filters} />
        <Cluster>
          <Select
            name="channel"
            label={t('field.channel')}
            labelHidden
            options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
            emptyLabel={t('all-channels')}
            defaultValue={filters.channel}
            width="l"
          />
          <Select
            name="region"
            label={t('field.placeKato')}
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
