/** The contracts of one employer. */
import { useLoaderData } from '@remix-run/react'
import { contractsPageOf } from '~/features/employers/contract-pages.server'
import { ContractsTable } from '~/features/employers/contracts-table'
import { EmployerFrame } from '~/features/employers/employer-frame'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Chips } from '~/ui/chips'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('employer.read', contractsPageOf)

export default function Contracts() {
  const { head, chips, rows, nextTo, mayDraft } = useLoaderData<typeof loader>()
  const { t } = useWords('organisations')
  return (
    <EmployerFrame
      head={head}
      actions={
        mayDraft ? (
          <ButtonLink to={`${head.path}/contracts/new`} kind="primary" icon="plus">
            {t('contract.new')}
          </ButtonLink>
        ) : undefined
      }
    >
      <Chips label={t('common:filter')} chips={chips} />
      <ContractsTable rows={rows} withEmployer={false} />
      <Pager
        label={t('tab.contracts')}
        nextTo={nextTo ?? undefined}
        previousWord={t('to-first')}
        nextWord={t('common:next')}
      />
    </EmployerFrame>
  )
}
