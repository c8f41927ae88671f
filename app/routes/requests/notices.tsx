/** Notices at the end of a contract, newest first, with what came late in sight. */
import { useLoaderData } from '@remix-run/react'
import { workNoticesPageOf } from '~/features/requests/notice-page.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Badge } from '~/ui/badge'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'

export const meta = titled

export const loader = page('work-notice.read', workNoticesPageOf)

export default function WorkNotices() {
  const { rows, nextTo } = useLoaderData<typeof loader>()
  const { t } = useWords('requests')
  return (
    <Stack>
      <PageHeader title={t('notices.title')} subtitle={t('notices.lead')} />
      <Table
        caption={t('notices.title')}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState icon="bell" title={t('notices.none')}>
            {t('notices.none-text')}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            head: t('head.person'),
            lead: true,
            width: 'wide',
            cell: (row) => (
              <RowLead to={row.to} note={row.organisation}>
                {row.name}
              </RowLead>
            ),
          },
          {
            key: 'kind',
            head: t('head.kind'),
            cell: (row) => (
              <>
                {row.kind}
                <RowNote>{row.on}</RowNote>
              </>
            ),
          },
          {
            key: 'timing',
            head: t('head.clock'),
            cell: (row) => <Badge tone={row.timing.tone}>{row.timing.text}</Badge>,
          },
          {
            key: 'told',
            head: t('head.told'),
            cell: (row) => <Badge tone={row.told.tone}>{row.told.text}</Badge>,
          },
        ]}
      />
      {nextTo ? (
        <Pager
          label={t('notices.title')}
          nextTo={nextTo}
          previousWord={t('common:previous')}
          nextWord={t('common:next')}
        />
      ) : null}
    </Stack>
  )
}
