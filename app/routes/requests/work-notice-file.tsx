/** A notice at the end of a contract as a file. */
import { workNoticeFile } from '~/features/requests/file.server'
import { page } from '~/platform/guard.server'

export const loader = page('work-notice.read', workNoticeFile)
