/** Colleagues of one company: who may be shut out without leaving the company without anybody. */
import type { Result } from '../result'
import { ok, refuse } from '../result'

/** Decides shutting a colleague out. Refusals: `already-out`, `last-user`. */
export const decideShuttingOut = (
  colleague: { readonly isActive: boolean },
  activeUsers: number,
): Result<true> => {
  if (!colleague.isActive) return refuse('already-out')
  return activeUsers <= 1 ? refuse('last-user') : ok(true)
}
