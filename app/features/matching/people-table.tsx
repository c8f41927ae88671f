/** People for an opening, best first, as officers see them. */
import type { ReactNode } from 'react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Stack } from '~/ui/layout'
import { RowLead, RowNote } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import type { CandidateRow } from './candidates-page.server'
import { ScoreCell } from './score-cell'

type Props = { readonly people: readonly CandidateRow[]; readonly empty: ReactNode }

export function MatchedPeopleTable({ people, empty }: Props) {
  const { t } = useWords('matching')
  const columns: readonly Column<CandidateRow>[] = [
    {
      key: 'person',
      head: t('page.person'),
      lead: true,
      width: 'wide',
      cell: (row) => (
        <RowLead to={row.to} note={row.note}>
          {row.name}
        </RowLead>
      ),
    },
    {
      key: 'fit',
      head: t('explanation.fit'),
      width: 'medium',
      cell: (row) => <ScoreCell total={row.total} parts={row.parts} />,
    },
    {
      key: 'law',
      head: t('explanation.law'),
      cell: (row) => (
        <Stack gap="close">
          <span>
            <Badge tone={row.verdict.tone}>{row.verdict.text}</Badge>{' '}
            {row.referral ? <Badge tone="info">{row.referral}</Badge> : null}
          </span>
          {row.held.map((text) => (
            <span key={text}>
              <Badge tone="warn">{text}</Badge>
            </span>
          ))}
          {row.unknowns ? <RowNote>{row.unknowns}</RowNote> : null}
          {row.old ? <RowNote>{row.old}</RowNote> : null}
        </Stack>
      ),
    },
  ]
  return (
    <Table
      caption={t('page.people')}
      captionHidden
      columns={columns}
      rows={people}
      rowKey={(row) => row.id}
      empty={empty}
    />
  )
}
