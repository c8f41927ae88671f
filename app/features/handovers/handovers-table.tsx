/** Handovers as rows: whose, from where, to whom, and who owes the next step by when. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { EmptyState } from '~/ui/empty-state'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { HandoversPage } from './list-page.server'

export function HandoversTable({ rows }: { readonly rows: HandoversPage['rows'] }) {
  const { t } = useWords('handovers')
  return (
    <Table
      caption={t('title')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState icon="referral" title={t('none.title')}>
          {t('none.text')}
        </EmptyState>
      }
      columns={[
        {
          key: 'name',
          head: t('head.person'),
          lead: true,
          width: 'medium',
          cell: (row) => (
            <RowLead to={row.to} note={row.note}>
              {row.name}
            </RowLead>
          ),
        },
        {
          key: 'where',
          head: t('head.where'),
          cell: (row) => (
            <>
              {row.where}
              <RowNote>{row.from}</RowNote>
            </>
          ),
        },
        { key: 'kind', head: t('head.kind'), cell: (row) => row.kind },
        {
          key: 'state',
          head: t('head.state'),
          width: 'medium',
          cell: (row) => (
            <>
              <Badge tone={row.state.tone}>{row.state.text}</Badge>
              <RowNote>{row.owes}</RowNote>
            </>
          ),
        },
        {
          key: 'clock',
          head: t('head.clock'),
          width: 'medium',
          cell: (row) => (row.clock ? <Badge tone={row.clock.tone}>{row.clock.text}</Badge> : '–'),
        },
      ]}
    />
  )
}
