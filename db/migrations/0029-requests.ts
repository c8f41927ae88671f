/** Requests for workers, and the selection that answers them (order 735). */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'

export const up = async (_db: Kysely<Database>): Promise<void> => undefined
