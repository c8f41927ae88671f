/** Attendance, pay and its deductions. */

export type WagesSchema = Record<never, never>
