/** Agreement sheets as tasks: what waits for one's own service, and for the head. */
import { useLoaderData } from '@remix-run/react'
import { agreementsPageOf } from '~/features/requests/agreements-page.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Chips } from '~/ui/chips'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { RowLead } from '~/ui/row-lead'
import { Table } from '~/ui/table'

export const meta = titled

export const loader = page('agreement.list', agreementsPageOf)

export default function Agreements() {
  const { chips, rows, nextTo } = useLoaderData<typeof loader>()
  const { t } = useWords('requests')
  return (
    <Stack>
      <PageHeader title={t('agreements.title')} subtitle={t('agreements.lead')} />
      <Chips label={t('common:filter')} chips={chips} />
      <Table
        caption={t('agreements.title')}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState icon="check" title={t('agreements.none')}>
            {t('agreements.none-text')}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            head: t('head.person'),
            lead: true,
            width: 'wide',
            cell: (row) => (
              <RowLead to={row.to} note={row.about}>
                {row.name}
              </RowLead>
            ),
          },
          { key: 'what', head: t('head.service'), cell: (row) => row.what },
          {
            key: 'clock',
            head: t('head.clock'),
            width: 'medium',
            cell: (row) => (row.clock ? <Badge tone={row.clock.tone}>{row.clock.text}</Badge> : '–'),
          },
          {
            key: 'deed',
            head: t('head.deed'),
            headHidden: true,
            align: 'end',
            cell: (row) =>
              row.deed ? (
                <ButtonLink
                  to={row.deed.to}
                  kind="secondary"
                  label={`${row.deed.text}: ${row.name}, ${row.what}`}
                >
                  {row.deed.text}
                </ButtonLink>
              ) : null,
          },
        ]}
      />
      {nextTo ? (
        <Pager
          label={t('agreements.title')}
          nextTo={nextTo}
          previousWord={t('common:previous')}
          nextWord={t('common:next')}
        />
      ) : null}
    </Stack>
  )
}
