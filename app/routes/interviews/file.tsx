/** One interview as a file for a calendar. */
import { interviewFile } from '~/features/interviews/file.server'
import { page } from '~/platform/guard.server'

export const loader = page('interview.read', interviewFile)
