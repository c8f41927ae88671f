/** Reads about openings in acute risk within the reader's institution. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { reachable } from '~/platform/scope.server'

export const perPage = 25

const named = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('glassOpenings as g')
    .innerJoin('people as p', 'p.id', 'g.personId')
    .innerJoin('users as a', 'a.id', 'g.askedBy')
    .leftJoin('users as d', 'd.id', 'g.decidedBy')
    .selectAll('g')
    .select(['a.name as asker', 'd.name as decider', 'p.surname', 'p.givenName', 'p.patronymic'])
    .where(reachable(actor, 'glass.break', { institution: 'g.institutionId' }))

/** Openings of the institution, newest first, before an id; one more than a page. */
export const openingsQuery = (db: Kysely<Database>, actor: Actor, before: string | null) =>
  named(db, actor)
    .$if(before !== null, (query) => query.where('g.id', '<', before ?? ''))
    .orderBy('g.id', 'desc')
    .limit(perPage + 1)

export const findOpening = (db: Kysely<Database>, actor: Actor, id: string) =>
  named(db, actor).where('g.id', '=', id).executeTakeFirst()

export type GlassOpening = NonNullable<Awaited<ReturnType<typeof findOpening>>>

/** The latest opening for a person within reach. */
export const lastOpeningFor = (db: Kysely<Database>, actor: Actor, personId: string) =>
  named(db, actor).where('g.personId', '=', personId).orderBy('g.id', 'desc').limit(1).executeTakeFirst()

/** A person of the reader's institution; absent for everyone else. */
export const findPersonForGlass = (db: Kysely<Database>, actor: Actor, personId: string) =>
  db
    .selectFrom('people')
    .select(['id', 'surname', 'givenName', 'patronymic', 'institutionId', 'psychologistId'])
    .where('id', '=', personId)
    .where(reachable(actor, 'glass.break', { institution: 'institutionId' }))
    .executeTakeFirst()

/** The watch in force over a person; whoever calls has asked whether the reader may. */
export const watchOver = (db: Kysely<Database>, personId: string) =>
  db
    .selectFrom('watches')
    .select(['measures', 'lookInMinutes', 'state'])
    .where('openKey', '=', personId)
    .executeTakeFirst()

/** Those whose work is looked at through the glass: the author of the card in force, and the person's psychologist. */
export const psychologistsBehind = async (db: Kysely<Database>, personId: string): Promise<string[]> => {
  const card = await db
    .selectFrom('riskCards')
    .select('authorId')
    .where('openKey', '=', personId)
    .executeTakeFirst()
  const person = await db
    .selectFrom('people')
    .select('psychologistId')
    .where('id', '=', personId)
    .executeTakeFirst()
  return [...new Set([card?.authorId, person?.psychologistId])].flatMap((id) => (id ? [id] : []))
}
