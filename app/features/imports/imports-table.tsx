/** The list of imports. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { EmptyState } from '~/ui/empty-state'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { ToldImport } from './telling.server'

export function ImportsTable({ imports }: { readonly imports: readonly ToldImport[] }) {
  const { t } = useWords('imports')
  return (
    <Table
      caption={t('title')}
      captionHidden
      rows={imports}
      rowKey={(row) => row.id}
      empty={
        <EmptyState icon="upload" title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      }
      columns={[
        {
          key: 'file',
          head: t('column.file'),
          label: '',
          lead: true,
          width: 'wide',
          cell: (row) => (
            <RowLead to={`/imports/${row.id}`} note={row.kind}>
              {row.fileName}
            </RowLead>
          ),
        },
        {
          key: 'state',
          head: t('column.state'),
          cell: (row) => <Badge tone={row.state.tone}>{row.state.word}</Badge>,
        },
        { key: 'rows', head: t('column.rows'), align: 'end', cell: (row) => row.rows },
        { key: 'outcome', head: t('column.outcome'), cell: (row) => row.outcome },
        {
          key: 'when',
          head: t('column.when'),
          cell: (row) => (
            <>
              {row.when}
              {row.by ? <RowNote>{row.by}</RowNote> : null}
            </>
          ),
        },
      ]}
    />
  )
}
