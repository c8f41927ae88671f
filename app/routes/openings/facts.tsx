/** The first tab of an opening: the offer, the hours, the deeds and the history. */
import { useLoaderData } from '@remix-run/react'
import { may } from '~/domain/access/policy'
import { offersToNew } from '~/domain/employers/accreditation'
import { LightCard } from '~/features/employers/light-card'
import { lightOf } from '~/features/employers/light-page.server'
import { OpeningHistory } from '~/features/openings/history-card'
import { OpeningDeeds } from '~/features/openings/opening-deeds'
import { OpeningFacts, OpeningHours, OpeningRequirements } from '~/features/openings/opening-facts'
import { decisions, ownDeeds } from '~/features/openings/forms'
import { getOpening } from '~/features/openings/queries.server'
import { offeredDeeds, tellOpening, tellOpeningValue } from '~/features/openings/telling.server'
import { listHistory } from '~/features/organisations/history.server'
import { tellHistory } from '~/features/organisations/telling.server'
import { page } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { titled } from '~/platform/page-title'
import { Cluster, Columns } from '~/ui/layout'

export const meta = titled

export const loader = page('opening.read', async (at) => {
  const row = await getOpening(at.db, at.actor, at.params.openingId ?? '')
  const opening = tellOpening(at, row)
  const subject = { organisationId: row.organisationId, institutionId: row.institutionId }
  const mayEdit = may(at.actor, 'opening.edit', subject)
  const isApproved = offersToNew({ state: row.organisationState, accreditedTo: row.accreditedTo }, at.today)
  const mayApprove = may(at.actor, 'opening.approve', subject)
  const sees = mayEdit || mayApprove || may(at.actor, 'audit.read', subject)
  const events = sees ? await listHistory(at.db, 'opening', row.id) : []
  return {
    title: row.title,
    opening,
    light: await lightOf(at, row),
    once: newId(),
    steps: mayEdit
      ? offeredDeeds(opening.state, ownDeeds).filter(
          (step) => isApproved || step === 'pause' || step === 'close',
        )
      : [],
    mayEdit: mayEdit && offeredDeeds(opening.state, ['amend']).length > 0,
    mayDecide: mayApprove && offeredDeeds(opening.state, decisions).length > 0,
    mayReadOrganisation: may(at.actor, 'organisation.read', {
      organisationId: row.organisationId,
      region: row.region,
    }),
    events: sees ? tellHistory(at, 'openings', events, tellOpeningValue(at)) : null,
  }
})

export default function OpeningFactsPage() {
  const { opening, light, once, steps, mayEdit, mayDecide, mayReadOrganisation, events } =
    useLoaderData<typeof loader>()
  return (
    <div className="stack">
      <Cluster>
        <OpeningDeeds
          id={opening.id}
          version={opening.version}
          once={once}
          steps={steps}
          mayEdit={mayEdit}
          mayDecide={mayDecide}
        />
      </Cluster>
      <Columns
        aside={
          <div className="stack">
            <OpeningHours opening={opening} />
            {light ? <LightCard light={light} /> : null}
          </div>
        }
      >
        <div className="stack">
          <OpeningFacts opening={opening} mayReadOrganisation={mayReadOrganisation} />
          <OpeningRequirements opening={opening} />
          {events ? <OpeningHistory events={events} /> : null}
        </div>
      </Columns>
    </div>
  )
}
