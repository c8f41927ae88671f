/** Employers by the end of their accreditation, each with its light. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { EmptyState } from '~/ui/empty-state'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import { accreditationTones } from './accreditation-card'
import { LightBadge } from './light-badge'
import type { OverviewRow } from './overview-page.server'

export function OverviewTable({ rows }: { readonly rows: readonly OverviewRow[] }) {
  const { t } = useWords('organisations')
  return (
    <Table
      caption={t('overview.title')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState title={t('empty.title')} icon="building">
          {t('empty.text')}
        </EmptyState>
      }
      columns={[
        {
          key: 'name',
          head: t('overview.column.name'),
          lead: true,
          cell: (row) => (
            <RowLead to={`/organisations/${row.id}/accreditation`} note={row.businessId}>
              {row.name}
            </RowLead>
          ),
        },
        { key: 'region', head: t('overview.column.region'), cell: (row) => row.region },
        {
          key: 'state',
          head: t('overview.column.state'),
          cell: (row) => t(`state.${row.state}`),
        },
        {
          key: 'light',
          head: t('overview.column.light'),
          cell: (row) => (
            <>
              <LightBadge light={row.light} />
              <RowNote>{row.found}</RowNote>
            </>
          ),
        },
        {
          key: 'until',
          head: t('overview.column.until'),
          cell: (row) => (
            <>
              <Badge tone={accreditationTones[row.accreditation]}>
                {t(`accreditation.state.${row.accreditation}`)}
              </Badge>
              {row.accreditation === 'none' ? null : <RowNote>{row.until}</RowNote>}
            </>
          ),
        },
      ]}
    />
  )
}
