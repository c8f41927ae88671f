/** Moments of the plan itself and of its deadlines: opened, moved, answered, approved, paused, done, closed. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { mayEver } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { restrictedCodes } from '~/domain/deadlines/codes'
import type { PlanRead } from '~/features/plans/queries.server'
import { momentColumns } from './columns.server'

export type Of = { readonly db: Kysely<Database>; readonly actor: Actor; readonly plan: PlanRead }

export const planSources = ({ db, plan }: Of) => [
  db
    .selectFrom('plans as p')
    .select(momentColumns('opened', { id: 'p.id', at: 'p.createdAt', what: 'p.openedBecause' }))
    .where('p.id', '=', plan.id),
  db
    .selectFrom('plans as p')
    .select(momentColumns('closed', { id: 'p.id', day: 'p.closedOn', what: 'p.closedReason' }))
    .where('p.id', '=', plan.id)
    .where('p.closedOn', 'is not', null),
  db
    .selectFrom('termChanges as c')
    .select(
      momentColumns('term-moved', {
        id: 'c.id',
        at: 'c.enteredAt',
        by: 'c.enteredBy',
        what: 'c.cause',
        from: 'c.endBefore',
        to: 'c.endAfter',
        note: 'c.courtAct',
      }),
    )
    .where('c.personId', '=', plan.personId)
    .where('c.enteredAt', '>=', plan.openedOn)
    .where('c.endBefore', 'is not', null)
    .whereRef('c.endBefore', '!=', 'c.endAfter'),
  db
    .selectFrom('planVersions as v')
    .select(
      momentColumns('version', { id: 'v.id', at: 'v.at', by: 'v.byUserId', what: 'v.step', to: 'v.number' }),
    )
    .where('v.planId', '=', plan.id),
  db
    .selectFrom('planAgreements as a')
    .select(
      momentColumns('agreement', {
        id: 'a.id',
        at: 'a.at',
        by: 'a.byUserId',
        what: 'a.answer',
        from: 'a.answeredOn',
        note: 'a.statement',
      }),
    )
    .where('a.planId', '=', plan.id),
  db
    .selectFrom('planAgreements as a')
    .select(momentColumns('agreement-lapsed', { id: 'a.id', at: 'a.lapsedAt', what: 'a.answer' }))
    .where('a.planId', '=', plan.id)
    .where('a.lapsedAt', 'is not', null),
]

/** Codes that tell of the conviction are left out for whoever may not read the articles. */
export const deadlineSources = ({ db, actor, plan }: Of) => {
  const hidden = mayEver(actor, 'person.articles') ? ['-'] : restrictedCodes
  return [
    db
      .selectFrom('deadlineShifts as s')
      .leftJoin('termChanges as c', 'c.id', 's.changeId')
      .select(
        momentColumns('deadline-moved', {
          id: 's.id',
          day: 's.changedOn',
          by: 's.enteredBy',
          what: 's.code',
          from: 's.fromDay',
          to: 's.toDay',
          note: 's.cause',
          title: 'c.cause',
        }),
      )
      .where('s.planId', '=', plan.id)
      .where('s.fromDay', 'is not', null)
      .where('s.code', 'not in', hidden),
    db
      .selectFrom('deadlinePauses as p')
      .select(
        momentColumns('deadline-paused', {
          id: 'p.id',
          at: 'p.enteredAt',
          by: 'p.enteredBy',
          what: 'p.code',
          from: 'p.fromDay',
          to: 'p.untilDay',
          note: 'p.words',
          title: 'p.kind',
          wording: 'p.reason',
        }),
      )
      .where('p.planId', '=', plan.id)
      .where('p.code', 'not in', hidden),
    db
      .selectFrom('deadlinePauses as p')
      .select(
        momentColumns('pause-lifted', { id: 'p.id', day: 'p.liftedOn', by: 'p.liftedBy', what: 'p.code' }),
      )
      .where('p.planId', '=', plan.id)
      .where('p.liftedOn', 'is not', null)
      .where('p.code', 'not in', hidden),
    db
      .selectFrom('planDeadlines as d')
      .select(
        momentColumns('deadline-done', {
          id: 'd.id',
          day: 'd.doneOn',
          by: 'd.doneBy',
          what: 'd.code',
          from: 'd.dueOn',
          to: 'd.answer',
          note: 'd.note',
        }),
      )
      .where('d.planId', '=', plan.id)
      .where('d.doneOn', 'is not', null)
      .where('d.code', 'not in', hidden),
  ]
}
