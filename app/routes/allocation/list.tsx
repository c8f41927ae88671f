/** Runs of the allocation, the newest first. */
import { useLoaderData } from '@remix-run/react'
import { listPage } from '~/features/allocation/list-page.server'
import { RunsTable } from '~/features/allocation/runs-table'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Disclosure } from '~/ui/confirm'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('allocation.read', listPage)

export default function Runs() {
  const { rows, mayRun, nextTo, firstTo } = useLoaderData<typeof loader>()
  const { t } = useWords('allocation')
  return (
    <Stack>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          mayRun ? (
            <ButtonLink to="/allocation/new" kind="primary" icon="plus">
              {t('deed.new')}
            </ButtonLink>
          ) : undefined
        }
      />
      <RunsTable rows={rows} />
      <Pager
        label={t('pages')}
        previousTo={firstTo ?? undefined}
        nextTo={nextTo ?? undefined}
        previousWord={t('to-start')}
        nextWord={t('common:next')}
      />
      <Disclosure summary={t('how.title')}>
        <p>{t('how.proposal')}</p>
        <p>{t('how.optimum')}</p>
        <p>{t('how.law')}</p>
      </Disclosure>
    </Stack>
  )
}
