/** Plans as rows: whose, at which stage, what the person said, what is due next. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { RoadStrip } from '~/ui/charts/road-strip'
import { EmptyState } from '~/ui/empty-state'
import { RowLead } from '~/ui/row-lead'
import { RowTick } from '~/ui/row-tick'
import { Table } from '~/ui/table'
import type { PlansPage } from './list-page.server'

type Props = {
  readonly rows: PlansPage['rows']
  /** What the last column tells. */
  readonly dueHead: string
  /** The plans ticked already; null where nothing may be recorded for several at once. */
  readonly ticked: readonly string[] | null
}

export function PlansTable({ rows, dueHead, ticked }: Props) {
  const { t } = useWords('plans')
  return (
    <Table
      caption={t('title')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState icon="plan" title={t('list.none')}>
          {t('list.none-text')}
        </EmptyState>
      }
      columns={[
        ...(ticked === null
          ? []
          : [
              {
                key: 'tick',
                head: t('many.tick'),
                headHidden: true,
                width: 'narrow' as const,
                cell: (row: PlansPage['rows'][number]) => (
                  <RowTick
                    name="plan"
                    value={row.id}
                    label={row.name}
                    defaultChecked={ticked.includes(row.id)}
                  />
                ),
              },
            ]),
        {
          key: 'name',
          head: t('list.person'),
          lead: true,
          width: 'wide',
          cell: (row) => (
            <RowLead to={row.to} note={row.note}>
              {row.name}
            </RowLead>
          ),
        },
        {
          key: 'road',
          head: t('road.caption'),
          label: '',
          cell: (row) => (row.road ? <RoadStrip {...row.road} /> : null),
        },
        { key: 'state', head: t('list.state'), width: 'narrow', cell: (row) => row.state },
        {
          key: 'agreement',
          head: t('list.agreement'),
          width: 'narrow',
          cell: (row) => <Badge tone={row.agreement.tone}>{row.agreement.text}</Badge>,
        },
        {
          key: 'due',
          head: dueHead,
          width: 'medium',
          cell: (row) => (row.due ? <Badge tone={row.due.tone}>{row.due.text}</Badge> : '–'),
        },
      ]}
    />
  )
}
