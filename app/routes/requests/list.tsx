/** Requests for workers within reach, by the last day of selection. */
import { useLoaderData } from '@remix-run/react'
import { requestsPageOf } from '~/features/requests/list-page.server'
import { RequestsTable } from '~/features/requests/requests-table'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Chips } from '~/ui/chips'
import { Disclosure } from '~/ui/confirm'
import { Cluster, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('request.read', requestsPageOf)

export default function Requests() {
  const { chips, rows, nextTo, maySend, links } = useLoaderData<typeof loader>()
  const { t } = useWords('requests')
  return (
    <Stack>
      <PageHeader
        title={t('title')}
        subtitle={t('lead')}
        actions={
          maySend ? (
            <ButtonLink to="/requests/new" kind="primary" icon="plus">
              {t('new.title')}
            </ButtonLink>
          ) : undefined
        }
      />
      <Cluster>
        {links.agreements ? (
          <ButtonLink to="/requests/agreements" icon="check">
            {t('agreements.title')}
          </ButtonLink>
        ) : null}
        {links.notices ? (
          <ButtonLink to="/requests/notices" icon="bell">
            {t('notices.title')}
          </ButtonLink>
        ) : null}
        {links.templates ? (
          <ButtonLink to="/requests/templates" icon="document">
            {t('template.title')}
          </ButtonLink>
        ) : null}
      </Cluster>
      <Chips label={t('common:filter')} chips={chips} />
      <RequestsTable rows={rows} />
      {nextTo ? (
        <Pager
          label={t('title')}
          nextTo={nextTo}
          previousWord={t('common:previous')}
          nextWord={t('common:next')}
        />
      ) : null}
      <Disclosure summary={t('how.title')}>
        <p>{t('how.text')}</p>
      </Disclosure>
    </Stack>
  )
}
