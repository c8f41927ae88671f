/** The journal of relatives' consultations. */
import { useLoaderData } from '@remix-run/react'
import { ExportForm } from '~/features/psychology/export-form'
import { journalPage } from '~/features/psychology/journal-page.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { Table } from '~/ui/table'

export const meta = titled

export const loader = page('session.edit', journalPage)

export default function Relatives() {
  const { title, heads, rows, more } = useLoaderData<typeof loader>()
  const { t } = useWords('psychology')
  return (
    <Stack>
      <PageHeader title={title} subtitle={t('relatives.lead')} />
      {rows.length === 0 ? (
        <EmptyState icon="people" title={t('journal.empty')}>
          {t('journal.empty-text')}
        </EmptyState>
      ) : (
        <>
          <Table
            caption={title}
            captionHidden
            rows={rows}
            rowKey={(row) => row.id}
            columns={heads.map((head, at) => ({
              key: head,
              head,
              lead: at === 1,
              cell: (row: { readonly cells: readonly string[] }) => (
                <span className="preserved">{row.cells[at]}</span>
              ),
            }))}
          />
          <Card title={t('card.export')}>
            <ExportForm to="/psychology/relatives/file" />
          </Card>
        </>
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
