/** What is done to openings: posted, corrected, and led through their states. */
import { decideOpeningChange } from '~/domain/openings/lifecycle'
import type { OpeningState } from '~/domain/openings/opening'
import { offersToNew } from '~/domain/employers/accreditation'
import { decidePlaces, decidePosting, needsApproval, openingKindsFor } from '~/domain/openings/posting'
import { holdsPlace } from '~/domain/placements/referral'
import { type Result, ok, refuse } from '~/domain/result'
import { refreshStanding } from '~/features/organisations/standing.server'
import { type Work, command } from '~/platform/command.server'
import { differences } from '~/platform/differences'
import { columnsOf } from './columns.server'
import type { OpeningStep, OpeningWords } from './forms'
import { isKeptByCourse } from './kept-by-course.server'
import { asOpening, touchedQuery } from './queries.server'
import { tellTouched } from './touched.server'

const loadOrganisation = (work: Work, id: string) =>
  work.tx
    .selectFrom('organisations')
    .select(['id', 'kind', 'state', 'accreditedTo'])
    .where('id', '=', id)
    .executeTakeFirst()

type Organisation = NonNullable<Awaited<ReturnType<typeof loadOrganisation>>>

const checked = async (work: Work, organisation: Organisation, words: OpeningWords) => {
  if (!openingKindsFor(organisation.kind).includes(words.kind)) return refuse('kind-not-for-organisation')
  const posting = decidePosting(words, work.today)
  return posting.ok ? columnsOf(work.tx, words) : posting
}

/**
 * Posts an opening: as a draft, or sent for approval at once. An employer posts for its own organisation, headquarters
 * names one. Refusals: those of `decidePosting`, `columnsOf` and `decideOpeningChange`; `organisation-missing`,
 * `organisation-not-approved`, `kind-not-for-organisation`.
 */
export const postOpening = command(
  'opening.post',
  async (work, words: OpeningWords, intent: 'draft' | 'submit'): Promise<Result<string>> => {
    const organisationId = work.actor.organisationId ?? words.organisationId
    const organisation = organisationId ? await loadOrganisation(work, organisationId) : undefined
    if (!organisation) return refuse('organisation-missing')
    work.permit({ organisationId: organisation.id })
    const columns = await checked(work, organisation, words)
    if (!columns.ok) return columns
    const state = decideFirstState(work, organisation, { ...columns.value, state: 'draft' }, intent)
    if (!state.ok) return state
    const id = work.newId()
    await work.tx
      .insertInto('openings')
      .values({
        ...columns.value,
        id,
        organisationId: organisation.id,
        state: state.value,
        stateReason: null,
        externalId: null,
        importId: null,
        createdBy: work.actor.userId,
        createdAt: work.now,
        updatedAt: work.now,
        version: 1,
      })
      .execute()
    const details = { step: intent === 'submit' ? 'post-and-submit' : 'post', state: [null, state.value] }
    work.about({ type: 'opening', id, institutionId: words.institutionId, details })
    return ok(id)
  },
)

/** Says in its code which field is missing, so that the words can stand beside it. */
const namingField = <T>(result: Result<T>): Result<T> =>
  result.ok || result.refusal.code !== 'incomplete'
    ? result
    : refuse(`incomplete-${result.refusal.values?.field ?? 'title'}`)

const decideFirstState = (
  work: Work,
  organisation: Organisation,
  row: Parameters<typeof asOpening>[0],
  intent: 'draft' | 'submit',
): Result<OpeningState> => {
  if (intent === 'draft') return ok('draft')
  if (!offersToNew(organisation, work.today)) return refuse('organisation-not-approved')
  const change = namingField(decideOpeningChange(asOpening(row), { deed: 'submit' }, work.today))
  return change.ok ? ok(change.value.state) : change
}

const load = async (work: Work, id: string, version: number) => {
  const row = await work.tx.selectFrom('openings').selectAll().where('id', '=', id).executeTakeFirst()
  work.permit(row ? { organisationId: row.organisationId, institutionId: row.institutionId } : {})
  if (!row) return refuse('absent')
  work.about({ type: 'opening', id, institutionId: row.institutionId })
  if (await isKeptByCourse(work, id)) return refuse('kept-by-course')
  return row.version === version ? ok(row) : refuse('errors:stale')
}

/**
 * Corrects an opening. What the law or a person's choice rests on sends an approved opening back for approval. Open
 * referrals stay as they are, and whoever answers for them is told.
 * Refusals: `errors:stale`, `kept-by-course`, `wrong-state` (a closed one stays as it is), `fewer-than-held`, and those of posting.
 */
