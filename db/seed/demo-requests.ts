/** Requests for workers, and the selection that answers them (order 735). For the demo. */
import type { Seeding } from './seeding'

export const seedRequests = async (_seeding: Seeding): Promise<void> => undefined
