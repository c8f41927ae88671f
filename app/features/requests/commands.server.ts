/** A request for workers is sent, or written down from paper; and how any deed loads and writes one. */
import type { Selectable } from 'kysely'
import type { WorkRequestsTable } from '#db/schema/requests'
import { type Day } from '~/domain/calendar/day'
import { offersToNew } from '~/domain/employers/accreditation'
import { asOpening } from '~/features/openings/queries.server'
import { type Asking, decideRequest } from '~/domain/requests/request'
import { needsSupplyRequest, type HiringFacts } from '~/domain/requests/hiring'
import { requestChannelIn } from '~/domain/requests/procedure'
import type { SafetyLevel } from '~/domain/people/person'
import { type Result, ok, refuse } from '~/domain/result'
import { startWithin } from '~/features/duties/within.server'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import type { RequestWords } from './forms'
import { tellOfficers } from './messages.server'
import { tiesOf } from './scope.server'

export type RequestRow = Selectable<WorkRequestsTable>

const loadOpening = (work: Work, id: string) =>
  work.tx
    .selectFrom('openings')
    .innerJoin('organisations', 'organisations.id', 'openings.organisationId')
    .selectAll('openings')
    .select(['organisations.state as organisationState', 'organisations.accreditedTo'])
    .where('openings.id', '=', id)
    .executeTakeFirst()

type OpeningFound = NonNullable<Awaited<ReturnType<typeof loadOpening>>>

const askingOf = (
  opening: OpeningFound,
  words: RequestWords,
  { receivedOn, today }: { readonly receivedOn: Day; readonly today: Day },
): Asking => ({
  opening: asOpening(opening),
  openingInstitutionId: opening.institutionId,
  organisationOffers: offersToNew(
    { state: opening.organisationState, accreditedTo: opening.accreditedTo },
    today,
  ),
  institutionIds: words.institutionIds,
  count: words.count,
  receivedOn,
  startsOn: words.startsOn,
})

/** Para 40: the supply service had three working days from its need to its letter; the letter is here. */
const noteSupply = async (
  work: Work,
  opening: OpeningFound,
  institutionId: string,
  neededOn: Day | null,
  on: Day,
) => {
  const channel: HiringFacts['channel'] | undefined = requestChannelIn(opening.channel)
  const institution = await work.tx
    .selectFrom('institutions')
    .select('safetyLevel')
    .where('id', '=', institutionId)
    .executeTakeFirst()
  if (!institution || !channel || neededOn === null) return
  if (!needsSupplyRequest(channel, institution.safetyLevel as SafetyLevel)) return
  await startWithin(work, {
    kind: 'housekeeping-need',
    personId: null,
    institutionId,
    on: neededOn,
    note: opening.title,
    doneOn: on,
  })
}

type Writing = { readonly opening: OpeningFound; readonly institutionId: string; readonly receivedOn: Day }

const writeRequest = async (
  work: Work,
  words: RequestWords,
  { opening, institutionId, receivedOn }: Writing,
): Promise<Result<string>> => {
  const { count, specialty, conditions, startsOn, incomingNumber } = words
  const note = `${specialty} × ${count}`
  const clock = await startWithin(work, {
    kind: 'workers-requested',
    personId: null,
    institutionId,
    on: receivedOn,
    note,
  })
  if (!clock.ok) return clock
  const id = work.newId()
  const source = work.actor.organisationId === null ? 'paper' : 'portal'
  await work.tx
    .insertInto('workRequests')
    .values({
      id,
      organisationId: opening.organisationId,
      openingId: opening.id,
      institutionId,
      count,
      specialty,
      conditions,
      startsOn,
      source,
      incomingNumber,
      receivedOn,
      eventId: clock.value.eventId,
      dueOn: clock.value.dueOn ?? receivedOn,
      state: 'received',
      late: 0,
      settledOn: null,
      settledBy: null,
      answer: null,
      createdBy: work.actor.userId,
      createdAt: work.now,
      version: 1,
    })
    .execute()
  await noteSupply(work, opening, institutionId, words.neededOn, receivedOn)
  await tellOfficers(work, { id, institutionId })
  work.about({
    type: 'work-request',
    id,
    institutionId,
    details: { openingId: opening.id, count, source, receivedOn },
  })
  return ok(id)
}

/**
 * An employer asks for workers for an own opening, or an officer writes down what came on paper; each institution gets
 * its own request and its own clock (DL-27). Refused as `decideRequest` says. Gives the last request's id.
 */
export const sendRequest = command(
  'request.send',
  async (work, words: RequestWords): Promise<Result<string>> => {
    const opening = await loadOpening(work, words.openingId)
    const isOwn = work.actor.organisationId !== null
    const institutionIds = [...new Set(words.institutionIds)]
    for (const institutionId of institutionIds)
      work.permit({ institutionId, organisationId: opening?.organisationId ?? null })
    if (!opening) return refuse('opening-not-open')
    const receivedOn = isOwn ? work.today : (words.receivedOn ?? work.today)
    work.about({ type: 'opening', id: opening.id })
    const asking = askingOf(opening, { ...words, institutionIds }, { receivedOn, today: work.today })
    const decided = decideRequest(asking, work.today)
    if (!decided.ok) return decided
    let last: Result<string> = refuse('institution-missing')
    for (const institutionId of institutionIds) {
      last = await writeRequest(work, words, { opening, institutionId, receivedOn })
      if (!last.ok) return last
    }
    return last
  },
)

/** The request, asked for in the policy and named in the audit row; 404 when there is none. */
export const loadRequest = async (work: Work, id: string): Promise<RequestRow> => {
  const row = await work.tx.selectFrom('workRequests').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  work.permit(tiesOf(row))
  work.about({ type: 'work-request', id, institutionId: row.institutionId })
  return row
}

/** Writes a change made from `version`; another's change in between gives `errors:stale`. */
export const saveRequest = async (
  work: Work,
  row: Pick<RequestRow, 'id' | 'institutionId'>,
  version: number,
  change: Partial<RequestRow>,
): Promise<Result<string>> => {
  const done = await work.tx
    .updateTable('workRequests')
    .set({ ...change, version: version + 1 })
    .where('id', '=', row.id)
    .where('version', '=', version)
    .executeTakeFirst()
  work.about({
    type: 'work-request',
    id: row.id,
    institutionId: row.institutionId,
    details: { after: change },
  })
  return done.numUpdatedRows === 1n ? ok(row.id) : refuse('errors:stale')
}
