/** Requests for diagnostics: one's own, or for a psychologist those of the institution. */
import { useLoaderData } from '@remix-run/react'
import { DiagnosticsTable } from '~/features/diagnostics/diagnostics-table'
import { diagnosticsPageOf } from '~/features/diagnostics/pages.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Chips } from '~/ui/chips'
import { Disclosure } from '~/ui/confirm'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('diagnostics.read', diagnosticsPageOf)

export default function Diagnostics() {
  const { lead, mayAsk, chips, rows, nextTo } = useLoaderData<typeof loader>()
  const { t } = useWords('diagnostics')
  return (
    <Stack>
      <PageHeader
        title={t('title')}
        subtitle={lead}
        actions={mayAsk ? <ButtonLink to="/people">{t('deed.choose-person')}</ButtonLink> : undefined}
      />
      <Chips label={t('common:filter')} chips={chips} />
      <DiagnosticsTable rows={rows} />
      <Pager
        label={t('title')}
        nextTo={nextTo}
        previousWord={t('common:previous')}
        nextWord={t('common:next')}
      />
      <Disclosure summary={t('how.title')}>
        <p>{t('how.text')}</p>
      </Disclosure>
    </Stack>
  )
}
