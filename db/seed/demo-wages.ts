/** Attendance, pay and its deductions. For the demo. */
import type { Seeding } from './seeding'

export const seedWages = async (_seeding: Seeding): Promise<void> => undefined
