/** Moments of the work on a plan's measures by each service. */
import { sql } from 'kysely'
import { reachable } from '~/platform/scope.server'
import { momentColumns } from './columns.server'
import type { Of } from './plan-sources.server'

/** A measure's name as the row keeps it. */
const named = { title: 'm.title', wording: 'm.wording' } as const

/** Found by the plan first: an institution's own index would walk past everybody else's. */
const measuresOf = ({ db, actor, plan }: Of) =>
  db
    .selectFrom('measures as m')
    .innerJoin('people', 'people.id', 'm.personId')
    .where('m.id', 'in', (eb) => eb.selectFrom('measures').select('id').where('planId', '=', plan.id))
    .where(
      reachable(actor, 'contribution.read', {
        institution: 'm.institutionId',
        region: 'people.sharedRegion',
        organisation: 'm.organisationId',
      }),
    )

const settledStates = ['done', 'not-done', 'not-needed']

/** What was reported, given to somebody, agreed to; outcomes that were written before events were kept. */
const measureSources = (of: Of) => [
  measuresOf(of)
    .innerJoin('measureEvents as e', 'e.measureId', 'm.id')
    .leftJoin('users as u', 'u.id', 'e.value')
    .leftJoin('organisations as o', 'o.id', 'e.value')
    .select(
      momentColumns('measure-event', {
        id: 'e.id',
        at: 'e.at',
        by: 'e.actorId',
        what: 'e.kind',
        from: sql<string | null>`coalesce(u.name, o.name)`,
        to: 'e.value',
        note: 'e.note',
        ...named,
      }),
    ),
  measuresOf(of)
    .select(
      momentColumns('measure-settled', {
        id: 'm.id',
        day: 'm.doneOn',
        what: 'm.status',
        from: 'm.service',
        note: 'm.outcome',
        ...named,
      }),
    )
    .where('m.doneOn', 'is not', null)
    .where('m.status', 'in', settledStates)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('measureEvents as e')
            .select(sql<number>`1`.as('one'))
            .whereRef('e.measureId', '=', 'm.id')
            .where('e.kind', '=', 'status'),
        ),
      ),
    ),
  of.db
    .selectFrom('removedMeasures as r')
    .select(momentColumns('measure-removed', { id: 'r.id', at: 'r.at', by: 'r.byUserId', what: 'r.measure' }))
    .where('r.planId', '=', of.plan.id),
]

/** Steps, talk and papers. */
const talkSources = (of: Of) => [
  measuresOf(of)
    .innerJoin('measureTasks as t', 't.measureId', 'm.id')
    .select(
      momentColumns('task-done', { id: 't.id', day: 't.doneOn', by: 't.doneBy', what: 't.title', ...named }),
    )
    .where('t.doneOn', 'is not', null),
  measuresOf(of)
    .innerJoin('measureComments as c', 'c.measureId', 'm.id')
    .select(momentColumns('comment', { id: 'c.id', at: 'c.at', by: 'c.authorId', note: 'c.text', ...named }))
    .where('c.struckAt', 'is', null),
  measuresOf(of)
    .innerJoin('attachments as f', 'f.subjectId', 'm.id')
    .select(momentColumns('file', { id: 'f.id', at: 'f.addedAt', by: 'f.addedBy', ...named }))
    .where('f.subjectType', '=', 'measure')
    .where('f.subjectId', 'in', (eb) =>
      eb.selectFrom('measures').select('id').where('planId', '=', of.plan.id),
    )
    .where('f.removedAt', 'is', null),
]

export const workSources = (of: Of) => [...measureSources(of), ...talkSources(of)]
