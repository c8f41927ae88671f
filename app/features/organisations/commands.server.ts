/** What is done to organisations: corrected by their own people, approved or suspended by headquarters. */
import { ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import { differences } from '~/platform/differences'
import { refreshStanding } from './standing.server'
import type { OrganisationDecision, OrganisationState, OrganisationWords } from './forms'

const load = (work: Work, id: string) =>
  work.tx.selectFrom('organisations').selectAll().where('id', '=', id).executeTakeFirst()

/** Corrects name, region and contact. Refusals: `errors:stale`. */
export const editOrganisation = command(
  'organisation.edit',
  async (work, id: string, version: number, words: OrganisationWords) => {
    work.permit({ organisationId: id })
    const row = await load(work, id)
    if (!row) return refuse('absent')
    work.about({ type: 'organisation', id })
    if (row.version !== version) return refuse('errors:stale')
    await work.tx
      .updateTable('organisations')
      .set({ ...words, version: row.version + 1 })
      .where('id', '=', id)
      .execute()
    await refreshStanding(work.tx, id, work.today)
    work.about({ type: 'organisation', id, details: { changes: differences(row, words) } })
    return ok(id)
  },
)

const nextState: Readonly<
  Record<OrganisationDecision['decision'], Partial<Record<OrganisationState, OrganisationState>>>
> = {
  approve: { registered: 'approved', suspended: 'approved' },
  suspend: { registered: 'suspended', approved: 'suspended' },
}

/** Approves or suspends. Refusals: `errors:stale`, `wrong-state`, `reason-missing` (a suspension gives its reason). */
export const decideOnOrganisation = command(
  'organisation.approve',
  async (work, id: string, { decision, reason, version }: OrganisationDecision) => {
    work.permit({ organisationId: id })
    const row = await load(work, id)
    if (!row) return refuse('absent')
    work.about({ type: 'organisation', id })
    if (row.version !== version) return refuse('errors:stale')
    const state = nextState[decision][row.state]
    if (!state) return refuse('wrong-state')
    if (decision === 'suspend' && reason === null) return refuse('reason-missing')
    await work.tx
      .updateTable('organisations')
      .set({ state, version: row.version + 1 })
      .where('id', '=', id)
      .execute()
    await refreshStanding(work.tx, id, work.today)
    work.about({ type: 'organisation', id, details: { step: decision, state: [row.state, state], reason } })
    return ok(id)
  },
)
