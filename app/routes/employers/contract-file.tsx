/** A paper of a contract with an employer, to be saved. */
import { contractFileOf } from '~/features/employers/contract-pages.server'
import { page } from '~/platform/guard.server'

export const loader = page('employer.read', contractFileOf)
