/** Openings in acute risk: those that wait for a second person, and those that were. */
import { useLoaderData } from '@remix-run/react'
import { openingsPageOf } from '~/features/secrecy/glass-pages.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Badge } from '~/ui/badge'
import { Disclosure } from '~/ui/confirm'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { RowLead } from '~/ui/row-lead'
import { Table } from '~/ui/table'

export const meta = titled

export const loader = page('glass.break', openingsPageOf)

export default function Openings() {
  const { rows, nextTo } = useLoaderData<typeof loader>()
  const { t } = useWords('secrecy')
  return (
    <Stack>
      <PageHeader title={t('glass.title')} subtitle={t('glass.lead')} />
      <Table
        caption={t('glass.title')}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t('glass.none')} icon="shield">
            {t('glass.none-text')}
          </EmptyState>
        }
        columns={[
          {
            key: 'who',
            head: t('column.person'),
            lead: true,
            cell: (row) => (
              <RowLead to={`/secrecy/glass/${row.id}`} note={row.reason}>
                {row.who}
              </RowLead>
            ),
          },
          { key: 'asked', head: t('column.asked'), cell: (row) => row.asked },
          {
            key: 'state',
            head: t('column.state'),
            cell: (row) => <Badge tone={row.state.tone}>{row.state.text}</Badge>,
          },
        ]}
      />
      <Pager
        label={t('glass.title')}
        nextTo={nextTo}
        previousWord={t('common:previous')}
        nextWord={t('common:next')}
      />
      <Disclosure summary={t('how.title')}>
        <p>{t('how.glass')}</p>
      </Disclosure>
    </Stack>
  )
}
