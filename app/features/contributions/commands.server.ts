/** What services do on their measures: outcomes, steps, talk and files. */
import type { MeasureOutcome } from '~/domain/plans/measures'
import { givesConclusionOnly, seesWork } from '~/domain/contributions/owners'
import { decideProof, decideStrike } from '~/domain/contributions/work'
import type { Day } from '~/domain/calendar/day'
import { type Result, ok, refuse } from '~/domain/result'
import {
  type KeptFile,
  addAttachment,
  countAttachments,
  removeAttachment,
} from '~/features/attachments/store.server'
import { settleMeasure } from '~/features/plans/settling.server'
import { type Work, command } from '~/platform/command.server'
import {
  type MeasureRow,
  type Place,
  aboutMeasure,
  filesOf,
  noteEvent,
  ownRefusal,
  reachMeasure,
  reachWork,
} from './load.server'
import { tellTalkers } from './telling.server'

export type Report = MeasureOutcome & { readonly evidence: string | null }

/** Writes down what came of a measure, with the paper that shows it. Gives the person's id. */
export const recordOutcome = command(
  'contribution.record',
  async (work, place: Place, version: number, report: Report): Promise<Result<string>> => {
    const reached = await reachWork(work, place)
    if (!reached.ok) return reached
    const measure = reached.value
    const { catalogueKey } = measure
    const files = await countAttachments(work.tx, filesOf(measure.id))
    const evidence = report.evidence ?? measure.evidence
    const proof = ownRefusal(decideProof(report.status, { catalogueKey, files, evidence }))
    if (!proof.ok) return proof
    const settled = await settleMeasure(work, measure, version, report)
    if (!settled.ok) return settled
    await noteEvent(work, measure.id, 'status', { value: settled.value.status, note: settled.value.outcome })
    aboutMeasure(work, measure, { before: measure.status, after: settled.value.status, files })
    return ok(measure.personId)
  },
)

export type TaskWords = { readonly title: string; readonly service: string; readonly dueOn: Day | null }

/** Adds a step to a measure; it may be another service's. Gives the measure's id. */
export const addTask = command(
  'contribution.record',
  async (work, place: Place, words: TaskWords): Promise<Result<string>> => {
    const reached = await reachWork(work, place)
    if (!reached.ok) return reached
    const { id: measureId } = reached.value
    const made = { createdBy: work.actor.userId, createdAt: work.now, version: 1 }
    await work.tx
      .insertInto('measureTasks')
      .values({ id: work.newId(), measureId, ...words, doneOn: null, doneBy: null, ...made })
      .execute()
    aboutMeasure(work, reached.value, { task: 'added', dueOn: words.dueOn, service: words.service })
    return ok(measureId)
  },
)

/** Ticks a step off, or opens it again. Refused: `task-gone`, `errors:stale`. */
export const settleTask = command(
  'contribution.record',
  async (work, place: Place, taskId: string, version: number, isDone: boolean): Promise<Result<string>> => {
    const reached = await reachWork(work, place)
    if (!reached.ok) return reached
    const done = isDone ? { doneOn: work.today, doneBy: work.actor.userId } : { doneOn: null, doneBy: null }
    const changed = await work.tx
      .updateTable('measureTasks')
      .set({ ...done, version: version + 1 })
      .where('id', '=', taskId)
      .where('measureId', '=', place.measureId)
      .where('version', '=', version)
      .executeTakeFirst()
    if (changed.numUpdatedRows !== 1n) return refuse('errors:stale')
    aboutMeasure(work, reached.value, { task: taskId, done: isDone })
    return ok(place.measureId)
  },
)

/** Whoever sees the work may talk about it; on a psychologist's measure nobody does. */
const reachTalk = async (work: Work, place: Place): Promise<Result<MeasureRow>> => {
  const measure = await reachMeasure(work, place)
  if (measure.openKey === null) return ownRefusal(refuse('not-open'))
  const isSilent = givesConclusionOnly(measure.service) || !seesWork(work.actor.role, measure)
  return isSilent ? ownRefusal(refuse('not-yours')) : ok(measure)
}

/** Adds a comment, for good. Those who took part are told that there is one. */
export const addComment = command(
  'contribution.comment',
  async (work, place: Place, text: string): Promise<Result<string>> => {
    const reached = await reachTalk(work, place)
    if (!reached.ok) return reached
    const id = work.newId()
    const by = { authorId: work.actor.userId, authorRole: work.actor.role, at: work.now }
    await work.tx
      .insertInto('measureComments')
      .values({ id, measureId: place.measureId, text, ...by, struckAt: null })
      .execute()
    await tellTalkers(work, reached.value, id)
    aboutMeasure(work, reached.value, { comment: id })
    return ok(place.measureId)
  },
)

const minute = 60_000

/** Strikes one's own comment soon after it was written; that there was one stays to be seen. */
export const strikeComment = command(
  'contribution.comment',
  async (work, place: Place, commentId: string): Promise<Result<string>> => {
    const measure = await reachMeasure(work, place)
    const comment = await work.tx
      .selectFrom('measureComments')
      .selectAll()
      .where('id', '=', commentId)
      .where('measureId', '=', measure.id)
      .executeTakeFirst()
    const decided = decideStrike({
      isOwn: comment?.authorId === work.actor.userId,
      isStruck: comment?.struckAt !== null,
      minutesOld: comment ? (Date.parse(work.now) - Date.parse(comment.at)) / minute : 0,
    })
    if (!decided.ok) return ownRefusal(decided)
    await work.tx
      .updateTable('measureComments')
      .set({ struckAt: work.now })
      .where('id', '=', commentId)
      .execute()
    aboutMeasure(work, measure, { comment: commentId, struck: true })
    return ok(measure.id)
  },
)

/** Attaches a file that was checked and kept before. A psychologist's measure takes none. */
export const attachFile = command(
  'contribution.attach',
  async (work, place: Place, kept: KeptFile): Promise<Result<string>> => {
    const reached = await reachWork(work, place)
    if (!reached.ok) return reached
    const { id, personId, service } = reached.value
    if (givesConclusionOnly(service)) return ownRefusal(refuse('conclusion-only'))
    const by = { personId, by: work.actor.userId, at: work.now }
    const added = await addAttachment(work.tx, kept, { to: filesOf(id), ...by })
    if (!added.ok) return added
    aboutMeasure(work, reached.value, {
      file: kept.id,
      kind: kept.kind,
      size: kept.size,
      sha256: kept.sha256,
    })
    return added
  },
)

/** Takes a file away: whoever attached it, or the officer who leads the plan. Refused: `not-your-file`. */
export const takeFileAway = command(
  'contribution.attach',
  async (work, place: Place, attachmentId: string): Promise<Result<string>> => {
    const reached = await reachWork(work, place)
    if (!reached.ok) return reached
    const { userId, role } = work.actor
    const file = await work.tx
      .selectFrom('attachments')
      .select('addedBy')
      .where('id', '=', attachmentId)
      .executeTakeFirst()
    if (role !== 'social-worker' && file?.addedBy !== userId) return ownRefusal(refuse('not-your-file'))
    const removed = { by: userId, at: work.now }
    const gone = await removeAttachment(work.tx, filesOf(place.measureId), attachmentId, removed)
    if (!gone.ok) return gone
    aboutMeasure(work, reached.value, { file: attachmentId, removed: true })
    return gone
  },
)
