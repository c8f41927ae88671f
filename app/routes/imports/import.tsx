/** One import: its columns, what it would do, what it did, and the way back. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { actOnImport } from '~/features/imports/action.server'
import { ColumnsForm } from '~/features/imports/columns-form'
import { ConfirmedDeed, CountsCard, DecisionCard } from '~/features/imports/decision-card'
import { importPage } from '~/features/imports/import-page.server'
import { ImportNotices } from '~/features/imports/import-notices'
import { ProgressCard } from '~/features/imports/progress-card'
import { FirstRows, RowsWithReasons } from '~/features/imports/rows-tables'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Disclosure } from '~/ui/confirm'
import { ErrorSummary } from '~/ui/error-summary'
import { Cluster, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('import.file', importPage)

export const action = deed('import.file', actOnImport)

export default function Import() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('imports')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  const columns = data.columns.length > 0 ? <ColumnsForm {...data} /> : null
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={data.about}
        trail={[{ label: t('title'), to: '/imports' }]}
        trailLabel={t('title')}
        actions={<Badge tone={data.stateWord.tone}>{data.stateWord.word}</Badge>}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <ImportNotices
        failure={data.failure}
        blocked={data.blocked}
        isMapped={data.isMapped}
        state={data.state}
      />
      {data.progress ? <ProgressCard progress={data.progress} /> : null}
      {data.state === 'read' ? <Card title={t('columns.title')}>{columns}</Card> : null}
      {['checked', 'committed', 'undone'].includes(data.state) ? <CountsCard data={data} /> : null}
      {data.state === 'checked' && data.kind === 'people' ? (
        <ButtonLink to={`/imports/${data.id}/differences`} icon="search">
          {t('deed.differences')}
        </ButtonLink>
      ) : null}
      {data.state === 'checked' ? <DecisionCard data={data} /> : null}
      {data.bad.rows.length > 0 ? (
        <Card
          id="bad"
          title={t('bad.title')}
          flush
          aside={
            <ButtonLink to={`/imports/${data.id}/bad-rows.xlsx`} icon="download" reloadDocument>
              {t('deed.download-bad')}
            </ButtonLink>
          }
        >
          <RowsWithReasons rows={data.bad.rows} caption={t('bad.title')} />
          <Pager
            label={t('pages')}
            nextTo={data.bad.nextTo ?? undefined}
            previousWord={t('common:previous')}
            nextWord={t('common:next')}
          />
        </Card>
      ) : null}
      {data.warned.length > 0 ? (
        <Card title={t('warned.title')} flush>
          <RowsWithReasons rows={data.warned} caption={t('warned.title')} />
        </Card>
      ) : null}
      {data.first.length > 0 ? (
        <Card title={t('first.title')} flush>
          <FirstRows rows={data.first} headings={data.headings} />
        </Card>
      ) : null}
      {data.state === 'checked' ? (
        <Disclosure summary={t('columns.title')}>
          <Card>{columns}</Card>
        </Disclosure>
      ) : null}
      <Cluster>
        {data.state === 'committed' ? <ConfirmedDeed data={data} intent="undo" /> : null}
        {data.mayDiscard ? <ConfirmedDeed data={data} intent="discard" /> : null}
      </Cluster>
    </Stack>
  )
}
