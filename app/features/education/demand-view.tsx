/** Trades that would open most work, beside the seats on courses, with one click to a course of each. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { DemandPage } from './demand-page.server'

export function DemandTable({ data }: { readonly data: DemandPage }) {
  const { t } = useWords('education')
  return (
    <Table
      caption={data.title}
      captionHidden
      rows={data.rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState icon="match" title={t('empty.demand')}>
          {t('empty.demand-text')}
        </EmptyState>
      }
      columns={[
        {
          key: 'trade',
          head: t('column.trade'),
          lead: true,
          width: 'wide',
          cell: (row) => <RowLead note={row.note}>{row.name}</RowLead>,
        },
        { key: 'people', head: t('column.would-help'), align: 'end', cell: (row) => row.people },
        { key: 'openings', head: t('column.openings'), align: 'end', cell: (row) => row.openings },
        { key: 'places', head: t('column.free-places'), align: 'end', cell: (row) => row.places },
        {
          key: 'seats',
          head: t('column.course-seats'),
          align: 'end',
          cell: (row) => (
            <>
              {row.isShort ? <Badge tone="warn">{t('demand.none')}</Badge> : row.seats}
              {row.planned ? <RowNote>{row.planned}</RowNote> : null}
            </>
          ),
        },
        {
          key: 'deed',
          head: t('column.deed'),
          headHidden: true,
          align: 'end',
          cell: (row) =>
            data.plans ? (
              <ButtonLink to={row.setUpTo} label={`${t('deed.set-up')}: ${row.name}`}>
                {t('deed.set-up')}
              </ButtonLink>
            ) : null,
        },
      ]}
    />
  )
}
