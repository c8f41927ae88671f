/** Recording one's own training, and the training officer's word on it. */
import { decideConfirming, decideTraining } from '~/domain/training/record'
import { type Result, ok, refuse } from '~/domain/result'
import { command } from '~/platform/command.server'
import type { ConfirmForm, TrainingForm } from './forms'
import { isThere } from './known.server'
import { ownPsychologist, recountDueOf } from './own.server'

/** Adds a training to the actor's own record; gives its id. Refusals: those of `decideTraining`, `topic-unknown`. */
export const recordTraining = command('training.record', async (work, form: TrainingForm) => {
  work.permit({ authorId: work.actor.userId })
  const id = work.newId()
  work.about({ type: 'training', id, details: { topic: form.topic, hours: form.hours } })
  const decision = decideTraining(form, work.today)
  if (!decision.ok) return decision
  if (!(await isThere(work, 'trainingTopics', form.topicId))) return refuse('topic-unknown')
  const psychologistId = await ownPsychologist(work)
  await work.tx
    .insertInto('trainingRecords')
    .values({
      id,
      psychologistId,
      institutionId: work.actor.institutionId,
      state: 'recorded',
      confirmedBy: null,
      confirmedAt: null,
      reason: null,
      seatId: null,
      createdAt: work.now,
      version: 1,
      ...form,
    })
    .execute()
  await recountDueOf(work.tx, psychologistId, work.today)
  return ok(id)
})

/** Confirms a record, or does not, and puts it to a topic of the catalogue. Refusals: those of `decideConfirming`, `topic-unknown`, `record-gone`, `errors:stale`. */
export const confirmRecord = command(
  'training.confirm',
  async (work, id: string, form: ConfirmForm): Promise<Result<string>> => {
    const record = await work.tx
      .selectFrom('trainingRecords')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    work.permit({ institutionId: record?.institutionId ?? null })
    if (!record) return refuse('record-gone')
    const details = { before: record.state, after: form.state, topicId: form.topicId }
    work.about({ type: 'training', id, institutionId: record.institutionId, details })
    if (record.version !== form.version) return refuse('errors:stale')
    const decision = decideConfirming(record, form)
    if (!decision.ok) return decision
    if (!(await isThere(work, 'trainingTopics', form.topicId))) return refuse('topic-unknown')
    await work.tx
      .updateTable('trainingRecords')
      .set({
        ...decision.value,
        topicId: form.topicId,
        confirmedBy: work.actor.userId,
        confirmedAt: work.now,
        version: record.version + 1,
      })
      .where('id', '=', id)
      .execute()
    await recountDueOf(work.tx, record.psychologistId, work.today)
    return ok(id)
  },
)
