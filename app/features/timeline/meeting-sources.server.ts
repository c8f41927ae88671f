/** Moments of a plan's meetings: set, held, cancelled. */
import { reachable } from '~/platform/scope.server'
import { momentColumns } from './columns.server'
import type { Of } from './plan-sources.server'

/** Found by the plan first, as everything of the line is. */
const meetingsOf = ({ db, actor, plan }: Of) =>
  db
    .selectFrom('planMeetings as m')
    .innerJoin('people', 'people.id', 'm.personId')
    .where('m.id', 'in', (eb) => eb.selectFrom('planMeetings').select('id').where('planId', '=', plan.id))
    .where(
      reachable(actor, 'meeting.read', { institution: 'm.institutionId', region: 'people.sharedRegion' }),
    )

const told = { id: 'm.id', what: 'm.kind', from: 'm.startsAt', to: 'm.place' } as const

export const meetingSources = (of: Of) => [
  meetingsOf(of).select(momentColumns('meeting-planned', { ...told, at: 'm.madeAt', by: 'm.officerId' })),
  meetingsOf(of)
    .select(momentColumns('meeting-held', { ...told, day: 'm.onDay', by: 'm.settledBy', note: 'm.outcome' }))
    .where('m.state', '=', 'held'),
  meetingsOf(of)
    .select(
      momentColumns('meeting-cancelled', {
        ...told,
        day: 'm.settledOn',
        by: 'm.settledBy',
        note: 'm.reason',
      }),
    )
    .where('m.state', '=', 'cancelled'),
]
