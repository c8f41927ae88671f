/**
 * What the card holds beside the log of sessions: in section 1 instruments and answers to requests for diagnostics, in the
 * note of section 2 referrals to a psychiatrist (order 508, annex 2: a narrower specialist). Results open for their author
 * alone; of an answer by a colleague it is told that there was one.
 */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import { listOfPerson } from '~/features/instruments/queries.server'
import { type Result, resultsOf } from '~/features/instruments/results.server'
import { reachable } from '~/platform/scope.server'
import type { MasterKeys } from '~/platform/seal.server'
import { type Opened, readSealed } from '~/platform/sealed-texts.server'

/** As of the lines: more than this stands in the system of record. */
const mostLines = 100

export type GivenLine = {
  readonly id: string
  readonly onDay: Day
  readonly instrument: string | null
  readonly result: Result
}
export type AnsweredLine = {
  readonly id: string
  readonly onDay: Day
  readonly psychologist: string
  /** Null: the answer is a colleague's. */
  readonly answer: Opened
  readonly isOwn: boolean
}
export type ReferredLine = {
  readonly id: string
  readonly onDay: Day
  readonly state: string
  readonly answer: string | null
}

export type Beside = {
  readonly given: readonly GivenLine[]
  readonly answered: readonly AnsweredLine[]
  readonly referred: readonly ReferredLine[]
}

export const answeredQuery = (db: Kysely<Database>, actor: Actor, personId: string) =>
  db
    .selectFrom('diagnosticRequests as d')
    .innerJoin('users as u', 'u.id', 'd.takenBy')
    .select(['d.id', 'd.answeredOn', 'd.takenBy', 'u.name as psychologist'])
    .where('d.personId', '=', personId)
    .where('d.state', '=', 'answered')
    .where(reachable(actor, 'diagnostics.read', { author: 'd.requesterId', institution: 'd.institutionId' }))
    .orderBy('d.id', 'desc')
    .limit(mostLines)

export const referredQuery = (db: Kysely<Database>, actor: Actor, personId: string) =>
  db
    .selectFrom('psychiatristReferrals as r')
    .select(['r.id', 'r.recommendedOn', 'r.state', 'r.answer'])
    .where('r.personId', '=', personId)
    .where(reachable(actor, 'psychiatry.read', { author: 'r.authorId', institution: 'r.institutionId' }))
    .where((eb) => eb.or([eb('r.closeReason', 'is', null), eb('r.closeReason', '<>', 'error')]))
    .orderBy('r.recommendedOn', 'desc')
    .orderBy('r.id', 'desc')
    .limit(mostLines)

/** For a psychologist who may read the card; whoever calls has asked that. */
export const besideLines = async (
  db: Kysely<Database>,
  actor: Actor,
  keys: MasterKeys,
  personId: string,
): Promise<Beside> => {
  const givings = (await listOfPerson(db, actor, personId)).filter(({ state }) => state === 'done')
  const results = await resultsOf(db, keys, givings)
  const answered = await answeredQuery(db, actor, personId).execute()
  const own = answered.filter(({ takenBy }) => takenBy === actor.userId).map(({ id }) => id)
  const answers = await readSealed(db, keys, own, 'answer')
  const referred = await referredQuery(db, actor, personId).execute()
  return {
    given: givings.map(({ id, heldOn: onDay, instrument }) => ({
      id,
      onDay,
      instrument,
      result: results.get(id) ?? { kind: 'none' as const },
    })),
    answered: answered.flatMap(({ id, answeredOn, takenBy, psychologist }) =>
      answeredOn === null
        ? []
        : [
            {
              id,
              onDay: answeredOn,
              psychologist,
              answer: answers.get(id) ?? null,
              isOwn: takenBy === actor.userId,
            },
          ],
    ),
    referred: referred.map(({ id, recommendedOn: onDay, state, answer }) => ({ id, onDay, state, answer })),
  }
}
