/** What came of a seat: whoever passed has the training on their record. */
import { decideResult } from '~/domain/training/seat'
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import type { ResultForm } from './forms'
import { recountDueOf } from './own.server'
import { type Course, loadSeat, setSeat } from './seat-commands.server'

type Finished = {
  readonly seatId: string
  readonly psychologistId: string
  readonly institutionId: string | null
}

/** What somebody learned on a course of the plan joins their record, confirmed at once. */
const addRecord = async (work: Work, course: Course, seat: Finished, form: ResultForm): Promise<void> => {
  const topic = await work.tx
    .selectFrom('trainingTopics')
    .selectAll()
    .where('id', '=', course.topicId)
    .executeTakeFirstOrThrow()
  const provider = await work.tx
    .selectFrom('trainingProviders')
    .selectAll()
    .where('id', '=', course.providerId)
    .executeTakeFirstOrThrow()
  const { seatId, psychologistId, institutionId } = seat
  await work.tx
    .insertInto('trainingRecords')
    .values({
      id: work.newId(),
      psychologistId,
      institutionId,
      topicId: course.topicId,
      topic: `${topic.nameKk} / ${topic.nameRu}`,
      provider: `${provider.nameKk} / ${provider.nameRu}`,
      hours: form.hours,
      startedOn: course.startsOn,
      endedOn: course.endsOn,
      certificate: form.certificate,
      certificateUntil: form.certificateUntil,
      state: 'confirmed',
      confirmedBy: work.actor.userId,
      confirmedAt: work.now,
      reason: null,
      seatId,
      createdAt: work.now,
      version: 1,
    })
    .execute()
  await recountDueOf(work.tx, psychologistId, work.today)
}

/** Says what came of a seat; whoever passed has the training on their record. Refusals: `seat-gone`, `errors:stale`, `course-not-over`, those of `decideResult`. */
export const recordResult = command(
  'seat.decide',
  async (work, id: string, form: ResultForm): Promise<Result<string>> => {
    const loaded = await loadSeat(work, id)
    if (!loaded) return refuse('seat-gone')
    const { seat, course } = loaded
    const passed = form.passed === 'yes'
    work.about({ type: 'training-seat', id, institutionId: seat.institutionId, details: { passed } })
    if (seat.version !== form.version) return refuse('errors:stale')
    if (work.today < course.endsOn) return refuse('course-not-over')
    const attended = { state: seat.state, course: course.state, hours: form.hours }
    const decision = decideResult(attended, { ...form, passed }, course.endsOn)
    if (!decision.ok) return decision
    await setSeat(work, id, seat.version, { state: decision.value, result: form.result })
    if (decision.value === 'completed')
      await addRecord(
        work,
        course,
        { seatId: id, psychologistId: seat.psychologistId, institutionId: seat.institutionId },
        form,
      )
    return ok(seat.courseId)
  },
)
