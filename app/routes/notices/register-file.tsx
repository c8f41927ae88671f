/** The register of those in need as a file. */
import { registerFile } from '~/features/notices/register-file.server'
import { page } from '~/platform/guard.server'

export const loader = page('notice.register', registerFile)
