/** Production sites: passports, free space, the pipeline of companies, memoranda. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'

export const up = async (_db: Kysely<Database>): Promise<void> => undefined
