/** Who may do what with requests for workers, selection, placements and wages. */
import type { Holders } from './holders'

export const placementsAccess = {} as const satisfies Record<string, Holders>
