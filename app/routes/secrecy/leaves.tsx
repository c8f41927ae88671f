/** Leaves of a psychologist: notes of others that they may read now, and who may read theirs. */
import { useLoaderData } from '@remix-run/react'
import { leavesPageOf } from '~/features/secrecy/leaves-page.server'
import { CasesTable } from '~/features/secrecy/cases-table'
import { RequestsTable } from '~/features/secrecy/requests-table'
import { SubstitutionsTable } from '~/features/secrecy/substitutions-table'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('substitution.look', leavesPageOf)

export default function Leaves() {
  const { forMe, ofMine, casesForMe, casesOfMine, requests } = useLoaderData<typeof loader>()
  const { t } = useWords('secrecy')
  return (
    <Stack>
      <PageHeader title={t('leaves.title')} subtitle={t('leaves.lead')} />
      {forMe.length === 0 ? null : (
        <Card title={t('leaves.for-me')} flush>
          <SubstitutionsTable
            rows={forMe}
            caption={t('leaves.for-me')}
            base="/psychology/lent"
            framed={false}
            empty={null}
          />
        </Card>
      )}
      {casesForMe.length === 0 ? null : (
        <Card title={t('leaves.cases-for-me')} flush>
          <CasesTable
            rows={casesForMe}
            caption={t('leaves.cases-for-me')}
            base="/psychology/reviews"
            other="author"
            empty={null}
          />
        </Card>
      )}
      <Card title={t('leaves.cases-of-mine')} flush>
        <CasesTable
          rows={casesOfMine}
          caption={t('leaves.cases-of-mine')}
          base="/psychology/supervisions"
          other="supervisor"
          empty={
            <EmptyState title={t('supervision.none')} icon="session">
              {t('supervision.none-text')}
            </EmptyState>
          }
        />
      </Card>
      <Card title={t('leaves.of-mine')} flush>
        <SubstitutionsTable
          rows={ofMine}
          caption={t('leaves.of-mine')}
          base="/secrecy/substitutions"
          framed={false}
          empty={
            <EmptyState title={t('substitution.none')} icon="lock">
              {t('leaves.none-text')}
            </EmptyState>
          }
        />
      </Card>
      {requests.length === 0 ? null : (
        <Card title={t('leaves.requests')} flush>
          <RequestsTable rows={requests} caption={t('leaves.requests')} framed={false} empty={null} />
        </Card>
      )}
    </Stack>
  )
}
