/** The psychologist's load. */
import { useLoaderData } from '@remix-run/react'
import { UnseenTable } from '~/features/psychology/unseen-table'
import { workloadPage } from '~/features/psychology/workload-page.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { PairBars } from '~/ui/charts/pair-bars'
import { EmptyState } from '~/ui/empty-state'
import { KeyFacts } from '~/ui/key-facts'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { Table } from '~/ui/table'

export const meta = titled

export const loader = page('workload.read', workloadPage)

export default function Workload() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('psychology')
  const unseen = t('workload.unseen', { count: data.weeks })
  return (
    <Stack>
      <PageHeader title={data.title} subtitle={t('workload.lead')} />
      <Card>
        <KeyFacts facts={data.facts} shape="columns" />
        {data.isOver ? <Notice tone="warn">{t('workload.over')}</Notice> : null}
      </Card>
      <Card
        title={t('workload.needs')}
        aside={<ButtonLink to="/psychology/groups/new">{t('group.new')}</ButtonLink>}
      >
        {data.needs.length === 0 ? (
          <p className="soft">{t('workload.no-needs')}</p>
        ) : (
          <>
            <PairBars
              rows={data.needs}
              parts={[
                { label: t('workload.with-need'), tone: 'accent' },
                { label: t('workload.in-group'), tone: 'good' },
              ]}
              words={{ caption: t('workload.needs'), nameHead: t('field.need') }}
            />
            <Table
              caption={t('workload.planner')}
              rows={data.needs}
              rowKey={(row) => row.key}
              columns={[
                { key: 'need', head: t('field.need'), lead: true, cell: (row) => row.name },
                { key: 'advice', head: t('section.groups'), cell: (row) => row.advice },
              ]}
            />
          </>
        )}
      </Card>
      <Card title={unseen} flush>
        {data.unseen.length === 0 ? (
          <EmptyState icon="check" title={t('workload.all-seen')}>
            {t('workload.all-seen-text')}
          </EmptyState>
        ) : (
          <UnseenTable rows={data.unseen} caption={unseen} />
        )}
      </Card>
      <Pager
        label={t('mine.pages')}
        nextTo={data.more ?? undefined}
        previousWord={t('common:previous')}
        nextWord={t('common:next')}
      />
    </Stack>
  )
}
