/** A proposal by which everybody has the same number of people; nothing happens until it is applied. */
import { useLoaderData } from '@remix-run/react'
import { evenPageOf } from '~/features/caseload/even-page.server'
import { PreviewCard } from '~/features/caseload/preview-card'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Disclosure } from '~/ui/confirm'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('caseload.rebalance', evenPageOf)

export default function Even() {
  const { title, preview, reasons, rest } = useLoaderData<typeof loader>()
  const { t } = useWords('caseload')
  return (
    <Stack>
      <PageHeader
        title={title}
        subtitle={t('even.lead')}
        trail={[{ label: t('title'), to: '/caseload' }, { label: title }]}
        trailLabel={t('trail')}
      />
      {reasons.length > 0 ? (
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      ) : null}
      {rest === null ? null : <Notice>{t('even.rest', { number: rest })}</Notice>}
      {preview ? (
        <PreviewCard preview={preview} back="/caseload" />
      ) : (
        <EmptyState icon="check" title={t('even.none')}>
          {t('even.none-text')}
        </EmptyState>
      )}
      <Disclosure summary={t('even.how')}>
        <p>{t('even.how-text')}</p>
      </Disclosure>
    </Stack>
  )
}
