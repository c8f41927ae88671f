/** Permissions of preparing a release: needs, duties, notices, contributions, handover, caseload and the person's voice. */
import type { Holders } from './holders'

/** Part of the policy; see `policy.ts`, where it is joined to the rest. */
export const preparation = {} as const satisfies Record<string, Holders>
