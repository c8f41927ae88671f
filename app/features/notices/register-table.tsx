/** The register in the act's own columns; the person's name leads to their notices. */
import { Link } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { EmptyState } from '~/ui/empty-state'
import { type Column, Table } from '~/ui/table'
import type { RegisterPage } from './register-page.server'

type Row = RegisterPage['rows'][number]

const nameColumn = 1

export function RegisterTable({
  page,
}: {
  readonly page: Pick<RegisterPage, 'official' | 'columns' | 'rows'>
}) {
  const { t } = useWords('notices')
  const columns = page.columns.map((head, place): Column<Row> => ({
    key: String(place),
    head,
    lead: place === nameColumn,
    cell: (row) =>
      place === nameColumn ? (
        <Link to={`/people/${row.personId}/plan/notices`}>{row.cells[place]}</Link>
      ) : (
        row.cells[place]
      ),
  }))
  return (
    <Table
      caption={page.official}
      columns={columns}
      rows={page.rows}
      rowKey={(row) => row.id}
      scroll
      empty={
        <EmptyState icon="document" title={t('register.none')}>
          {t('register.none-text')}
        </EmptyState>
      }
    />
  )
}
