/** Employers: accreditation, contracts, the ledger of obligations. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'

export const up = async (_db: Kysely<Database>): Promise<void> => undefined
