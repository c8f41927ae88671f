/** The report of a year as a file. */
import { reportFile } from '~/features/training/report-page.server'
import { page } from '~/platform/guard.server'

export const loader = page('training.report', reportFile)
