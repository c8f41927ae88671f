/** Reads about posts of psychologists, who holds them, and what changed, each within the reader's reach. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Permission } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import type { PostState, Service } from '~/domain/training/post'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'
import { perPage } from './words.server'

const ties = { institution: 'post.institutionId' } as const

const posts = (db: Kysely<Database>, actor: Actor, permission: Permission) =>
  db
    .selectFrom('psychologistPosts as post')
    .leftJoin('institutions as i', 'i.id', 'post.institutionId')
    .leftJoin('postHoldings as h', 'h.postKey', 'post.id')
    .leftJoin('psychologists as p', 'p.id', 'h.psychologistId')
    .selectAll('post')
    .select([
      'i.nameKk',
      'i.nameRu',
      'h.id as holdingId',
      'h.startedOn as heldSince',
      'p.id as psychologistId',
      'p.name as holder',
      'p.userId',
      'p.degree',
      'p.degreeYear',
      'p.supervisorId',
      'p.version as holderVersion',
    ])
    .where(reachable(actor, permission, ties))

export type PostFilter = {
  readonly state: PostState | null
  readonly service: Service | null
  readonly institutionId: string | null
  readonly after: string | null
}

/** Posts within reach in the order they were opened, one more than a page. */
export const postsQuery = (db: Kysely<Database>, actor: Actor, filter: PostFilter, limit = perPage + 1) => {
  let query = posts(db, actor, 'post.read')
  if (filter.state) query = query.where('post.state', '=', filter.state)
  if (filter.service) query = query.where('post.service', '=', filter.service)
  if (filter.institutionId) query = query.where('post.institutionId', '=', filter.institutionId)
  if (filter.after) query = query.where('post.id', '>', filter.after)
  return query.orderBy('post.id').limit(limit)
}

export type PostRow = Awaited<ReturnType<ReturnType<typeof postsQuery>['execute']>>[number]

/** One post with its holder; 404 out of reach. */
export const getPost = async (
  db: Kysely<Database>,
  actor: Actor,
  id: string,
  permission: Permission = 'post.read',
): Promise<PostRow> => {
  const row = await posts(db, actor, permission).where('post.id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** Posts by establishment against posts filled, within reach. */
export const countPosts = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('psychologistPosts as post')
    .where(reachable(actor, 'post.read', ties))
    .where('post.state', '!=', 'closed')
    .groupBy(['post.service', 'post.contract', 'post.state'])
    .select((eb) => ['post.service', 'post.contract', 'post.state', eb.fn.countAll<number>().as('count')])
    .execute()

/** Who held a post and when, the latest first. */
export const holdersOf = (db: Kysely<Database>, postId: string) =>
  db
    .selectFrom('postHoldings as h')
    .innerJoin('psychologists as p', 'p.id', 'h.psychologistId')
    .selectAll('h')
    .select('p.name')
    .where('h.postId', '=', postId)
    .orderBy('h.id', 'desc')
    .limit(50)
    .execute()

/** What was done with a post, the latest first. */
export const changesOf = (db: Kysely<Database>, postId: string) =>
  db
    .selectFrom('postChanges as c')
    .leftJoin('users as u', 'u.id', 'c.byUserId')
    .selectAll('c')
    .select('u.name as by')
    .where('c.postId', '=', postId)
    .orderBy('c.id', 'desc')
    .limit(50)
    .execute()

/** Psychologists of an institution, or of everybody within reach: for choosing one. */
export const psychologistsWithin = (db: Kysely<Database>, actor: Actor, permission: Permission) =>
  db
    .selectFrom('psychologists as p')
    .leftJoin('institutions as i', 'i.id', 'p.institutionId')
    .select(['p.id', 'p.name', 'p.userId', 'p.institutionId', 'p.service', 'i.nameKk', 'i.nameRu'])
    .where('p.dueKey', 'is not', null)
    .where(reachable(actor, permission, { author: 'p.userId', institution: 'p.institutionId' }))
    .orderBy('p.institutionId')
    .orderBy('p.id')
    .limit(500)
    .execute()

/** Psychologists between posts: they may take one. */
export const psychologistsFree = (db: Kysely<Database>) =>
  db
    .selectFrom('psychologists')
    .select(['id', 'name'])
    .where('service', 'is', null)
    .orderBy('id')
    .limit(200)
    .execute()

/** Accounts of psychologists of an institution that no row of the register is tied to. */
export const accountsToTie = (db: Kysely<Database>, institutionId: string | null, ownUserId: string | null) =>
  db
    .selectFrom('users as u')
    .leftJoin('psychologists as p', 'p.userId', 'u.id')
    .select(['u.id', 'u.name', 'u.login'])
    .where('u.role', '=', 'psychologist')
    .where('u.disabledAt', 'is', null)
    .where('u.institutionId', '=', institutionId ?? '-')
    .where((eb) =>
      eb.or([eb('p.id', 'is', null), eb('p.service', 'is', null), eb('u.id', '=', ownUserId ?? '-')]),
    )
    .orderBy('u.id')
    .limit(100)
    .execute()

/** Institutions within reach of a permission of training. */
export const institutionsWithin = (db: Kysely<Database>, actor: Actor, permission: Permission) =>
  db
    .selectFrom('institutions')
    .select(['id', 'code', 'nameKk', 'nameRu'])
    .where(reachable(actor, permission, { institution: 'institutions.id' }))
    .orderBy('code')
    .execute()
