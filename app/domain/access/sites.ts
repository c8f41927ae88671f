/** Who may do what with production sites. */
import type { Holders } from './holders'

export const sitesAccess = {} as const satisfies Record<string, Holders>
