/** The person's own pay, month by month. */
import { useLoaderData } from '@remix-run/react'
import { ownWagesPage } from '~/features/wages/statement-page.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { RowLead } from '~/ui/row-lead'
import { Table } from '~/ui/table'

export const meta = titled

export const loader = page('wage.own', ownWagesPage)

export default function OwnWages() {
  const { title, rows } = useLoaderData<typeof loader>()
  const { t } = useWords('wages')
  return (
    <Stack>
      <PageHeader title={title} subtitle={t('own.lead')} />
      <Table
        caption={title}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState icon="briefcase" title={t('own.none')}>
            {t('own.none-text')}
          </EmptyState>
        }
        columns={[
          {
            key: 'month',
            head: t('month'),
            lead: true,
            cell: (row) => (
              <RowLead to={row.to} note={row.work}>
                {row.month}
              </RowLead>
            ),
          },
          { key: 'gross', head: t('total.gross'), align: 'end', cell: (row) => row.gross },
          { key: 'deducted', head: t('total.deducted'), align: 'end', cell: (row) => row.deducted },
          { key: 'repaid', head: t('total.repaid'), align: 'end', cell: (row) => row.repaid },
          { key: 'net', head: t('total.net'), align: 'end', cell: (row) => <strong>{row.net}</strong> },
        ]}
      />
    </Stack>
  )
}
