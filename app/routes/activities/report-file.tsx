/** The report of a year as a file. */
import { reportFile } from '~/features/activities/report-page.server'
import { page } from '~/platform/guard.server'

export const loader = page('activity.report', reportFile)
