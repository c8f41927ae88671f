/** Between which days a calendar is read, and whose people are one's own. */
import { sql } from 'kysely'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'

export type Span = {
  readonly from: Day
  readonly to: Day
  /** Only people of the reader's own. */
  readonly mine: boolean
}

export const isOwn = (actor: Actor) => {
  if (actor.role === 'psychologist') return sql<boolean>`people.psychologist_id = ${actor.userId}`
  if (actor.role === 'detachment-head')
    return sql<boolean>`people.detachment_id in (select id from detachments where head_user_id = ${actor.userId})`
  return sql<boolean>`people.case_worker_id = ${actor.userId}`
}
