/** The register of production sites as a file. */
import { sitesFile } from '~/features/sites/list-page.server'
import { page } from '~/platform/guard.server'

export const loader = page('site.list', sitesFile)
