/** Trades that would open most work, beside the seats on courses. */
import { useLoaderData } from '@remix-run/react'
import { demandPage } from '~/features/education/demand-page.server'
import { DemandTable } from '~/features/education/demand-view'
import { CountingCard } from '~/features/matching/counting-card'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Filters } from '~/ui/filters'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('education.demand', demandPage)

export default function Demand() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('education')
  return (
    <Stack>
      <PageHeader
        trailLabel={t('common:navigation')}
        trail={data.trail}
        title={data.title}
        subtitle={data.subtitle}
        actions={<ButtonLink to="/unlock">{data.unlock}</ButtonLink>}
      />
      <p className="soft">{t('demand.lead')}</p>
      {data.chips.length > 0 ? (
        <Filters rows={[{ key: 'institution', label: t('field.institution'), chips: data.chips }]} />
      ) : null}
      {data.progress ? <CountingCard {...data.progress} /> : <DemandTable data={data} />}
    </Stack>
  )
}
