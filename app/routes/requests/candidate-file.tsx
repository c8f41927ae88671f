/** A paper of a candidate as a file. */
import { candidateFile } from '~/features/requests/file.server'
import { page } from '~/platform/guard.server'

export const loader = page('labour-contract.read', candidateFile)
