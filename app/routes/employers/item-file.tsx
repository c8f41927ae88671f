/** A paper of an employer's checklist, to be saved. */
import { itemFileOf } from '~/features/employers/accreditation-page.server'
import { page } from '~/platform/guard.server'

export const loader = page('employer.read', itemFileOf)
