/** Instruments of the psychologist: what was given, newest first, and what the product holds. */
import { useLoaderData } from '@remix-run/react'
import { CatalogueCard } from '~/features/instruments/catalogue-card'
import { GivingsTable } from '~/features/instruments/givings-table'
import { instrumentsPageOf } from '~/features/instruments/list-page.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Chips } from '~/ui/chips'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('instrument.read', instrumentsPageOf)

export default function Instruments() {
  const { chips, rows, nextTo, catalogue } = useLoaderData<typeof loader>()
  const { t } = useWords('instruments')
  return (
    <Stack>
      <PageHeader
        title={t('title')}
        subtitle={t('lead')}
        actions={<ButtonLink to="/people">{t('deed.choose-person')}</ButtonLink>}
      />
      <Chips label={t('common:filter')} chips={chips} />
      <GivingsTable
        rows={rows}
        empty={
          <EmptyState icon="report" title={t('none.title')}>
            {t('none.text')}
          </EmptyState>
        }
      />
      <Pager
        label={t('title')}
        nextTo={nextTo}
        previousWord={t('common:previous')}
        nextWord={t('common:next')}
      />
      <CatalogueCard instruments={catalogue} />
    </Stack>
  )
}
