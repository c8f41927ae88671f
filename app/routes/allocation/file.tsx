/** Lines of a run as a file. */
import { linesFile } from '~/features/allocation/file.server'
import { page } from '~/platform/guard.server'

export const loader = page('allocation.read', linesFile)
