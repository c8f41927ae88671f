/** The papers of one group: how each stands, until when it holds, and what to do next. */
import { Link } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { PaperRow } from './papers-page.server'

type Props = { readonly title: string; readonly rows: readonly PaperRow[]; readonly mayEdit: boolean }

export function PapersTable({ title, rows, mayEdit }: Props) {
  const { t } = useWords('people')
  return (
    <Card title={title} flush>
      <Table
        caption={title}
        captionHidden
        framed={false}
        rows={rows}
        rowKey={(row) => row.kind}
        columns={[
          {
            key: 'name',
            head: t('field.kind'),
            label: '',
            lead: true,
            width: 'wide',
            cell: (row) => (
              <Link className="table-lead" to={row.to}>
                {row.name}
              </Link>
            ),
          },
          { key: 'state', head: t('field.state'), cell: (row) => <PaperState row={row} /> },
          {
            key: 'until',
            head: t('papers.until'),
            cell: (row) => (
              <>
                {row.until}
                {row.lapse ? <RowNote>{row.lapse}</RowNote> : null}
              </>
            ),
          },
          {
            key: 'next',
            head: t('papers.next-step'),
            cell: (row) =>
              row.next === null ? '–' : mayEdit ? <Link to={row.to}>{row.next}</Link> : row.next,
          },
        ]}
      />
    </Card>
  )
}

function PaperState({ row }: { readonly row: PaperRow }) {
  return (
    <>
      <Badge tone={row.tone}>{row.state}</Badge>
      {row.notes.map((note) => (
        <RowNote key={note}>{note}</RowNote>
      ))}
    </>
  )
}
