/** A template to begin from: the official form with its fields in braces. */
import { sampleFile } from '~/features/notices/templates-page.server'
import { page } from '~/platform/guard.server'

export const loader = page('notice.template', sampleFile)
