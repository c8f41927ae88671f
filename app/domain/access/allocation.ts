/** Who may do what with weights of fit and nationwide allocation. */
import type { Holders } from './holders'

export const allocationAccess = {} as const satisfies Record<string, Holders>
