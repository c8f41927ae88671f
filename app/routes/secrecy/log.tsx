/** The log of secrecy for those who watch over the product: openings, exports, erasures, substitutions; no content, no names of those it was about. */
import { useLoaderData } from '@remix-run/react'
import { logPageOf } from '~/features/secrecy/log-page.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Chips } from '~/ui/chips'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'

export const meta = titled

export const loader = page('secrecy.watch', logPageOf)

export default function Log() {
  const { chips, rows, nextTo } = useLoaderData<typeof loader>()
  const { t } = useWords('secrecy')
  return (
    <Stack>
      <PageHeader title={t('log.title')} subtitle={t('log.lead')} />
      <Chips label={t('common:filter')} chips={chips} />
      <Table
        caption={t('log.title')}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t('log.none')} icon="shield">
            {t('log.none-text')}
          </EmptyState>
        }
        columns={[
          {
            key: 'what',
            head: t('log.what'),
            lead: true,
            cell: (row) => <RowLead note={row.institution}>{row.what}</RowLead>,
          },
          { key: 'at', head: t('column.at'), cell: (row) => row.at },
          {
            key: 'who',
            head: t('log.who'),
            width: 'wide',
            cell: (row) => (
              <>
                {row.actor ?? '–'}
                {row.second ? <RowNote>{row.second}</RowNote> : null}
              </>
            ),
          },
          {
            key: 'ground',
            head: t('log.ground'),
            width: 'wide',
            cell: (row) => (
              <>
                {row.reason ?? '–'}
                {row.document ? <RowNote>{row.document}</RowNote> : null}
              </>
            ),
          },
        ]}
      />
      <Pager
        label={t('log.title')}
        nextTo={nextTo}
        previousWord={t('common:previous')}
        nextWord={t('common:next')}
      />
    </Stack>
  )
}
