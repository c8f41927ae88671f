/** Whether messages go out. */
import { useLoaderData } from '@remix-run/react'
import { watchPageOf } from '~/features/outbox/watch-page.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { KeyFacts } from '~/ui/key-facts'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'

export const meta = titled

export const loader = page('outbox.watch', watchPageOf)

export default function Watch() {
  const { title, ways, inProduct, failures } = useLoaderData<typeof loader>()
  const { t } = useWords('outbox')
  return (
    <Stack>
      <PageHeader title={title} subtitle={t('watch.lead')} />
      {ways.map((way) => (
        <Card key={way.key} title={way.title}>
          <Stack gap="tight">
            {way.missing ? <Notice>{way.missing}</Notice> : null}
            <KeyFacts facts={way.facts} shape="columns" />
          </Stack>
        </Card>
      ))}
      <Card>
        <KeyFacts facts={inProduct} shape="columns" />
      </Card>
      <Table
        caption={t('watch.failures')}
        rows={failures}
        rowKey={(row) => row.id}
        empty={
          <EmptyState icon="check" title={t('watch.none')}>
            {t('watch.none-text')}
          </EmptyState>
        }
        columns={[
          {
            key: 'what',
            head: t('head.what'),
            lead: true,
            cell: (row) => (
              <>
                {row.what}
                <RowNote>{[row.made, row.way].filter(Boolean).join(' · ')}</RowNote>
              </>
            ),
          },
          { key: 'state', head: t('head.state'), cell: (row) => <Badge tone={row.tone}>{row.state}</Badge> },
          { key: 'error', head: t('watch.error'), cell: (row) => row.error },
          { key: 'attempts', head: t('watch.attempts'), align: 'end', cell: (row) => row.attempts },
          { key: 'next', head: t('watch.next'), cell: (row) => row.next },
        ]}
      />
    </Stack>
  )
}
