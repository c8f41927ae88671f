/** An activity as deeds see it: under lock, permitted, and named for the audit row. */
import { lockClause } from '#db/dialect'
import type { Work } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'

/** The activity under lock; 404 when it is gone or out of reach. */
export const loadActivity = async (work: Work, id: string, step: string) => {
  const row = await work.tx
    .selectFrom('activities')
    .selectAll()
    .where('id', '=', id)
    .modifyEnd(lockClause(work.tx))
    .executeTakeFirst()
  work.permit(row ? { institutionId: row.institutionId } : {})
  if (!row) throw notFound()
  work.about({
    type: 'activity',
    id,
    institutionId: row.institutionId,
    details: { step, state: row.state },
  })
  return row
}

export type LoadedActivity = Awaited<ReturnType<typeof loadActivity>>

/** How many people are on the list of those who came. */
export const namedOn = async ({ tx }: Pick<Work, 'tx'>, activityId: string): Promise<number> => {
  const row = await tx
    .selectFrom('activityAttendances')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('activityId', '=', activityId)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
