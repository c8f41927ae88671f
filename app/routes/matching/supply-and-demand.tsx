/** People who could work by trade and region, against places that are free. */
import { useLoaderData } from '@remix-run/react'
import { CountingCard } from '~/features/matching/counting-card'
import { marketPage } from '~/features/matching/market-page.server'
import { MarketGroups, MarketRegions } from '~/features/matching/market-parts'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('market.read', marketPage)

export default function SupplyAndDemand() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('matching')
  const chosen = [data.region, data.group].filter(Boolean).join(' · ')
  return (
    <Stack>
      <PageHeader
        title={t('market.title')}
        subtitle={[
          chosen || t('unlock.country'),
          data.countedAt ? t('unlock.counted', { at: data.countedAt }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
        actions={
          chosen ? (
            <ButtonLink to="/supply-and-demand" kind="link">
              {t('market.all')}
            </ButtonLink>
          ) : undefined
        }
      />
      <p className="soft">
        {t('market.how')} {data.isRounded ? t('market.rounded') : null}
      </p>
      {data.progress ? <CountingCard {...data.progress} /> : null}
      {data.progress ? null : (
        <>
          <MarketRegions rows={data.regions} />
          <MarketGroups rows={data.groups} />
        </>
      )}
    </Stack>
  )
}
