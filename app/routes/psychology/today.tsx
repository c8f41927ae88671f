/** The psychologist's first page: planned, unwritten, due. */
import { useLoaderData } from '@remix-run/react'
import { AgendaTable } from '~/features/psychology/agenda-table'
import { DueTable } from '~/features/psychology/due-table'
import { todayPage } from '~/features/psychology/today-page.server'
import { page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Counts } from '~/ui/counts'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('session.plan', todayPage)

export default function PsychologyToday() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('psychology')
  const say = useKeyedWords()
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={data.day}
        actions={
          <ButtonLink to="/people" kind="primary" icon="plus">
            {t('deed.new')}
          </ButtonLink>
        }
      />
      <Counts
        label={data.title}
        counts={data.counts.map(({ key, ...each }) => ({ ...each, label: say(`psychology:today.${key}`) }))}
      />
      <Card title={t('today.planned')} id="planned" flush>
        {data.planned.length === 0 ? (
          <EmptyState icon="calendar" title={t('today.nothing-planned')}>
            {t('today.nothing-planned-text')}
          </EmptyState>
        ) : (
          <AgendaTable caption={t('today.planned')} rows={data.planned} />
        )}
      </Card>
      {data.unwritten.length === 0 ? null : (
        <Card title={t('today.unwritten')} id="unwritten" flush>
          <AgendaTable caption={t('today.unwritten')} rows={data.unwritten} withDay />
        </Card>
      )}
      {data.due.length === 0 ? null : (
        <Card title={t('today.due')} id="due" flush>
          <DueTable rows={data.due} />
        </Card>
      )}
    </Stack>
  )
}
