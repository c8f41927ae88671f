/** Results of instruments of a psychologist whose place the reader takes: each is opened one by one, and each look is kept. */
import { useLoaderData } from '@remix-run/react'
import { lentResultsPageOf } from '~/features/secrecy/lent-results.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Badge } from '~/ui/badge'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { RowLead } from '~/ui/row-lead'
import { Table } from '~/ui/table'

export const meta = titled

export const loader = page('substitution.look', lentResultsPageOf)

export default function LentResults() {
  const { title, lentTo, lentTitle, rows, nextTo } = useLoaderData<typeof loader>()
  const { t } = useWords('secrecy')
  return (
    <Stack>
      <PageHeader
        title={title}
        trailLabel={t('common:trail')}
        trail={[{ label: lentTitle, to: lentTo }, { label: title }]}
      />
      <Notice tone="warn" title={t('lent.results-kept')} />
      <Table
        caption={title}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t('lent.results-none')} icon="session">
            {t('lent.results-none-text')}
          </EmptyState>
        }
        columns={[
          {
            key: 'who',
            head: t('column.person'),
            lead: true,
            cell: (row) => (
              <RowLead to={row.to} note={row.way}>
                {row.who}
              </RowLead>
            ),
          },
          { key: 'held', head: t('column.held'), cell: (row) => row.heldOn },
          {
            key: 'waits',
            head: t('column.state'),
            cell: (row) => (row.waits ? <Badge tone="warn">{t('lent.waits')}</Badge> : '–'),
          },
        ]}
      />
      <Pager label={title} nextTo={nextTo} previousWord={t('common:previous')} nextWord={t('common:next')} />
    </Stack>
  )
}
