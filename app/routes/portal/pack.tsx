/** Everything that is the person's own, as a file to print and take along. */
import { packFile } from '~/features/portal/pack.server'
import { page } from '~/platform/guard.server'

export const loader = page('portal.read', packFile)
