/** The register of contracts with employers: of the own institution, or of all. */
import { useLoaderData } from '@remix-run/react'
import { registerPageOf } from '~/features/employers/contract-pages.server'
import { ContractsTable } from '~/features/employers/contracts-table'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Chips } from '~/ui/chips'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('employer.overview', registerPageOf)

export default function ContractRegister() {
  const { title, chips, rows, nextTo } = useLoaderData<typeof loader>()
  const { t } = useWords('organisations')
  return (
    <Stack>
      <PageHeader
        title={title}
        subtitle={t('contract.lead')}
        trail={[{ label: t('overview.title'), to: '/employers' }]}
        trailLabel={t('overview.title')}
      />
      <Chips label={t('common:filter')} chips={chips} />
      <ContractsTable rows={rows} withEmployer />
      <Pager
        label={title}
        nextTo={nextTo ?? undefined}
        previousWord={t('to-first')}
        nextWord={t('common:next')}
      />
    </Stack>
  )
}
