/** Nationwide allocation: runs, their proposals and lines. For the demo. */
import type { Seeding } from './seeding'

export const seedAllocation = async (_seeding: Seeding): Promise<void> => undefined
