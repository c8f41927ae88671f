/** A month's statements for accounting. */
import { wagesExport } from '~/features/wages/export.server'
import { page } from '~/platform/guard.server'

export const loader = page('wage.read', wagesExport)
