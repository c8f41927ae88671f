/** Sessions as staff may know them: the day, and what the psychologist chose to say. */
import { useWords } from '~/platform/i18n'
import { EmptyState } from '~/ui/empty-state'
import { Table } from '~/ui/table'

type Row = { readonly id: string; readonly heldOn: string; readonly conclusion: string | null }

type Props = { readonly rows: readonly Row[]; readonly caption: string }

export function ConclusionList({ rows, caption }: Props) {
  const { t } = useWords('psychology')
  if (rows.length === 0)
    return (
      <EmptyState title={t('empty.title')} icon="session">
        {t('empty.text')}
      </EmptyState>
    )
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'when', head: t('column.when'), lead: true, cell: (row) => row.heldOn },
        {
          key: 'conclusion',
          head: t('column.conclusion'),
          width: 'wide',
          cell: (row) => row.conclusion ?? '—',
        },
      ]}
    />
  )
}
