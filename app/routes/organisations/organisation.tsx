/** One organisation: facts, the answer of the national register, its openings and its history. */
import { useLoaderData } from '@remix-run/react'
import { tabsOf } from '~/features/employers/head.server'
import { LightCard } from '~/features/employers/light-card'
import { lightOf } from '~/features/employers/light-page.server'
import { OrganisationHistory } from '~/features/organisations/history-card'
import { listHistory } from '~/features/organisations/history.server'
import { OrganisationFacts, RegisterCard } from '~/features/organisations/organisation-facts'
import { nameOfRegion } from '~/features/organisations/places.server'
import { getOrganisation } from '~/features/organisations/queries.server'
import { registerAddress } from '~/features/organisations/register.server'
import { OrganisationStateBadge } from '~/features/organisations/state-badge'
import { tellHistory, tellOrganisation } from '~/features/organisations/telling.server'
import { may } from '~/domain/access/policy'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Columns } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Tabs } from '~/ui/tabs'

export const meta = titled

export const loader = page('organisation.read', async (at) => {
  const id = at.params.organisationId ?? ''
  const row = await getOrganisation(at.db, at.actor, id)
  const events = await listHistory(at.db, 'organisation', id)
  const mayEdit = may(at.actor, 'organisation.edit', { organisationId: id })
  return {
    title: row.name,
    organisation: tellOrganisation(at, row),
    events: tellHistory(at, 'organisations', events, (field, value) =>
      field === 'region' ? nameOfRegion(String(value ?? ''), at.language) : String(value ?? ''),
    ),
    mayEdit,
    tabs: tabsOf(at, id),
    light: await lightOf(at, {
      ...row,
      organisationId: id,
      organisationKind: row.kind,
      organisationState: row.state,
    }),
    mayCheck: mayEdit && registerAddress() !== undefined,
    mayDecide: may(at.actor, 'organisation.approve', { organisationId: id }),
    mayList: may(at.actor, 'organisation.list', { organisationId: id, region: row.region }),
    mayPost: may(at.actor, 'opening.post', { organisationId: id }),
  }
})

export default function Organisation() {
  const { organisation, events, tabs, light, mayEdit, mayCheck, mayDecide, mayList, mayPost } =
    useLoaderData<typeof loader>()
  const { t } = useWords('organisations')
  const at = `/organisations/${organisation.id}`
  return (
    <div className="stack">
      <PageHeader
        title={organisation.name}
        subtitle={<OrganisationStateBadge state={organisation.state} />}
        trail={mayList ? [{ label: t('title'), to: '/organisations' }] : undefined}
        trailLabel={t('title')}
        actions={
          <>
            {mayDecide ? (
              <ButtonLink
                to={`${at}/decision`}
                kind={organisation.state === 'registered' ? 'primary' : 'secondary'}
                icon="check"
              >
                {t('deed.decide')}
              </ButtonLink>
            ) : null}
            {mayEdit ? (
              <ButtonLink to={`${at}/edit`} icon="edit">
                {t('common:edit')}
              </ButtonLink>
            ) : null}
            {mayPost ? (
              <ButtonLink to={`/openings/new?organisation=${organisation.id}`} icon="plus">
                {t('deed.post')}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      {tabs.length > 1 && light ? <Tabs label={organisation.name} tabs={tabs} /> : null}
      {organisation.state === 'registered' && !mayDecide ? (
        <Notice title={t('waiting.title')}>{t('waiting.text')}</Notice>
      ) : null}
      <Columns
        aside={
          <div className="stack">
            {light ? <LightCard light={light} /> : null}
            <RegisterCard organisation={organisation} mayCheck={mayCheck} />
          </div>
        }
      >
        <div className="stack">
          <OrganisationFacts organisation={organisation} />
          <p>
            <ButtonLink to={`/openings?organisation=${organisation.id}`} icon="briefcase">
              {t('openings-of')}
            </ButtonLink>
          </p>
          <OrganisationHistory events={events} />
        </div>
      </Columns>
    </div>
  )
}
