/** Lawful requests for notes: the head's register, the second person's list, a psychologist's own. */
import { useLoaderData } from '@remix-run/react'
import { requestsPageOf } from '~/features/secrecy/request-pages.server'
import { RequestsTable } from '~/features/secrecy/requests-table'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Disclosure } from '~/ui/confirm'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('lawful-request.read', requestsPageOf)

export default function Requests() {
  const { rows, nextTo, mayRegister } = useLoaderData<typeof loader>()
  const { t } = useWords('secrecy')
  return (
    <Stack>
      <PageHeader title={t('request.title')} subtitle={t('request.lead')} />
      <RequestsTable
        rows={rows}
        caption={t('request.title')}
        empty={
          <EmptyState title={t('request.none')} icon="document">
            {mayRegister ? t('request.none-text') : t('request.none-plain')}
          </EmptyState>
        }
      />
      <Pager
        label={t('request.title')}
        nextTo={nextTo}
        previousWord={t('common:previous')}
        nextWord={t('common:next')}
      />
      <Disclosure summary={t('how.title')}>
        <p>{t('how.request')}</p>
      </Disclosure>
    </Stack>
  )
}
