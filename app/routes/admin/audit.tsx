/** The audit log for those who check: who did what, when, and whether it was allowed. Details stay with the record. */
import { useLoaderData } from '@remix-run/react'
import { AuditFilterBar, wholeLog } from '~/features/audit/audit-filters'
import { AuditList } from '~/features/audit/audit-list'
import { auditPageOf } from '~/features/audit/list-page.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('audit.read', auditPageOf)

export default function Audit() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('audit')
  return (
    <Stack>
      <PageHeader title={data.title} subtitle={t('lead')} />
      <AuditFilterBar {...data} />
      {data.leftOut ? <Notice tone="warn">{t('left-out', { what: data.leftOut })}</Notice> : null}
      <AuditList
        rows={data.rows}
        empty={
          <EmptyState
            icon="search"
            title={t('none.title')}
            actions={<ButtonLink to={wholeLog}>{t('none.clear')}</ButtonLink>}
          >
            {t('none.text')}
          </EmptyState>
        }
      />
      <Pager
        label={data.title}
        previousTo={data.newestTo}
        nextTo={data.nextTo}
        previousWord={t('newest')}
        nextWord={t('common:next')}
      />
    </Stack>
  )
}
