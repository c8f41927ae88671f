/** The ledger of an employer's obligations, with the light that is read from it. */
import { useLoaderData } from '@remix-run/react'
import { EmployerFrame } from '~/features/employers/employer-frame'
import { ledgerPageOf } from '~/features/employers/ledger-pages.server'
import { LedgerTable } from '~/features/employers/ledger-table'
import { LightCard } from '~/features/employers/light-card'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Chips } from '~/ui/chips'
import { Cluster, Columns, Stack } from '~/ui/layout'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('employer.read', ledgerPageOf)

export default function Obligations() {
  const { head, light, chips, rows, nextTo, mayRecord, kinds } = useLoaderData<typeof loader>()
  const { t } = useWords('organisations')
  return (
    <EmployerFrame head={head}>
      <Columns aside={light ? <LightCard light={light} /> : null}>
        <Stack>
          {mayRecord ? (
            <Cluster>
              {kinds.map((kind) => (
                <ButtonLink key={kind} to={`${head.path}/obligations/new?kind=${kind}`} icon="plus">
                  {t(`record.new.${kind}`)}
                </ButtonLink>
              ))}
            </Cluster>
          ) : null}
          <Chips label={t('common:filter')} chips={chips} />
          <LedgerTable rows={rows} path={head.path} />
          <Pager
            label={t('tab.obligations')}
            nextTo={nextTo ?? undefined}
            previousWord={t('to-first')}
            nextWord={t('common:next')}
          />
        </Stack>
      </Columns>
    </EmployerFrame>
  )
}
