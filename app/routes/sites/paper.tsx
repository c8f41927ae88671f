/** A site's passport as PDF or DOCX. */
import { siteFile } from '~/features/sites/paper.server'
import { page } from '~/platform/guard.server'

export const loader = page('site.read', siteFile)
