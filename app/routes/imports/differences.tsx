/** What a file would change, before anybody decides: new people, changed dates and facts, who is missing. */
import { useLoaderData } from '@remix-run/react'
import { differencesPage } from '~/features/imports/differences.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Chips } from '~/ui/chips'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'

export const meta = titled

export const loader = page('import.file', differencesPage)

export default function Differences() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('imports')
  return (
    <Stack>
      <PageHeader
        title={t('difference.title')}
        subtitle={data.unchanged}
        trail={[
          { label: t('title'), to: '/imports' },
          { label: data.fileName, to: data.back },
        ]}
        trailLabel={t('title')}
      />
      {data.isOver ? <Notice>{t('difference.over')}</Notice> : null}
      {data.shifts ? <Notice tone="warn">{data.shifts}</Notice> : null}
      <Chips label={t('difference.title')} chips={data.chips} />
      <p className="soft">{data.note}</p>
      <Table
        caption={t('difference.title')}
        captionHidden
        rows={data.rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('difference.none')} />}
        columns={[
          {
            key: 'name',
            head: t('difference.person'),
            label: '',
            lead: true,
            cell: (row) => <RowLead to={row.to ?? undefined}>{row.name}</RowLead>,
          },
          {
            key: 'what',
            head: t('difference.what'),
            width: 'wide',
            cell: (row) => row.lines.map((line) => <RowNote key={line}>{line}</RowNote>),
          },
        ]}
      />
      <Pager
        label={t('pages')}
        nextTo={data.nextTo ?? undefined}
        previousWord={t('common:previous')}
        nextWord={t('common:next')}
      />
    </Stack>
  )
}
