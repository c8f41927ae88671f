/** Sessions of a psychologist whose place the reader takes: each note is opened one by one, and each look is kept. */
import { Link, useLoaderData } from '@remix-run/react'
import { lentPageOf } from '~/features/secrecy/substitution-pages.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { RowLead } from '~/ui/row-lead'
import { Table } from '~/ui/table'

export const meta = titled

export const loader = page('substitution.look', lentPageOf)

export default function Lent() {
  const { title, lent, resultsTo, rows, nextTo } = useLoaderData<typeof loader>()
  const { t } = useWords('secrecy')
  return (
    <Stack>
      <PageHeader
        title={title}
        subtitle={`${lent.dates}. ${lent.document}`}
        trailLabel={t('common:trail')}
        trail={[{ label: t('leaves.title'), to: '/psychology/leaves' }, { label: title }]}
      />
      <Notice tone="warn" title={t('lent.kept')}>
        <p>
          <Link to={resultsTo}>{t('lent.results')}</Link>
        </p>
      </Notice>
      <Table
        caption={title}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t('lent.none')} icon="session">
            {t('lent.none-text')}
          </EmptyState>
        }
        columns={[
          {
            key: 'who',
            head: t('column.person'),
            lead: true,
            cell: (row) => (
              <RowLead to={row.to} note={row.kind}>
                {row.who}
              </RowLead>
            ),
          },
          { key: 'held', head: t('column.held'), cell: (row) => row.heldOn },
          { key: 'attendance', head: t('column.attendance'), cell: (row) => row.attendance },
        ]}
      />
      <Pager label={title} nextTo={nextTo} previousWord={t('common:previous')} nextWord={t('common:next')} />
    </Stack>
  )
}
