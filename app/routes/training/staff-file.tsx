/** The register of psychologists as a file. */
import { staffFile } from '~/features/training/staff-list.server'
import { page } from '~/platform/guard.server'

export const loader = page('post.read', staffFile)
