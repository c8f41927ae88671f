/** A request for diagnostics as a file. */
import { diagnosticsFile } from '~/features/diagnostics/file.server'
import { page } from '~/platform/guard.server'

export const loader = page('diagnostics.read', diagnosticsFile)
