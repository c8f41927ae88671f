/** The step or course that opens most: for an institution, and for the country. */
import { useLoaderData } from '@remix-run/react'
import { CountingCard } from '~/features/matching/counting-card'
import { unlockPage } from '~/features/matching/unlock-page.server'
import { UnlockBars, UnlockBases, UnlockTable } from '~/features/matching/unlock-table'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('unlock.read', unlockPage)

export default function Unlock() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('matching')
  return (
    <Stack>
      <PageHeader
        title={t('unlock.page')}
        subtitle={[data.where, data.countedAt ? t('unlock.counted', { at: data.countedAt }) : '']
          .filter(Boolean)
          .join(' · ')}
        actions={
          data.isAll ? (
            <ButtonLink to="/unlock" kind="link">
              {t('unlock.to-country')}
            </ButtonLink>
          ) : undefined
        }
      />
      <p className="soft">{t('unlock.how')}</p>
      {data.progress ? <CountingCard {...data.progress} /> : null}
      {data.bases ? <UnlockBases {...data.bases} /> : null}
      {data.rows.length > 0 ? <UnlockBars rows={data.rows} /> : null}
      {data.progress ? null : <UnlockTable rows={data.rows} />}
    </Stack>
  )
}
