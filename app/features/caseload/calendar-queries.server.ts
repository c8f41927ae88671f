/** What a calendar is read from: open deadlines, open measures, meetings and releases between two days. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema'
import { mayEver } from '~/domain/access/policy'
import type { Actor, Role } from '~/domain/access/roles'
import { addDays } from '~/domain/calendar/day'
import { restrictedCodes } from '~/domain/deadlines/codes'
import { reachable } from '~/platform/scope.server'
import { agreedInterviews, handoverMeetings, interviewDay, plannedMeetings } from './calendar-meetings.server'
import { type Span, isOwn } from './span.server'

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

/** How many deadlines, measures, meetings and releases each day holds. */
export const countDays = (db: Kysely<Database>, actor: Actor, span: Span) => ({
  deadlines: openDeadlines(db, actor, span)
    .select((eb) => ['d.dueOn as on', eb.fn.countAll<number>().as('count')])
    .groupBy('d.dueOn'),
  measures: openMeasures(db, actor, span)
    .select((eb) => ['m.dueOn as on', eb.fn.countAll<number>().as('count')])
    .groupBy('m.dueOn'),
  meetings: plannedMeetings(db, actor, span)
    .select((eb) => ['m.onDay as on', eb.fn.countAll<number>().as('count')])
    .groupBy('m.onDay'),
  handoverMeetings: handoverMeetings(db, actor, span)
    .select((eb) => ['h.meetingOn as on', eb.fn.countAll<number>().as('count')])
    .groupBy('h.meetingOn'),
  interviews: agreedInterviews(db, actor, span)
    .select((eb) => [interviewDay.as('on'), eb.fn.countAll<number>().as('count')])
    .groupBy(interviewDay),
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
  meetings: plannedMeetings(db, actor, span)
    .select([...who, 'm.id', 'm.onDay as on', 'm.startsAt', 'm.kind', 'm.place', 'm.withWhom'])
    .orderBy('m.onDay')
    .orderBy('m.id')
    .limit(mostItems),
  handoverMeetings: handoverMeetings(db, actor, span)
    .select([...who, 'h.id', 'h.meetingOn as on', 'h.meetingAt', 'h.meetingPlace'])
    .orderBy('h.meetingOn')
    .orderBy('h.id')
    .limit(mostItems),
  interviews: agreedInterviews(db, actor, span)
    .innerJoin('openings', 'openings.id', 's.openingId')
    .select([...who, 's.id', interviewDay.as('on'), 's.startsAt', 's.place', 'openings.title as opening'])
    .orderBy('s.startsAt')
    .orderBy('s.id')
    .limit(mostItems),
  releases: releases(db, actor, span)
    .select([...who, 'plans.id', 'plans.releaseOn as on', 'plans.state'])
    .orderBy('plans.releaseOn')
    .orderBy('plans.id')
    .limit(mostItems),
})
