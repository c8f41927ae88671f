/** The register of sites as rows. */
import { useWords } from '~/platform/i18n'
import { EmptyState } from '~/ui/empty-state'
import { RowLead, RowNote } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import { SiteBadge } from './site-badge'
import type { ToldLine } from './telling.server'

export function SitesTable({ lines }: { readonly lines: readonly ToldLine[] }) {
  const { t } = useWords('sites')
  const columns: Column<ToldLine>[] = [
    {
      key: 'name',
      head: t('field.name'),
      lead: true,
      cell: (line) => (
        <RowLead to={`/sites/${line.id}`} note={`${line.institution} · ${line.place}`}>
          {line.name}
        </RowLead>
      ),
    },
    {
      key: 'free',
      head: t('field.freeArea'),
      align: 'end',
      cell: (line) => (
        <>
          <span className="nowrap">{line.free}</span>
          <RowNote>{line.ofArea}</RowNote>
        </>
      ),
    },
    { key: 'places', head: t('field.freeHeadcount'), align: 'end', cell: (line) => line.places },
    {
      key: 'power',
      head: t('field.power'),
      cell: (line) => (
        <>
          {line.power || t('not-written')}
          {line.supplies ? <RowNote>{line.supplies}</RowNote> : null}
        </>
      ),
    },
    { key: 'level', head: t('field.safetyLevel'), cell: (line) => line.safetyLevel },
    { key: 'state', head: t('field.state'), cell: (line) => <SiteBadge state={line.state} /> },
  ]
  return (
    <Table
      caption={t('title')}
      captionHidden
      columns={columns}
      rows={lines}
      rowKey={(line) => line.id}
      empty={
        <EmptyState title={t('empty.title')} icon="factory">
          {t('empty.text')}
        </EmptyState>
      }
    />
  )
}
