/** Openings for a person, best first: how well each fits, and what the law says. */
import type { ReactNode } from 'react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Stack } from '~/ui/layout'
import { type Column, Table } from '~/ui/table'
import type { MatchRow } from './matches-page.server'
import { ScoreCell } from './score-cell'

type Props = { readonly rows: readonly MatchRow[]; readonly empty: ReactNode }

function LawCell({ row }: { readonly row: MatchRow }) {
  return (
    <Stack gap="close">
      <span>
        <Badge tone={row.verdict.tone}>{row.verdict.text}</Badge>
      </span>
      {row.referral ? (
        <span>
          <Badge tone="info">{row.referral}</Badge>
        </span>
      ) : null}
      {row.held.map((text) => (
        <span key={text}>
          <Badge tone="warn">{text}</Badge>
        </span>
      ))}
      {row.failed.map(({ id, text }) => (
        <RowNote key={id}>{text}</RowNote>
      ))}
      {row.unknowns ? <RowNote>{row.unknowns}</RowNote> : null}
    </Stack>
  )
}

export function MatchesTable({ rows, empty }: Props) {
  const { t } = useWords('matching')
  const columns: readonly Column<MatchRow>[] = [
    {
      key: 'opening',
      head: t('page.opening'),
      lead: true,
      width: 'wide',
      cell: (row) => (
        <>
          <RowLead to={row.to} note={row.where}>
            {row.title}
          </RowLead>
          <RowNote>
            {row.kind} · {row.shifts} · {row.wage} · {row.free}
          </RowNote>
        </>
      ),
    },
    {
      key: 'fit',
      head: t('explanation.fit'),
      width: 'medium',
      cell: (row) => <ScoreCell total={row.total} parts={row.parts} />,
    },
    { key: 'law', head: t('explanation.law'), cell: (row) => <LawCell row={row} /> },
  ]
  return (
    <Table
      caption={t('page.tab')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
    />
  )
}
