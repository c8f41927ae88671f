/** Moments of notices, of the handover and of the duties about the person, each within its own reader's reach. */
import { dutiesWithin, eventsWithin } from '~/features/duties/scope.server'
import { handoversFor } from '~/features/handovers/scope.server'
import { noticesFor } from '~/features/notices/scope.server'
import { momentColumns } from './columns.server'
import type { Of } from './plan-sources.server'

const noticesOf = ({ db, actor, plan }: Of) =>
  db
    .selectFrom('notices')
    .where('notices.id', 'in', (eb) =>
      eb.selectFrom('notices as n').select('n.id').where('n.personId', '=', plan.personId),
    )
    .where('notices.planId', '=', plan.id)
    .where(noticesFor(actor, 'notice.read'))

const paper = { id: 'notices.id', what: 'notices.kind', to: 'notices.number' } as const

export const noticeSources = (of: Of) => [
  noticesOf(of).select(
    momentColumns('notice-prepared', { ...paper, at: 'notices.createdAt', by: 'notices.createdBy' }),
  ),
  noticesOf(of)
    .select(momentColumns('notice-issued', { ...paper, day: 'notices.issuedOn', by: 'notices.issuedBy' }))
    .where('notices.issuedOn', 'is not', null),
  noticesOf(of)
    .select(
      momentColumns('notice-sent', {
        ...paper,
        day: 'notices.sentOn',
        by: 'notices.sentBy',
        from: 'notices.answerDueOn',
        note: 'notices.way',
      }),
    )
    .where('notices.sentOn', 'is not', null),
  noticesOf(of)
    .select(momentColumns('notice-delivered', { ...paper, day: 'notices.deliveredOn' }))
    .where('notices.deliveredOn', 'is not', null),
  noticesOf(of)
    .select(
      momentColumns('notice-answered', {
        ...paper,
        day: 'notices.answeredOn',
        by: 'notices.answeredBy',
        from: 'notices.answer',
        note: 'notices.answerWords',
      }),
    )
    .where('notices.answeredOn', 'is not', null),
  noticesOf(of)
    .select(
      momentColumns('notice-annulled', {
        ...paper,
        day: 'notices.annulledOn',
        by: 'notices.annulledBy',
        note: 'notices.annulReason',
      }),
    )
    .where('notices.annulledOn', 'is not', null),
]

const handoversOf = ({ db, actor, plan }: Of) =>
  db
    .selectFrom('handovers')
    .where('handovers.id', 'in', (eb) =>
      eb.selectFrom('handovers as h').select('h.id').where('h.planId', '=', plan.id),
    )
    .where(handoversFor(actor, 'handover.read'))

const step = { id: 'handovers.id', what: 'handovers.service' } as const

export const handoverSources = (of: Of) => [
  handoversOf(of).select(
    momentColumns('handover-opened', { ...step, at: 'handovers.createdAt', by: 'handovers.createdBy' }),
  ),
  handoversOf(of)
    .select(
      momentColumns('handover-request', { ...step, day: 'handovers.requestOn', to: 'handovers.request' }),
    )
    .where('handovers.requestOn', 'is not', null),
  handoversOf(of)
    .select(
      momentColumns('handover-offered', { ...step, day: 'handovers.offeredOn', by: 'handovers.offeredBy' }),
    )
    .where('handovers.offeredOn', 'is not', null),
  handoversOf(of)
    .select(
      momentColumns('handover-answered', {
        ...step,
        day: 'handovers.answeredOn',
        by: 'handovers.answeredBy',
        to: 'handovers.returnReason',
        note: 'handovers.returnNote',
      }),
    )
    .where('handovers.answeredOn', 'is not', null),
  handoversOf(of)
    .select(
      momentColumns('handover-met', { ...step, day: 'handovers.meetingOn', note: 'handovers.meetingPlace' }),
    )
    .where('handovers.meetingOn', 'is not', null)
    .where('handovers.meetingHeld', '=', 1),
  handoversOf(of)
    .select(
      momentColumns('handover-ended', {
        ...step,
        day: 'handovers.endedOn',
        by: 'handovers.endedBy',
        to: 'handovers.endedReason',
        from: 'handovers.state',
      }),
    )
    .where('handovers.endedOn', 'is not', null),
]

/** Duties of the days of this plan: what came before belongs to another. */
const dutiesOf = ({ db, actor, plan }: Of) =>
  db
    .selectFrom('duties as d')
    .where('d.id', 'in', (eb) => eb.selectFrom('duties').select('id').where('personId', '=', plan.personId))
    .where('d.state', '!=', 'withdrawn')
    .where('d.createdAt', '>=', plan.openedOn)
    .$if(plan.closedOn !== null, (query) => query.where('d.startedOn', '<=', plan.closedOn ?? plan.openedOn))
    .where(dutiesWithin(actor, 'duty.read'))

const eventsOf = ({ db, actor, plan }: Of) =>
  db
    .selectFrom('dutyEvents as e')
    .where('e.id', 'in', (eb) =>
      eb.selectFrom('dutyEvents').select('id').where('personId', '=', plan.personId),
    )
    .where('e.recordedAt', '>=', plan.openedOn)
    .$if(plan.closedOn !== null, (query) => query.where('e.happenedOn', '<=', plan.closedOn ?? plan.openedOn))
    .where(eventsWithin(actor, 'duty.read'))

export const dutySources = (of: Of) => [
  eventsOf(of).select(
    momentColumns('duty-event', {
      id: 'e.id',
      at: 'e.recordedAt',
      by: 'e.recordedBy',
      what: 'e.kind',
      from: 'e.happenedOn',
      note: 'e.note',
    }),
  ),
  eventsOf(of)
    .select(
      momentColumns('duty-event-withdrawn', {
        id: 'e.id',
        at: 'e.withdrawnAt',
        by: 'e.withdrawnBy',
        what: 'e.kind',
        note: 'e.withdrawnReason',
      }),
    )
    .where('e.withdrawnAt', 'is not', null),
  dutiesOf(of)
    .innerJoin('dutyShifts as s', 's.dutyId', 'd.id')
    .select(
      momentColumns('duty-moved', {
        id: 's.id',
        day: 's.changedOn',
        by: 's.enteredBy',
        what: 's.code',
        from: 's.fromDay',
        to: 's.toDay',
        title: 's.wasPast',
      }),
    ),
  dutiesOf(of)
    .select(
      momentColumns('duty-settled', {
        id: 'd.id',
        day: 'd.doneOn',
        by: 'd.doneBy',
        what: 'd.code',
        from: 'd.dueOn',
        to: 'd.state',
        note: 'd.reason',
        title: 'd.late',
      }),
    )
    .where('d.doneOn', 'is not', null),
]
