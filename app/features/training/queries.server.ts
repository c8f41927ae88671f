/** Reads about training, each within the reader's reach. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { reachable } from '~/platform/scope.server'

/** Training records within reach, newest first: a psychologist's own, or those of an institution or the country. */
export const listTraining = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('trainingRecords as r')
    .innerJoin('users as u', 'u.id', 'r.userId')
    .selectAll('r')
    .select('u.name as psychologist')
    .where(reachable(actor, 'training.read', { author: 'r.userId', institution: 'r.institutionId' }))
    .orderBy('r.endedOn', 'desc')
    .orderBy('r.id', 'desc')
    .limit(200)
    .execute()
