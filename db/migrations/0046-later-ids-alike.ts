/** Keys of the tables that came after 0038 order like the ids they name too. */
import type { Kysely } from 'kysely'
import { collateIdsAlike } from '../dialect'
import type { Database } from '../schema'

export const up = (db: Kysely<Database>): Promise<void> => collateIdsAlike(db)