export const editOpening = command(
  'opening.edit',
  async (work, id: string, version: number, words: OpeningWords) => {
    const loaded = await load(work, id, version)
    if (!loaded.ok) return loaded
    const row = loaded.value
    const organisation = await loadOrganisation(work, row.organisationId)
    if (!organisation) return refuse('organisation-missing')
    const columns = await checked(work, organisation, words)
    if (!columns.ok) return columns
    const amended = decideOpeningChange(asOpening(row), { deed: 'amend' }, work.today)
    if (!amended.ok) return amended
    const changes = differences(row, columns.value)
    const touched = await touchedQuery(work.tx, id).execute()
    const held = touched.filter(({ state }) => holdsPlace(state)).length
    const places = decidePlaces(columns.value.places, held)
    if (!places.ok) return places
    const again = row.state === 'rejected' || needsApproval(Object.keys(changes))
    const state = again ? amended.value.state : (row.state as OpeningState)
    const stateReason = again ? null : row.stateReason
    await work.tx
      .updateTable('openings')
      .set({ ...columns.value, state, stateReason, updatedAt: work.now, version: row.version + 1 })
      .where('id', '=', id)
      .execute()
    await refreshStanding(work.tx, row.organisationId, work.today)
    if (Object.keys(changes).length > 0) await tellTouched(work, { id, version: row.version + 1 }, touched)
    const details = { step: 'edit', state: [row.state, state], changes, referrals: touched.length }
    work.about({ type: 'opening', id, institutionId: row.institutionId, details })
    return ok({ id, sentBack: state === 'submitted' && row.state !== 'submitted' })
  },
)

const needsApprovedOrganisation: readonly OpeningStep['step'][] = ['submit', 'publish', 'resume']

/** Approval publishes at once while the organisation is in good standing; otherwise publishing waits for it. */
const decideStep = (
  work: Work,
  organisation: Organisation,
  row: Parameters<typeof asOpening>[0],
  { step, reason }: OpeningStep,
): Result<{ state: OpeningState; reason: string | null }> => {
  const isApproved = offersToNew(organisation, work.today)
  if (needsApprovedOrganisation.includes(step) && !isApproved) return refuse('organisation-not-approved')
  const change = { deed: step, ...(reason === null ? {} : { reason }) }
  const decided = namingField(decideOpeningChange(asOpening(row), change, work.today))
  if (!decided.ok || step !== 'approve' || !isApproved) return decided
  return decideOpeningChange(
    asOpening({ ...row, state: decided.value.state }),
    { deed: 'publish' },
    work.today,
  )
}

/** Steps after which people on their way cannot go on as they were. */
const stops: readonly OpeningStep['step'][] = ['pause', 'close', 'reject']

const takeStep = async (work: Work, id: string, wanted: OpeningStep): Promise<Result<OpeningState>> => {
  const loaded = await load(work, id, wanted.version)
  if (!loaded.ok) return loaded
  const row = loaded.value
  const organisation = await loadOrganisation(work, row.organisationId)
  if (!organisation) return refuse('organisation-missing')
  const decided = decideStep(work, organisation, row, wanted)
  if (!decided.ok) return decided
  const { state, reason } = decided.value
  await work.tx
    .updateTable('openings')
    .set({
      state,
      stateReason: reason,
      // News is what opens for the first time; what was paused or approved anew is not.
      ...(state === 'open' && row.publishedAt === null ? { publishedAt: work.now } : {}),
      updatedAt: work.now,
      version: row.version + 1,
    })
    .where('id', '=', id)
    .execute()
  const touched = stops.includes(wanted.step) ? await touchedQuery(work.tx, id).execute() : []
  await tellTouched(work, { id, version: row.version + 1 }, touched, 'opening-stopped')
  work.about({
    type: 'opening',
    id,
    institutionId: row.institutionId,
    details: { step: wanted.step, state: [row.state, state], reason, referrals: touched.length },
  })
  return ok(state)
}

/**
 * Submits, publishes, pauses, resumes or closes; of what stops an opening, whoever answers for its open referrals is
 * told. Refusals: those of `decideOpeningChange`, `organisation-not-approved`.
 */
export const changeOpening = command('opening.edit', (work, id: string, step: OpeningStep) =>
  takeStep(work, id, step),
)

/** Approves or rejects: headquarters, or the head of the institution where the work is. */
export const decideOnOpening = command('opening.approve', (work, id: string, step: OpeningStep) =>
  takeStep(work, id, step),
)
