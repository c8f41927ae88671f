/** Recording one's own training. */
import { decideTraining } from '~/domain/psychology/training'
import { ok } from '~/domain/result'
import { command } from '~/platform/command.server'
import type { TrainingForm } from './forms'

/** Adds a training to the actor's own record; gives its id. */
export const recordTraining = command('training.record', async (work, form: TrainingForm) => {
  work.permit({ authorId: work.actor.userId })
  const id = work.newId()
  work.about({ type: 'training', id, details: { topic: form.topic, hours: form.hours } })
  const decision = decideTraining(form, work.today)
  if (!decision.ok) return decision
  await work.tx
    .insertInto('trainingRecords')
    .values({
      id,
      userId: work.actor.userId,
      institutionId: work.actor.institutionId,
      createdAt: work.now,
      version: 1,
      ...form,
    })
    .execute()
  return ok(id)
})
