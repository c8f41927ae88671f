/** Giving a measure to a user or an organisation, the organisation's answer, and the person's consent to be named to it. */
import type { Day } from '~/domain/calendar/day'
import { decideAssignment } from '~/domain/contributions/work'
import type { MeasureStatus } from '~/domain/plans/measures'
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import { type MeasureRow, type Place, aboutMeasure, noteEvent, ownRefusal, reachMeasure } from './load.server'
import { consentOf, ngosQuery, usersFor } from './queries.server'
import { askFor } from './telling.server'

export type Recipient =
  { readonly userId: string } | { readonly organisationId: string } | { readonly nobody: true }

type Owner = Pick<MeasureRow, 'assignedUserId' | 'organisationId' | 'assignment'>

const nobody: Owner = { assignedUserId: null, organisationId: null, assignment: null }

/** Whom the measure may go to: only who signs in for its service, where the person is or will be. */
const ownerFor = async (work: Work, measure: MeasureRow, to: Recipient): Promise<Result<Owner>> => {
  if ('userId' in to) {
    const known = await usersFor(work.tx, measure)
    if (!known.some((each) => each.id === to.userId)) return refuse('recipient-unknown')
    return ok({ ...nobody, assignedUserId: to.userId })
  }
  if ('organisationId' in to) {
    const known = await ngosQuery(work.tx).where('id', '=', to.organisationId).executeTakeFirst()
    if (!known) return refuse('recipient-unknown')
    return ok({ ...nobody, organisationId: to.organisationId, assignment: 'offered' })
  }
  return ok(nobody)
}

const wantsOf = (to: Recipient) =>
  'userId' in to ? 'user' : 'organisationId' in to ? 'organisation' : 'nobody'

const membersOf = async (work: Work, { assignedUserId, organisationId }: Owner): Promise<string[]> => {
  if (assignedUserId) return [assignedUserId]
  if (!organisationId) return []
  const rows = await work.tx
    .selectFrom('users')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('role', '=', 'ngo')
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * Gives a measure to a named user of its service, offers it to an organisation, or takes it back to the service at large.
 * Refused: what `decideAssignment` refuses, `recipient-unknown`, `errors:stale`.
 */
export const assignMeasure = command(
  'contribution.assign',
  async (work, place: Place, version: number, to: Recipient): Promise<Result<string>> => {
    const measure = await reachMeasure(work, place)
    const { service } = measure
    const status = measure.status as MeasureStatus
    const isOpen = measure.openKey !== null
    const decided = ownRefusal(decideAssignment({ isOpen, status, service, wants: wantsOf(to) }))
    if (!decided.ok) return decided
    const owner = await ownerFor(work, measure, to)
    if (!owner.ok) return ownRefusal(owner)
    const changed = await work.tx
      .updateTable('measures')
      .set({ ...owner.value, version: version + 1 })
      .where('id', '=', measure.id)
      .where('version', '=', version)
      .executeTakeFirst()
    if (changed.numUpdatedRows !== 1n) return refuse('errors:stale')
    await askFor(work, measure, await membersOf(work, owner.value))
    await noteEvent(work, measure.id, 'assigned', {
      value: owner.value.organisationId ?? owner.value.assignedUserId,
    })
    aboutMeasure(work, measure, { ...owner.value })
    return ok(measure.id)
  },
)

/**
 * The organisation takes an offered measure or gives it back with its reason; given back, it is out of its sight at once.
 * Refused: `nothing-offered`, `reason-missing`.
 */
export const answerOffer = command(
  'contribution.answer',
  async (work, place: Place, takes: boolean, reason: string | null): Promise<Result<string>> => {
    const measure = await reachMeasure(work, place)
    if (measure.openKey === null || measure.assignment !== 'offered')
      return ownRefusal(refuse('nothing-offered'))
    if (!takes && reason === null) return ownRefusal(refuse('reason-missing'))
    const change = takes
      ? { assignment: 'accepted' as const }
      : { assignment: 'refused' as const, organisationId: null }
    await work.tx
      .updateTable('measures')
      .set({ ...change, version: measure.version + 1 })
      .where('id', '=', measure.id)
      .execute()
    const kind = takes ? 'accepted' : 'refused'
    await noteEvent(work, measure.id, kind, { value: measure.organisationId, note: reason })
    if (measure.leadUserId) await askFor(work, measure, [measure.leadUserId])
    aboutMeasure(work, measure, { answer: kind, organisationId: measure.organisationId })
    return ok(measure.id)
  },
)

/** Records the person's written consent to be named to the organisation that has the measure. */
export const recordConsent = command(
  'contribution.assign',
  async (work, place: Place, givenOn: Day, words: string): Promise<Result<string>> => {
    const measure = await reachMeasure(work, place)
    const { id: measureId, personId, organisationId } = measure
    if (organisationId === null) return ownRefusal(refuse('no-organisation'))
    if (givenOn > work.today) return ownRefusal(refuse('consent-in-future'))
    const standing = await consentOf(work.tx, { measureId, organisationId })
    if (standing) return ownRefusal(refuse('consent-already'))
    const recorded = { recordedBy: work.actor.userId, recordedAt: work.now, withdrawnOn: null, version: 1 }
    const id = work.newId()
    await work.tx
      .insertInto('disclosureConsents')
      .values({ id, measureId, personId, organisationId, givenOn, words, ...recorded })
      .execute()
    await noteEvent(work, measureId, 'consent', { value: organisationId })
    aboutMeasure(work, measure, { consent: id, givenOn })
    return ok(measureId)
  },
)

/** Takes note that the person withdrew the consent: from now on the organisation sees initials again. */
export const withdrawConsent = command(
  'contribution.assign',
  async (work, place: Place): Promise<Result<string>> => {
    const measure = await reachMeasure(work, place)
    const { id: measureId, organisationId } = measure
    const standing = organisationId ? await consentOf(work.tx, { measureId, organisationId }) : undefined
    if (!standing) return ownRefusal(refuse('no-consent'))
    await work.tx
      .updateTable('disclosureConsents')
      .set({ withdrawnOn: work.today, version: standing.version + 1 })
      .where('id', '=', standing.id)
      .execute()
    await noteEvent(work, measureId, 'consent-withdrawn', { value: organisationId })
    aboutMeasure(work, measure, { consent: standing.id, withdrawn: true })
    return ok(measureId)
  },
)
