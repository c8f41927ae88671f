/** What a digest of the week tells: overdue, due this week, meetings, waiting for others, newly in the window, releases; and the week of volunteers. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { mayEver } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { type Day, addDays } from '~/domain/calendar/day'
import { dueSoonDays } from '~/domain/deadlines/status'
import { itemsOf } from '~/features/caseload/calendar-queries.server'
import { noWeek, organiserWeek } from '~/features/volunteering/week-queries.server'
import { reachable } from '~/platform/scope.server'
import { type DueRange, dueDeadlines, dueMeasures } from './queries.server'

/** How far ahead a digest looks for releases. */
export const digestReleaseDays = 30

/** Whoever reads deadlines has all measures too; everyone else has those of their own service. */
const serviceOf = ({ role }: Actor): string | null => (mayEver({ role }, 'plan.deadline') ? null : role)

/** Plans that opened since a day, nearest release first. */
const openedSince = (db: Kysely<Database>, actor: Actor, since: Day, mine: boolean) =>
  db
    .selectFrom('plans')
    .innerJoin('people', 'people.id', 'plans.openKey')
    .leftJoin('detachments', 'detachments.id', 'people.detachmentId')
    .select(['plans.id', 'plans.personId', 'plans.endOfTerm', 'plans.openedBecause'])
    .select(['people.surname', 'people.givenName', 'people.patronymic', 'detachments.number as detachment'])
    .where(reachable(actor, 'digest.read', { institution: 'plans.institutionId' }))
    .where('plans.openKey', 'is not', null)
    .where('plans.state', '=', 'preparing')
    .where('plans.openedOn', '>=', since)
    .$if(mine, (query) => query.where('people.caseWorkerId', '=', actor.userId))
    .orderBy('plans.endOfTerm')
    .orderBy('plans.id')
    .limit(26)

const due = async (
  db: Kysely<Database>,
  actor: Actor,
  range: Pick<DueRange, 'from' | 'to' | 'waiting'>,
  mine: boolean,
) => {
  const full = { ...range, codes: null, mine, after: null }
  const ofMeasures = { ...full, blocks: null, service: serviceOf(actor) }
  return {
    deadlines: mayEver(actor, 'plan.deadline') ? await dueDeadlines(db, actor, full).execute() : [],
    measures: range.waiting === true ? [] : await dueMeasures(db, actor, ofMeasures).execute(),
  }
}

/** The rows of each part, at most a page of each; a placement officer has only their own people. */
export const digestRowsOf = async (db: Kysely<Database>, actor: Actor, today: Day) => {
  const mine = actor.role === 'social-worker'
  const releases = { from: today, to: addDays(today, digestReleaseDays), mine }
  return {
    overdue: await due(db, actor, { from: null, to: addDays(today, -1), waiting: null }, mine),
    week: await due(db, actor, { from: today, to: addDays(today, dueSoonDays), waiting: false }, mine),
    waiting: await due(db, actor, { from: today, to: null, waiting: true }, mine),
    meetings: await itemsOf(db, actor, { from: today, to: addDays(today, 6), mine }).meetings.execute(),
    window: await openedSince(db, actor, addDays(today, -7), mine).execute(),
    releases: await itemsOf(db, actor, releases).releases.execute(),
    organiser: mayEver(actor, 'volunteering.week') ? await organiserWeek(db, actor, today) : noWeek,
  }
}

export type DigestRows = Awaited<ReturnType<typeof digestRowsOf>>

/** Whether there is anything to tell at all. */
export const isEmptyDigest = ({ overdue, week, waiting, organiser, ...rest }: DigestRows): boolean =>
  [overdue, week, waiting].every((each) => each.deadlines.length + each.measures.length === 0) &&
  [...Object.values(organiser), ...Object.values(rest)].every(({ length }) => length === 0)
