/** What a calendar is read from: open deadlines, open measures and releases between two days. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema'
import { mayEver } from '~/domain/access/policy'
import type { Actor, Role } from '~/domain/access/roles'
import { type Day, addDays } from '~/domain/calendar/day'
import { restrictedCodes } from '~/domain/deadlines/codes'
import { reachable } from '~/platform/scope.server'

export type Span = {
  readonly from: Day
  readonly to: Day
  /** Only people of the reader's own. */
  readonly mine: boolean
}

/** More of one kind than this does not fit a week's list; the list of plans shows them all. */
export const mostItems = 200

/** Those who see the measures of their own service; others see everybody's. */
const ownService: Partial<Record<Role, string>> = {
  medic: 'medic',
  psychologist: 'psychologist',
  'detachment-head': 'detachment-head',
  'probation-officer': 'probation-officer',
  'local-authority': 'local-authority',
}

const isOwn = (actor: Actor) => {
  if (actor.role === 'psychologist') return sql<boolean>`people.psychologist_id = ${actor.userId}`
  if (actor.role === 'detachment-head')
    return sql<boolean>`people.detachment_id in (select id from detachments where head_user_id = ${actor.userId})`
  return sql<boolean>`people.case_worker_id = ${actor.userId}`
}

/** Statutory deadlines are the office's own; other services see their measures. */
const openDeadlines = (db: Kysely<Database>, actor: Actor, { from, to, mine }: Span) =>
  db
    .selectFrom('planDeadlines as d')
    .innerJoin('people', 'people.id', 'd.personId')
    .where(
      mayEver(actor, 'plan.deadline')
        ? reachable(actor, 'calendar.read', { institution: 'd.institutionId' })
        : sql<boolean>`1 = 0`,
    )
    .where('d.doneOn', 'is', null)
    .where('d.applies', '!=', 'no')
    .where('d.dueOn', '>=', from)
    .where('d.dueOn', '<=', to)
    .$if(!mayEver(actor, 'person.articles'), (query) => query.where('d.code', 'not in', restrictedCodes))
    .$if(mine, (query) => query.where(isOwn(actor)))

const openMeasures = (db: Kysely<Database>, actor: Actor, { from, to, mine }: Span) => {
  const service = ownService[actor.role]
  return db
    .selectFrom('measures as m')
    .innerJoin('people', 'people.id', 'm.personId')
    .where(
      reachable(actor, 'calendar.read', { institution: 'm.institutionId', region: 'people.sharedRegion' }),
    )
    .where('m.status', 'in', ['planned', 'in-progress'])
    .where('m.dueOn', '>=', from)
    .where('m.dueOn', '<=', to)
    .$if(service !== undefined, (query) => query.where('m.service', '=', service ?? ''))
    .$if(mine, (query) => query.where(isOwn(actor)))
}

/** The day of release lies at most a long holiday before the end of term: the index on the latter answers. */
const daysBeforeEnd = 14

const releases = (db: Kysely<Database>, actor: Actor, { from, to, mine }: Span) =>
  db
    .selectFrom('plans')
    .innerJoin('people', 'people.id', 'plans.openKey')
    .where(
      reachable(actor, 'calendar.read', {
        institution: 'plans.institutionId',
        region: 'people.sharedRegion',
      }),
    )
    .where('plans.openKey', 'is not', null)
    .where('plans.endOfTerm', '>=', from)
    .where('plans.endOfTerm', '<=', addDays(to, daysBeforeEnd))
    .where('plans.releaseOn', '>=', from)
    .where('plans.releaseOn', '<=', to)
    .$if(mine, (query) => query.where(isOwn(actor)))

/** How many deadlines, measures and releases each day holds. */
export const countDays = (db: Kysely<Database>, actor: Actor, span: Span) => ({
  deadlines: openDeadlines(db, actor, span)
    .select((eb) => ['d.dueOn as on', eb.fn.countAll<number>().as('count')])
    .groupBy('d.dueOn'),
  measures: openMeasures(db, actor, span)
    .select((eb) => ['m.dueOn as on', eb.fn.countAll<number>().as('count')])
    .groupBy('m.dueOn'),
  releases: releases(db, actor, span)
    .select((eb) => ['plans.releaseOn as on', eb.fn.countAll<number>().as('count')])
    .groupBy('plans.releaseOn'),
})

/** Deadlines by day and code: all that a feed may tell. */
export const countCodes = (db: Kysely<Database>, actor: Actor, span: Span) =>
  openDeadlines(db, actor, span)
    .where('d.code', 'not in', restrictedCodes)
    .select((eb) => ['d.dueOn as on', 'd.code', eb.fn.countAll<number>().as('count')])
    .groupBy(['d.dueOn', 'd.code'])

const who = ['people.id as personId', 'people.surname', 'people.givenName', 'people.patronymic'] as const

/** Whom the days of a week concern, with what leads to the deed. */
export const itemsOf = (db: Kysely<Database>, actor: Actor, span: Span) => ({
  deadlines: openDeadlines(db, actor, span)
    .innerJoin('plans', 'plans.id', 'd.planId')
    .select([...who, 'd.id', 'd.dueOn as on', 'd.code', 'd.planId', 'plans.state'])
    .orderBy('d.dueOn')
    .orderBy('d.id')
    .limit(mostItems),
  measures: openMeasures(db, actor, span)
    .select([...who, 'm.id', 'm.dueOn as on', 'm.planId', 'm.wording', 'm.title', 'm.service'])
    .orderBy('m.dueOn')
    .orderBy('m.id')
    .limit(mostItems),
  releases: releases(db, actor, span)
    .select([...who, 'plans.id', 'plans.releaseOn as on', 'plans.state'])
    .orderBy('plans.releaseOn')
    .orderBy('plans.id')
    .limit(mostItems),
})
