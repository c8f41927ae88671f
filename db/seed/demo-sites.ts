/** Production sites: passports, free space, the pipeline of companies, memoranda. For the demo. */
import type { Seeding } from './seeding'

export const seedSites = async (_seeding: Seeding): Promise<void> => undefined
