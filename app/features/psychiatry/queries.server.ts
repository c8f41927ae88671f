/** Reads about referrals to a psychiatrist: the psychologist's own, and for the medical unit those that reached it. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import { medicalStates } from '~/domain/psychiatry/referral'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'

export const perPage = 25

export const psychiatryLists = ['open', 'overdue', 'over'] as const
export type PsychiatryList = (typeof psychiatryLists)[number]

export type PsychiatryCursor = { readonly dueOn: Day; readonly id: string }

/** The medical unit hears of a referral once the person has agreed, and keeps seeing it to its end. */
export const seenByMedics: readonly string[] = [...medicalStates, 'answered']

const within = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('psychiatristReferrals as r')
    .where(reachable(actor, 'psychiatry.read', { author: 'r.authorId', institution: 'r.institutionId' }))
    .$if(actor.role === 'medic', (query) => query.where('r.state', 'in', seenByMedics))

const withPerson = (db: Kysely<Database>, actor: Actor) =>
  within(db, actor)
    .innerJoin('people as p', 'p.id', 'r.personId')
    .innerJoin('users as u', 'u.id', 'r.authorId')
    .selectAll('r')
    .select(['p.surname', 'p.givenName', 'p.patronymic', 'u.name as author'])

/** Referrals of a list by the day that is owed next; one more than a page. */
export const psychiatryQuery = (
  db: Kysely<Database>,
  actor: Actor,
  list: PsychiatryList,
  today: Day,
  after: PsychiatryCursor | null,
) =>
  withPerson(db, actor)
    .where('r.openKey', list === 'over' ? 'is' : 'is not', null)
    .$if(list === 'overdue', (query) => query.where('r.dueOn', '<', today))
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('r.dueOn', 'r.id'), '>', eb.tuple(after?.dueOn ?? today, after?.id ?? '')),
      ),
    )
    .orderBy('r.dueOn')
    .orderBy('r.id')
    .limit(perPage + 1)

/** Open referrals and how many of them are late. */
export const countPsychiatry = (db: Kysely<Database>, actor: Actor, today: Day) =>
  within(db, actor)
    .where('r.openKey', 'is not', null)
    .select(({ fn }) => [
      fn.countAll<number>().as('open'),
      fn.countAll<number>().filterWhere('r.dueOn', '<', today).as('overdue'),
    ])

/** One referral; 404 when it is out of reach. */
export const getPsychiatry = async (db: Kysely<Database>, actor: Actor, id: string) => {
  const row = await withPerson(db, actor).where('r.id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export type PsychiatryRead = Awaited<ReturnType<typeof getPsychiatry>>

export const stepsTaken = (db: Kysely<Database>, referralId: string) =>
  db
    .selectFrom('psychiatristSteps as s')
    .innerJoin('users as u', 'u.id', 's.byUserId')
    .select(['s.id', 's.step', 's.onDay', 's.at', 'u.name', 'u.role'])
    .where('s.referralId', '=', referralId)
    .orderBy('s.id')
    .execute()

/** A person of the psychologist's institution, with the open referral of theirs if there is one. */
export const getPersonForPsychiatry = async (db: Kysely<Database>, actor: Actor, personId: string) => {
  const person = await db
    .selectFrom('people')
    .select(['id', 'surname', 'givenName', 'patronymic'])
    .where('id', '=', personId)
    .where(reachable(actor, 'psychiatry.recommend', { institution: 'institutionId' }))
    .executeTakeFirst()
  if (!person) throw notFound()
  return person
}

/** Late referrals for the daily reminders, a batch at a time: whoever they are reminded to is found beside them. */
export const unscopedLateReferrals = (db: Kysely<Database>, today: Day, after: PsychiatryCursor | null) =>
  db
    .selectFrom('psychiatristReferrals')
    .select(['id', 'state', 'dueOn', 'authorId', 'institutionId'])
    .where('openKey', 'is not', null)
    .where('dueOn', '<', today)
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('dueOn', 'id'), '>', eb.tuple(after?.dueOn ?? today, after?.id ?? '')),
      ),
    )
    .orderBy('dueOn')
    .orderBy('id')
    .limit(50)
