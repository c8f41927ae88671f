/** Openings with what one more place would be worth to everybody. */
import { useWords } from '~/platform/i18n'
import { EmptyState } from '~/ui/empty-state'
import { RowLead, RowNote } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import type { PlaceLine } from './places-page.server'

type Props = {
  readonly rows: readonly PlaceLine[]
  readonly caption: string
  /** What is said where there are no rows. */
  readonly nothing: { readonly title: string; readonly text: string }
}

export function PlacesTable({ rows, caption, nothing }: Props) {
  const { t } = useWords('allocation')
  const columns: readonly Column<PlaceLine>[] = [
    {
      key: 'opening',
      head: t('column.opening'),
      lead: true,
      width: 'wide',
      cell: (row) => (
        <>
          <RowLead to={row.to} note={row.note}>
            {row.title}
          </RowLead>
          {row.isOpen ? null : <RowNote>{t('turn.opening-closed')}</RowNote>}
        </>
      ),
    },
    { key: 'filled', head: t('column.filled'), align: 'end', cell: (row) => row.filled },
    { key: 'worth', head: t('column.worth'), align: 'end', cell: (row) => row.worth },
  ]
  return (
    <Table
      caption={caption}
      captionHidden
      framed={false}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState icon="place" title={nothing.title}>
          {nothing.text}
        </EmptyState>
      }
    />
  )
}
