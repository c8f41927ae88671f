/** The overview of employers as a workbook. */
import { overviewFile } from '~/features/employers/overview-page.server'
import { page } from '~/platform/guard.server'

export const loader = page('employer.overview', overviewFile)
