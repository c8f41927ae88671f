/** Tells those who work on a measure that something awaits them there; the message itself says nothing of anybody. */
import { enqueue } from '~/features/outbox/commands.server'
import type { Work } from '~/platform/command.server'
import type { MeasureRow, Place } from './load.server'

export const measurePath = ({ planId, measureId }: Place): string => `/plans/${planId}/measures/${measureId}`

const pathOf = ({ id, planId }: MeasureRow): string => measurePath({ planId, measureId: id })

/** Whoever has commented so far, the one who owes the measure and the one who leads the plan; never the writer. */
export const tellTalkers = async (work: Work, measure: MeasureRow, commentId: string): Promise<void> => {
  const talkers = await work.tx
    .selectFrom('measureComments')
    .select('authorId')
    .distinct()
    .where('measureId', '=', measure.id)
    .execute()
  const all = [...talkers.map((each) => each.authorId), measure.assignedUserId, measure.leadUserId]
  for (const userId of new Set(all))
    if (userId !== null && userId !== work.actor.userId)
      await enqueue(work.tx, {
        userId,
        kind: 'comment',
        dedupKey: `comment:${commentId}:${userId}`,
        link: pathOf(measure),
        now: work.now,
      })
}

/** Asks the users for a contribution: once for each time the measure was given to them. */
export const askFor = async (work: Work, measure: MeasureRow, userIds: readonly string[]): Promise<void> => {
  for (const userId of userIds)
    await enqueue(work.tx, {
      userId,
      kind: 'contribution-asked',
      dedupKey: `contribution:${measure.id}:${measure.version}:${userId}`,
      link: pathOf(measure),
      now: work.now,
    })
}
