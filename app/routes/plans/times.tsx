/** How long it takes from one step of a plan to the next. */
import { useLoaderData } from '@remix-run/react'
import { timesPageOf } from '~/features/caseload/times-page.server'
import { TimesView } from '~/features/caseload/times-view'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Disclosure } from '~/ui/confirm'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('caseload.times', timesPageOf)

export default function Times() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('caseload')
  const trail = [
    { label: t('times.plans'), to: '/plans' },
    ...(data.subtitle ? [{ label: data.title, to: '/plans/times' }, { label: data.subtitle }] : []),
  ]
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={data.subtitle ?? t('times.lead')}
        trail={data.subtitle ? trail : [...trail, { label: data.title }]}
        trailLabel={t('trail')}
      />
      <TimesView lines={data.lines} steps={data.steps} isByMonth={data.isByMonth} />
      {data.hidden === null ? null : <p className="soft">{data.hidden}</p>}
      <Disclosure summary={t('even.how')}>
        <p>{t('times.how')}</p>
      </Disclosure>
    </Stack>
  )
}
