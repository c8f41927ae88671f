/** A line in a person's record for each activity to which they came by name, for those who may know it. */
import { may } from '~/domain/access/policy'
import type { At } from '~/platform/guard.server'
import { activitiesOfPerson } from './attendance-queries.server'
import { activityPath } from './paths'

const mostLines = 5

/** The latest activities of a person; null for whoever may not know, and where there are none. */
export const activitiesBeside = async (
  person: { readonly id: string; readonly institutionId: string | null },
  at: At,
) => {
  const { actor, t, format } = at
  if (!may(actor, 'activity.attendance', { institutionId: person.institutionId })) return null
  const rows = await activitiesOfPerson(at.db, actor, person.id, mostLines).execute()
  if (rows.length === 0) return null
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    // Where the person was before, its page is out of reach.
    to: row.institutionId === actor.institutionId ? activityPath(row.id) : null,
    note: `${format.day(row.onDay)} · ${t(`activities:kind.${row.kind}`)}`,
  }))
}

export type ActivityLines = NonNullable<Awaited<ReturnType<typeof activitiesBeside>>>
