/** Who may do what with weights of fit and nationwide allocation. */
import type { Holders } from './holders'

/** Weights of fit, unlocking, supply and demand. */
const engineAccess = {} as const satisfies Record<string, Holders>

/** Runs and the lines they propose. Whoever decides about a person answers that person's line. */
const runAccess = {
  'allocation.read': {
    'social-worker': 'institution',
    'institution-head': 'institution',
    'probation-officer': 'region',
    headquarters: 'all',
  },
  'allocation.run': {
    'social-worker': 'institution',
    'institution-head': 'institution',
    headquarters: 'all',
  },
  /** Declaring what counts more than the fit (order 735 para 34 ranks nobody): one will for the whole country. */
  'allocation.prioritise': { headquarters: 'all' },
  'allocation.decide': { 'social-worker': 'institution', 'probation-officer': 'region' },
} as const satisfies Record<string, Holders>

export const allocationAccess = { ...engineAccess, ...runAccess } as const satisfies Record<string, Holders>
