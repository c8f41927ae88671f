/** The audit log for those who check: who did what, when, and whether it was allowed. Details stay with the record. */
import { useLoaderData } from '@remix-run/react'
import { AuditList } from '~/features/accounts/audit-list'
import { listAudit } from '~/features/accounts/queries.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('audit.read', async ({ db, actor, url, t, format }) => {
  const before = Number(url.searchParams.get('before')) || null
  const { rows, more } = await listAudit(db, actor, before)
  return {
    title: t('common:nav.audit'),
    more,
    rows: rows.map((row) => ({
      ...row,
      at: format.instant(row.at),
      // A deed that has no words yet shows under its own name.
      deedWords: t(`account:audit.deed.${row.deed}`, { defaultValue: row.deed }),
      subject: t(`account:audit.type.${row.subjectType}`, { defaultValue: row.subjectType }),
    })),
  }
})

export default function Audit() {
  const { rows, more, title } = useLoaderData<typeof loader>()
  const { t } = useWords('account')
  return (
    <Stack>
      <PageHeader title={title} subtitle={t('audit.lead')} />
      <AuditList rows={rows} />
      <Pager
        label={title}
        nextTo={more ? `/admin/audit?before=${more}` : undefined}
        previousWord={t('common:previous')}
        nextWord={t('common:next')}
      />
    </Stack>
  )
}
