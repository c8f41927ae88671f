/** One opening: what it is above every tab. */
import { Outlet, useLoaderData } from '@remix-run/react'
import { offersToNew } from '~/domain/employers/accreditation'
import { may, mayEver } from '~/domain/access/policy'
import { getOpening } from '~/features/openings/queries.server'
import { OpeningStateBadge } from '~/features/openings/state-badge'
import { tellOpening } from '~/features/openings/telling.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Tabs } from '~/ui/tabs'

export const meta = titled

export const loader = page('opening.read', async (at) => {
  const row = await getOpening(at.db, at.actor, at.params.openingId ?? '')
  const { id, title, state, stateReason, organisationName, place, wage, places } = tellOpening(at, row)
  const offers = offersToNew({ state: row.organisationState, accreditedTo: row.accreditedTo }, at.today)
  const isOwn = at.actor.organisationId === row.organisationId
  return {
    title,
    opening: { id, title, state, stateReason, offers },
    under: [
      organisationName,
      place,
      wage,
      at.t('openings:count.places', { count: row.places, number: places }),
    ]
      .filter(Boolean)
      .join(' · '),
    mayMatch: mayEver(at.actor, 'match.opening'),
    maySeeCards: isOwn && may(at.actor, 'match.cards', { organisationId: row.organisationId }),
  }
})

export default function Opening() {
  const { opening, under, mayMatch, maySeeCards } = useLoaderData<typeof loader>()
  const { t } = useWords('openings')
  const at = `/openings/${opening.id}`
  const tabs = [
    { to: at, label: t('tab.facts'), end: true },
    ...(mayMatch ? [{ to: `${at}/people`, label: t('tab.people') }] : []),
    ...(maySeeCards ? [{ to: `${at}/cards`, label: t('tab.cards') }] : []),
  ]
  return (
    <>
      <PageHeader
        title={opening.title}
        subtitle={under}
        trail={[{ label: t('title'), to: '/openings' }]}
        trailLabel={t('title')}
        actions={<OpeningStateBadge state={opening.state} />}
      />
      {opening.stateReason ? (
        <Notice tone={opening.state === 'rejected' ? 'bad' : 'info'} title={t(`state.${opening.state}`)}>
          {opening.stateReason}
        </Notice>
      ) : null}
      {opening.offers ? null : <Notice tone="warn">{t('organisation-not-approved')}</Notice>}
      {tabs.length > 1 ? <Tabs label={opening.title} tabs={tabs} /> : null}
      <Outlet />
    </>
  )
}
