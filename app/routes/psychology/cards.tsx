/** Whose psychological card stands where. */
import { useLoaderData } from '@remix-run/react'
import { cardsPage } from '~/features/psychology/card-page.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Badge } from '~/ui/badge'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { RowLead } from '~/ui/row-lead'
import { Table } from '~/ui/table'

export const meta = titled

export const loader = page('card.read', cardsPage)

export default function Cards() {
  const { title, rows, more } = useLoaderData<typeof loader>()
  const { t } = useWords('psychology')
  return (
    <Stack>
      <PageHeader title={title} subtitle={t('card.lead')} />
      {rows.length === 0 ? (
        <EmptyState icon="document" title={t('card.nobody')}>
          {t('card.nobody-text')}
        </EmptyState>
      ) : (
        <Table
          caption={title}
          captionHidden
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'name',
              head: t('column.person'),
              lead: true,
              cell: (row) => <RowLead to={`/psychology/cards/${row.id}`}>{row.name}</RowLead>,
            },
            {
              key: 'updated',
              head: t('field.updated-on'),
              cell: (row) => (
                <Badge tone={row.isOld ? 'warn' : 'good'}>{row.updated ?? t('card.never-short')}</Badge>
              ),
            },
          ]}
        />
      )}
      <Pager
        label={t('mine.pages')}
        nextTo={more ?? undefined}
        previousWord={t('common:previous')}
        nextWord={t('common:next')}
      />
    </Stack>
  )
}
