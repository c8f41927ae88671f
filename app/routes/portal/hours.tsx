/** The hours the person has worked, month by month. */
import { useLoaderData } from '@remix-run/react'
import { ownHoursPage } from '~/features/wages/own-hours.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'

export const meta = titled

export const loader = page('portal.read', ownHoursPage)

export default function OwnHours() {
  const { title, rows } = useLoaderData<typeof loader>()
  const { t } = useWords('portal')
  return (
    <Stack>
      <PageHeader
        title={title}
        subtitle={t('hours.lead')}
        actions={<ButtonLink to="/portal/wages">{t('hours.wages')}</ButtonLink>}
      />
      <Table
        caption={title}
        captionHidden
        rows={rows}
        rowKey={(row) => row.key}
        empty={
          <EmptyState icon="clock" title={t('hours.none')}>
            {t('hours.none-text')}
          </EmptyState>
        }
        columns={[
          {
            key: 'month',
            head: t('hours.month'),
            lead: true,
            cell: (row) => (
              <>
                {row.month}
                <RowNote>{row.work}</RowNote>
              </>
            ),
          },
          { key: 'days', head: t('hours.days'), align: 'end', cell: (row) => row.days },
          { key: 'hours', head: t('hours.hours'), align: 'end', cell: (row) => <strong>{row.hours}</strong> },
        ]}
      />
    </Stack>
  )
}
