/** Meetings on the release road: those still ahead, and those that nobody has told of yet. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { may } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import type { DeadlineStatus } from '~/domain/deadlines/status'
import type { Translate } from '~/platform/i18n'
import type { PlanRead } from './queries.server'
import { openStatusOn } from './road-items'
import { tiesOf } from './scope.server'

export type RoadItem = {
  readonly on: Day
  readonly label: string
  readonly code: string
  readonly status: DeadlineStatus
  readonly to: string | undefined
  /** Said beside the state: from which day it was moved. */
  readonly moved?: string | undefined
}

/** Few enough for labels to stand apart. */
const meetingsShown = 4

type Wording = { readonly t: Translate; readonly today: Day }

/** The next planned meetings of a plan that the reader already reached; none for whoever may not read meetings. */
export const meetingItems = async (
  db: Kysely<Database>,
  actor: Actor,
  plan: PlanRead,
  { t, today }: Wording,
): Promise<RoadItem[]> => {
  if (!may(actor, 'meeting.read', tiesOf(plan))) return []
  const rows = await db
    .selectFrom('planMeetings')
    .select(['id', 'onDay', 'startsAt', 'kind'])
    .where('planId', '=', plan.id)
    .where('state', '=', 'planned')
    .orderBy('startsAt')
    .limit(meetingsShown)
    .execute()
  return rows.map(({ id, onDay, startsAt, kind }) => ({
    on: onDay,
    label: `${t(`meetings:kind.${kind}`)}, ${startsAt.slice(11)}`,
    code: '',
    status: openStatusOn(onDay, onDay < today, today),
    to: `/people/${plan.personId}/plan/meetings/${id}`,
  }))
}
