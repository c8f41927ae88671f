/** Employers: accreditation, contracts, the ledger of obligations. For the demo. */
import type { Seeding } from './seeding'

export const seedEmployers = async (_seeding: Seeding): Promise<void> => undefined
