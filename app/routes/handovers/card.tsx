/** The card that a released person takes along: Kazakh and Russian, four leaves of A6 on one sheet of A4. */
import { useLoaderData } from '@remix-run/react'
import { cardPageOf } from '~/features/handovers/card-page.server'
import { ReleaseCard } from '~/features/handovers/release-card'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('release-day.read', (at) => cardPageOf(at, at.params.personId ?? ''))

export default function CardOfPerson() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('handovers')
  return (
    <>
      <div className="not-printed">
        <PageHeader
          title={t('card.title')}
          subtitle={t('card.how')}
          trail={[
            { label: t('board.title'), to: '/release-days' },
            { label: data.name, to: data.back },
            { label: t('card.title') },
          ]}
          trailLabel={t('trail')}
        />
      </div>
      <ReleaseCard data={data} />
    </>
  )
}
