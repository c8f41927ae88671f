/** The ledger of obligations: lines written down, incidents told of, remarks of inspections fulfilled. */
import type { Day } from '~/domain/calendar/day'
import { decideLine, incidentDueOn } from '~/domain/employers/obligations'
import { type Result, refuse } from '~/domain/result'
import { calendarOf } from '~/features/plans/calendar.server'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import type { LineForm } from './forms'
import { closeDeed, loadEmployer } from './load.server'

/** Writes a line of the ledger; gives its id. Refusals: those of `decideLine`. */
export const recordLine = command(
  'employer.record',
  async (work, organisationId: string, words: LineForm): Promise<Result<string>> => {
    const institutionId = words.institutionId ?? work.actor.institutionId
    await loadEmployer(work, organisationId, institutionId)
    const decided = decideLine(words, work.today)
    if (!decided.ok) return decided
    const id = work.newId()
    const isIncident = words.kind === 'incident'
    await work.tx
      .insertInto('obligationRecords')
      .values({
        ...words,
        id,
        organisationId,
        institutionId,
        dueOn: isIncident ? incidentDueOn(words.onDay, await calendarOf(work.tx)) : null,
        settledOn: isIncident ? words.settledOn : null,
        recordedBy: work.actor.userId,
        recordedAt: work.now,
        version: 1,
      })
      .execute()
    return closeDeed(work, organisationId, { step: 'line', record: id, kind: words.kind }, id)
  },
)

const loadLine = async (work: Work, organisationId: string, id: string) => {
  const row = await work.tx
    .selectFrom('obligationRecords')
    .selectAll()
    .where('id', '=', id)
    .where('organisationId', '=', organisationId)
    .executeTakeFirst()
  if (!row) {
    work.permit({})
    throw notFound()
  }
  await loadEmployer(work, organisationId, row.institutionId ?? work.actor.institutionId)
  return row
}

/** Writes down when an incident was told of. Refusals: `errors:stale`, `not-an-incident`, those of `decideLine`. */
export const settleIncident = command(
  'employer.record',
  async (work, organisationId: string, id: string, settledOn: Day, version: number) => {
    const row = await loadLine(work, organisationId, id)
    if (row.kind !== 'incident' || row.settledOn !== null) return refuse('not-an-incident')
    if (row.version !== version) return refuse('errors:stale')
    const decided = decideLine({ ...row, kind: 'incident', settledOn }, work.today)
    if (!decided.ok) return decided
    await work.tx
      .updateTable('obligationRecords')
      .set({ settledOn, version: version + 1 })
      .where('id', '=', id)
      .execute()
    return closeDeed(work, organisationId, { step: 'incident-told', record: id, settledOn }, id)
  },
)

export type Remark = { readonly text: string; readonly dueOn: Day }

/** Adds a remark of an inspection. Refusals: `not-an-inspection`, `due-before-inspection`. */
export const addRemark = command(
  'employer.record',
  async (work, organisationId: string, id: string, remark: Remark): Promise<Result<string>> => {
    const row = await loadLine(work, organisationId, id)
    if (row.kind !== 'inspection') return refuse('not-an-inspection')
    if (remark.dueOn < row.onDay) return refuse('due-before-inspection')
    await work.tx
      .insertInto('inspectionRemarks')
      .values({
        id: work.newId(),
        recordId: id,
        organisationId,
        ...remark,
        fulfilledOn: null,
        fulfilledBy: null,
        version: 1,
      })
      .execute()
    return closeDeed(work, organisationId, { step: 'remark', record: id, dueOn: remark.dueOn }, id)
  },
)

/** Writes down that a remark is fulfilled. Refusals: `errors:stale`, `settled-in-future`, `settled-before-day`. */
export const fulfilRemark = command(
  'employer.record',
  async (
    work,
    organisationId: string,
    id: string,
    done: { readonly remark: string; readonly fulfilledOn: Day; readonly version: number },
  ): Promise<Result<string>> => {
    const row = await loadLine(work, organisationId, id)
    if (done.fulfilledOn > work.today) return refuse('settled-in-future')
    if (done.fulfilledOn < row.onDay) return refuse('settled-before-day')
    const changed = await work.tx
      .updateTable('inspectionRemarks')
      .set({
        fulfilledOn: done.fulfilledOn,
        fulfilledBy: work.actor.userId,
        version: done.version + 1,
      })
      .where('id', '=', done.remark)
      .where('recordId', '=', id)
      .where('fulfilledOn', 'is', null)
      .where('version', '=', done.version)
      .executeTakeFirst()
    if (changed.numUpdatedRows !== 1n) return refuse('errors:stale')
    return closeDeed(work, organisationId, { step: 'remark-fulfilled', record: id }, id)
  },
)
