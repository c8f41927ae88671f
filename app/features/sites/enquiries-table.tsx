/** Companies on their way into sites, as rows: stage, who owes the next step, by when. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { EmptyState } from '~/ui/empty-state'
import { RowLead, RowNote } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import type { ToldEnquiry } from './enquiry-page.server'
import { StageBadge } from './site-badge'

export function DueBadge({ due }: { readonly due: NonNullable<ToldEnquiry['due']> }) {
  const { t } = useWords('sites')
  return due.isLate ? (
    <Badge tone="bad">{`${t('enquiry.late')}: ${due.day}`}</Badge>
  ) : (
    <Badge tone="plain" icon="clock">{`${due.day}, ${due.from}`}</Badge>
  )
}

type Props = { readonly lines: readonly ToldEnquiry[]; readonly framed?: boolean }

export function EnquiriesTable({ lines, framed = true }: Props) {
  const { t } = useWords('sites')
  const columns: Column<ToldEnquiry>[] = [
    {
      key: 'who',
      head: t('enquiry.who'),
      lead: true,
      cell: (row) => (
        <RowLead to={`/sites/enquiries/${row.id}`} note={row.product}>
          {row.organisation}
        </RowLead>
      ),
    },
    {
      key: 'site',
      head: t('enquiry.site'),
      cell: (row) => (
        <>
          {row.siteName}
          <RowNote>{row.institution}</RowNote>
        </>
      ),
    },
    {
      key: 'wants',
      head: t('enquiry.wants'),
      align: 'end',
      cell: (row) => (
        <>
          <span className="nowrap">{row.area}</span>
          <RowNote>{row.headcount}</RowNote>
        </>
      ),
    },
    { key: 'stage', head: t('field.stage'), cell: (row) => <StageBadge stage={row.stage} tone={row.tone} /> },
    {
      key: 'due',
      head: t('enquiry.due'),
      cell: (row) =>
        row.due ? (
          <>
            <DueBadge due={row.due} />
            <RowNote>{row.owes}</RowNote>
          </>
        ) : (
          <span className="soft">{row.owes}</span>
        ),
    },
  ]
  return (
    <Table
      caption={t('enquiry.title')}
      captionHidden
      framed={framed}
      columns={columns}
      rows={lines}
      rowKey={(row) => row.id}
      empty={
        <EmptyState title={t('enquiry.empty')} icon="factory">
          {t('enquiry.empty-text')}
        </EmptyState>
      }
    />
  )
}
