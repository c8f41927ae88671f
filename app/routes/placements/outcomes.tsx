/** What became of referrals: the funnel to a year at work, and how long people stay. Figures alone. */
import { useLoaderData } from '@remix-run/react'
import { EmployerFilter } from '~/features/placements/employer-filter'
import { outcomesPage } from '~/features/placements/outcomes.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Card } from '~/ui/card'
import { ShareBars } from '~/ui/charts/share-bar'
import { StayCurve } from '~/ui/charts/stay-curve'
import { Filters } from '~/ui/filters'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Table } from '~/ui/table'

export const meta = titled

export const loader = page('outcome.read', outcomesPage)

export default function Outcomes() {
  const { title, filter, filters, employers, funnel, curve } = useLoaderData<typeof loader>()
  const { t } = useWords('placements')
  const marks = curve.rows.slice(1).map(({ key }) => ({ day: Number(key), label: key }))
  return (
    <Stack>
      <PageHeader title={title} subtitle={t('outcomes-hint')} />
      <Filters rows={filters} />
      <EmployerFilter employers={employers} filter={filter} />
      <Card title={t('funnel')}>
        <ShareBars label={t('funnel')} shares={funnel} />
      </Card>
      <Card title={t('retention')} aside={curve.median}>
        {curve.points.length > 0 ? <StayCurve points={curve.points} days={365} marks={marks} /> : null}
        <Table
          caption={t('retention')}
          captionHidden
          rows={curve.rows}
          rowKey={(row) => row.key}
          columns={[
            { key: 'day', head: t('field.day'), lead: true, cell: (row) => row.label },
            { key: 'staying', head: t('field.staying'), cell: (row) => row.staying },
            { key: 'band', head: t('field.band'), cell: (row) => row.band },
            { key: 'followed', head: t('field.followed'), cell: (row) => row.followed },
          ]}
          empty={t('too-few', { figure: curve.followed })}
        />
        <p className="soft">{t('retention-hint')}</p>
      </Card>
    </Stack>
  )
}
