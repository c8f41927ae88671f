/** Nationwide allocation: runs, their proposals and lines. */

export type AllocationSchema = Record<never, never>
