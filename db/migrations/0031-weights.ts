/** Weights of fit as versions set by headquarters, and courses as openings. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'

export const up = async (_db: Kysely<Database>): Promise<void> => undefined
