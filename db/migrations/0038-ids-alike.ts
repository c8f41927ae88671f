/** Every key that names a row elsewhere orders like the ids it names: PostgreSQL joins by an index only where both do. */
import type { Kysely } from 'kysely'
import { collateIdsAlike } from '../dialect'
import type { Database } from '../schema'

export const up = (db: Kysely<Database>): Promise<void> => collateIdsAlike(db)
