/** Who may do what with accreditation, contracts and obligations of employers. */
import type { Holders } from './holders'

export const employersAccess = {} as const satisfies Record<string, Holders>
