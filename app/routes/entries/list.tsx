/** What must still be entered in the system of record. */
import { useLoaderData } from '@remix-run/react'
import { EntryTable } from '~/features/entries/entry-table'
import { entriesPage } from '~/features/entries/pages.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Disclosure } from '~/ui/confirm'
import { EmptyState } from '~/ui/empty-state'
import { Filters } from '~/ui/filters'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('entry.read', entriesPage)

export default function Entries() {
  const { filters, rows, isDone, mayTick, firstTo, nextTo } = useLoaderData<typeof loader>()
  const { t } = useWords('entries')
  return (
    <Stack>
      <PageHeader title={t('title')} subtitle={t('lead')} />
      <Filters rows={filters} />
      <EntryTable
        rows={rows}
        mayTick={mayTick}
        empty={
          <EmptyState icon="check" title={t(isDone ? 'empty.done' : 'empty.title')}>
            {t('empty.text')}
          </EmptyState>
        }
      />
      <Pager
        label={t('title')}
        previousTo={firstTo ?? undefined}
        nextTo={nextTo ?? undefined}
        previousWord={t('first')}
        nextWord={t('common:next')}
      />
      <Disclosure summary={t('help')}>
        <p className="prose">{t('help-text')}</p>
      </Disclosure>
    </Stack>
  )
}
